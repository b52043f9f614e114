package vn.chamdiem.attribution;

import java.nio.file.Path;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.attribution.Attributions.Side;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** Finds on the shelves, and nowhere else, what is named as {@code RULESET/FIGURES}, or as {@code RULESET} alone. */
public final class Sides {
    private static final String BETWEEN = "/";

    private final Library library;

    public Sides(Library library) {
        this.library = library;
    }

    /**
     * What one side names.
     *
     * @param name as it was written
     * @param figures the folder or the file they are in; absent where none are named
     */
    public record Named(
            String name, CompiledRuleset rules, @Nullable Path figures) {}

    /**
     * What one side names.
     *
     * @throws ProblemsFound if it is not there, or with everything that is wrong in its rules
     */
    public Named named(String name) {
        CompiledRuleset rules = library.ruleset(StringUtils.substringBefore(name, BETWEEN));
        String figures = StringUtils.substringAfter(name, BETWEEN);
        return new Named(
                name,
                rules,
                figures.isEmpty() ? null : library.place(rules.ruleset().ref().id(), figures));
    }

    /**
     * Both sides; one that names no figures has those of the other.
     *
     * @throws ProblemsFound if neither names any, and there isn't just one set of them
     */
    public List<Side> of(Named before, Named after) {
        Path first = before.figures();
        Path second = after.figures();
        if (first == null && second == null) {
            first = only(before);
        }
        Path any = first == null ? second : first;
        if (any == null) {
            throw new IllegalStateException("without figures on either side nothing goes on");
        }
        return List.of(
                new Side(before.rules(), first == null ? any : first, first == null),
                new Side(after.rules(), second == null ? any : second, second == null));
    }

    private Path only(Named side) {
        String ruleset = side.rules().ruleset().ref().id();
        List<String> kept = library.figures(ruleset);
        if (kept.size() == 1) {
            return library.place(ruleset, kept.get(0));
        }
        List<String> meant =
                kept.stream().map(figures -> ruleset + BETWEEN + figures).toList();
        throw ProblemsFound.one(
                ProblemKind.EVALUATION_UNREADABLE, Place.of(side.name()), side.name(), Nearest.some(meant));
    }
}
