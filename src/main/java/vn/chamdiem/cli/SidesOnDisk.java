package vn.chamdiem.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import vn.chamdiem.attribution.Attributions.Side;
import vn.chamdiem.attribution.Sides;
import vn.chamdiem.attribution.Sides.Named;
import vn.chamdiem.evaluation.Library;
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

    private Named named(String side) {
        String ruleset = StringUtils.substringBefore(side, BETWEEN);
        boolean onShelf = library.rulesets().contains(ruleset);
        Path folder = Path.of(side).normalize();
        if (!onShelf && Files.isRegularFile(folder.resolve(RulesetFolder.CARD))) {
            Path whole = folder.toAbsolutePath().normalize();
            Path parent = folder.getParent() == null ? whole.getParent() : folder.getParent();
            Library draft = new Library(parent == null ? folder : parent, shelves.fixtures(), compiler);
            return new Named(side, draft.ruleset(String.valueOf(whole.getFileName())), null);
        }
        String figures = StringUtils.substringAfter(side, BETWEEN);
        boolean elsewhere = onShelf
                && !figures.isEmpty()
                && !library.figures(ruleset).contains(figures)
                && Files.exists(Path.of(figures));
        return elsewhere ? new Named(side, library.ruleset(ruleset), Path.of(figures)) : sides.named(side);
    }
}
