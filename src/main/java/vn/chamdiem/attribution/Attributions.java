package vn.chamdiem.attribution;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.figures.FiguresFolder;
import vn.chamdiem.figures.FiguresRead;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemsFound;

/** Reads and scores both sides, and what stands between them. */
public final class Attributions {
    private final Library library;

    public Attributions(Library library) {
        this.library = library;
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
     * @param warnings of rules and figures of both sides
     * @param uncrossed why the rules of one side can't score the figures of the other; empty where they can
     */
    public record Opened(Attribution attribution, List<Problem> warnings, List<Problem> uncrossed) {
        public Opened {
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
