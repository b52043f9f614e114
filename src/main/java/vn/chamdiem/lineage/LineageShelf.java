package vn.chamdiem.lineage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.Folder;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;

/** Where tables of lineage are kept: {@code lineage/*.csv} beside the figures. */
public final class LineageShelf {
    /** A line for each of the offices that ever became another. */
    static final int MOST_BYTES = 1 << 23;

    private static final String END = ".csv";

    private LineageShelf() {}

    /** The table that a card names in {@code cell}; that there is none is a problem, as is everything wrong in it. */
    public static Lineage read(Path fixtures, Cell cell, Problems problems) {
        String name = cell.text();
        Path shelf = fixtures.resolve("lineage");
        List<String> known = names(shelf, problems);
        if (!known.contains(name)) {
            problems.add(ProblemKind.LINEAGE_UNKNOWN, cell.place(), name, Nearest.to(name, known));
            return Lineage.none();
        }
        return LineageTable.read(SourceFile.read(shelf.resolve(name + END), problems), problems);
    }

    private static List<String> names(Path shelf, Problems problems) {
        if (!Files.isDirectory(shelf)) {
            return List.of();
        }
        return Folder.files(shelf, file -> file.toString().endsWith(END), MOST_BYTES, problems).stream()
                .map(file -> file.getFileName().toString())
                .map(file -> file.substring(0, file.length() - END.length()))
                .toList();
    }
}
