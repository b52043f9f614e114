package vn.chamdiem.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.attribution.Attributions.Side;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/**
 * Finds what is named as {@code RULESET/FIGURES}, both by their names on the shelves; figures may be any file or folder
 * instead, and a folder with a ruleset in it, wherever it is, is a side by itself.
 */
final class Sides {
    private static final String BETWEEN = "/";

    private final Shelves shelves;
    private final RulesetCompiler compiler;
    private final Library library;

    Sides(Shelves shelves, RulesetCompiler compiler, Library library) {
        this.shelves = shelves;
        this.compiler = compiler;
        this.library = library;
    }

    /** What one side names. */
    private record Named(CompiledRuleset rules, @Nullable Path figures) {}

    /** Both sides; one that names no figures has those of the other. */
    List<Side> of(String before, String after) {
        Named earlier = named(before);
        Named later = named(after);
        Path first = earlier.figures();
        Path second = later.figures();
        if (first == null && second == null) {
            first = only(before, earlier.rules().ruleset().ref().id());
        }
        Path any = first == null ? second : first;
        if (any == null) {
            throw new IllegalStateException("without figures on either side nothing goes on");
        }
        return List.of(
                new Side(earlier.rules(), first == null ? any : first, first == null),
                new Side(later.rules(), second == null ? any : second, second == null));
    }

    /** A ruleset alone, by its name on the shelf or by its folder. */
    CompiledRuleset rules(String named) {
        return draft(named).orElseGet(() -> library.ruleset(named));
    }

    /** The ruleset in a folder, wherever it is; nothing where the shelf has one of that name, or there is none. */
    private Optional<CompiledRuleset> draft(String side) {
        Path folder = Path.of(side).normalize();
        boolean onShelf = library.rulesets().contains(StringUtils.substringBefore(side, BETWEEN));
        if (onShelf || !Files.isRegularFile(folder.resolve(RulesetFolder.CARD))) {
            return Optional.empty();
        }
        Path whole = folder.toAbsolutePath().normalize();
        Path parent = folder.getParent() == null ? whole.getParent() : folder.getParent();
        Library draft = new Library(parent == null ? folder : parent, shelves.fixtures(), compiler);
        return Optional.of(draft.ruleset(String.valueOf(whole.getFileName())));
    }

    private Named named(String side) {
        Optional<CompiledRuleset> draft = draft(side);
        if (draft.isPresent()) {
            return new Named(draft.get(), null);
        }
        CompiledRuleset rules = library.ruleset(StringUtils.substringBefore(side, BETWEEN));
        String figures = StringUtils.substringAfter(side, BETWEEN);
        return new Named(
                rules, figures.isEmpty() ? null : figures(rules.ruleset().ref().id(), figures));
    }

    private Path figures(String ruleset, String named) {
        boolean kept = library.figures(ruleset).contains(named);
        return !kept && Files.exists(Path.of(named)) ? Path.of(named) : library.place(ruleset, named);
    }

    private Path only(String side, String ruleset) {
        List<String> kept = library.figures(ruleset);
        if (kept.size() == 1) {
            return library.place(ruleset, kept.get(0));
        }
        List<String> meant =
                kept.stream().map(figures -> ruleset + BETWEEN + figures).toList();
        throw ProblemsFound.one(ProblemKind.EVALUATION_UNREADABLE, Place.of(side), side, Nearest.some(meant));
    }
}
