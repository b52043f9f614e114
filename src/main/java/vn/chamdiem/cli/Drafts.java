package vn.chamdiem.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.impact.Impacts.Tried;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;

/** Finds two rulesets, each on the shelf or in any folder, and the figures that they are tried on. */
final class Drafts {
    private static final String BETWEEN = "/";

    private final Library library;
    private final CompiledRuleset before;
    private final CompiledRuleset after;

    /**
     * Opens both.
     *
     * @throws ProblemsFound with everything that is wrong in either
     */
    Drafts(String before, String after, SidesOnDisk sides, Library library) {
        this.library = library;
        Problems problems = new Problems();
        Optional<CompiledRuleset> earlier = opened(before, sides, problems);
        Optional<CompiledRuleset> later = opened(after, sides, problems);
        problems.throwIfErrors();
        this.before = earlier.orElseThrow();
        this.after = later.orElseThrow();
    }

    private static Optional<CompiledRuleset> opened(String named, SidesOnDisk sides, Problems problems) {
        try {
            return Optional.of(sides.rules(named));
        } catch (ProblemsFound found) {
            problems.addAll(found.problems());
            return Optional.empty();
        }
    }

    CompiledRuleset before() {
        return before;
    }

    CompiledRuleset after() {
        return after;
    }

    /** The figures named, or all that are kept for the earlier rules where none are. */
    List<Tried> cohorts(List<String> named) {
        String id = before.ruleset().ref().id();
        if (!named.isEmpty()) {
            return named.stream().distinct().map(one -> tried(one, id)).toList();
        }
        List<String> kept = library.figures(id);
        if (kept.isEmpty()) {
            throw ProblemsFound.one(ProblemKind.FIGURES_UNSAID, Place.of(id), 0, Nearest.some(kept));
        }
        return kept.stream().map(figures -> tried(id + BETWEEN + figures, id)).toList();
    }

    /** Figures of the later rules. */
    Tried next(String named) {
        return tried(named, after.ruleset().ref().id());
    }

    /**
     * Figures by the name that they have on the shelf, alone or behind their ruleset, or else by the file or folder that they
     * are in, which are then meant for the rules they are given with.
     */
    private Tried tried(String named, String own) {
        String ruleset = StringUtils.substringBefore(named, BETWEEN);
        String figures = StringUtils.substringAfter(named, BETWEEN);
        boolean onShelf = library.rulesets().contains(ruleset) && !figures.isEmpty();
        if (onShelf && (library.figures(ruleset).contains(figures) || !Files.exists(Path.of(named)))) {
            return new Tried(named, library.place(ruleset, figures), ruleset.equals(own));
        }
        return Files.exists(Path.of(named)) && !library.figures(own).contains(named)
                ? new Tried(named, Path.of(named), true)
                : new Tried(own + BETWEEN + named, library.place(own, named), true);
    }
}
