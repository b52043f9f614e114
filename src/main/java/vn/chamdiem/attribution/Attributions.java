package vn.chamdiem.attribution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.evaluation.Turns;
import vn.chamdiem.figures.FiguresFolder;
import vn.chamdiem.figures.FiguresRead;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemsFound;

/** Reads and scores both sides, and what stands between them. */
public final class Attributions {
    private final Library library;
    private final Turns turns;

    /** For one person alone. */
    public Attributions(Library library) {
        this(library, new Turns(1));
    }

    public Attributions(Library library, Turns turns) {
        this.library = library;
        this.turns = turns;
    }

    /**
     * One side.
     *
     * @param figures the folder or the file they are in
     * @param borrowed whether they are those of the other side, and are read as far as these rules declare them
     */
    public record Side(CompiledRuleset rules, Path figures, boolean borrowed) {}

    /**
     * A difference with what its reader should look at.
     *
     * @param sides before and after
     * @param warnings of rules and figures of both sides
     * @param uncrossed why the rules of one side can't score the figures of the other; empty where they can
     */
    public record Opened(List<Side> sides, Attribution attribution, List<Problem> warnings, List<Problem> uncrossed) {
        public Opened {
            sides = List.copyOf(sides);
            warnings = List.copyOf(warnings);
            uncrossed = List.copyOf(uncrossed);
        }
    }

    /**
     * Reads, scores and divides.
     *
     * @param agency code or name of the only one that is asked for; absent where all are
     * @throws ProblemsFound with everything that is wrong in either side, or if there is no such agency in both
     */
    public Opened open(Side before, Side after, Order order, @Nullable String agency) {
        List<Problem> warnings = new ArrayList<>();
        List<Problem> uncrossed = new ArrayList<>();
        Scored earlier = scored(before, warnings);
        Scored later = scored(after, warnings);
        Scored crossed = crossed(before, earlier, after, later, order, uncrossed);
        return new Opened(
                List.of(before, after),
                Attribution.of(
                        earlier,
                        later,
                        crossed,
                        order,
                        library.lineage(before.rules().ruleset())
                                .and(library.lineage(after.rules().ruleset())),
                        agency),
                warnings.stream().distinct().toList(),
                uncrossed);
    }

    /**
     * The same for what stands on the shelves, a few at once.
     *
     * @param before as {@link Sides} finds it
     * @param after the same
     * @throws ProblemsFound also if too many others are at it
     */
    public Opened open(String before, String after, Order order, @Nullable String agency) {
        Sides shelves = new Sides(library);
        List<Side> sides = shelves.of(shelves.named(before), shelves.named(after));
        return turns.take(before + " " + after, () -> open(sides.get(0), sides.get(1), order, agency));
    }

    private Scored scored(Side side, List<Problem> warnings) {
        FiguresRead read = side.borrowed()
                ? FiguresFolder.readAsFarAsDeclared(side.figures(), side.rules())
                : FiguresFolder.read(side.figures(), side.rules());
        warnings.addAll(library.warnings(side.rules(), read));
        return Scored.of(side.rules(), read.figures());
    }

    private static @Nullable Scored crossed(
            Side before, Scored earlier, Side after, Scored later, Order order, List<Problem> uncrossed) {
        boolean figuresFirst = order == Order.FIGURES_FIRST;
        if (before.rules()
                .ruleset()
                .ref()
                .fingerprint()
                .equals(after.rules().ruleset().ref().fingerprint())) {
            return figuresFirst ? later : earlier;
        }
        if (before.figures().equals(after.figures())) {
            return figuresFirst ? earlier : later;
        }
        Side rules = figuresFirst ? before : after;
        Side figures = figuresFirst ? after : before;
        try {
            // What is left out here is told to nobody: it is only not asked for on the other side.
            return Scored.of(
                    rules.rules(),
                    FiguresFolder.readAsFarAsDeclared(figures.figures(), rules.rules())
                            .figures());
        } catch (ProblemsFound unreadable) {
            uncrossed.addAll(unreadable.problems());
            return null;
        }
    }
}
