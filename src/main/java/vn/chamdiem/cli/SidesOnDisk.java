package vn.chamdiem.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import vn.chamdiem.attribution.Attributions.Side;
import vn.chamdiem.attribution.Sides;
import vn.chamdiem.attribution.Sides.Named;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.ruleset.RulesetFolder;

/**
 * Finds sides on the shelves, and beside them: figures may be any file or folder, and a folder with a ruleset in it,
 * wherever it is, is a side by itself.
 */
final class SidesOnDisk {
    private static final String BETWEEN = "/";

    private final Shelves shelves;
    private final RulesetCompiler compiler;
    private final Library library;
    private final Sides sides;

    SidesOnDisk(Shelves shelves, RulesetCompiler compiler, Library library) {
        this.shelves = shelves;
        this.compiler = compiler;
        this.library = library;
        this.sides = new Sides(library);
    }

    /** Both sides; one that names no figures has those of the other. */
    List<Side> of(String before, String after) {
        return sides.of(named(before), named(after));
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
            return new Named(side, draft.get(), null);
        }
        String ruleset = StringUtils.substringBefore(side, BETWEEN);
        String figures = StringUtils.substringAfter(side, BETWEEN);
        boolean elsewhere = library.rulesets().contains(ruleset)
                && !figures.isEmpty()
                && !library.figures(ruleset).contains(figures)
                && Files.exists(Path.of(figures));
        return elsewhere ? new Named(side, library.ruleset(ruleset), Path.of(figures)) : sides.named(side);
    }
}
