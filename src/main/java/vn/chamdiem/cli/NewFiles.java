package vn.chamdiem.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import vn.chamdiem.report.Reports.Report;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** Files that are there as a whole or not at all: written beside their place, and then moved; nothing is overwritten. */
final class NewFiles {
    private NewFiles() {}

    /** Tells that a place is taken, before anything is made that would have no place. */
    static void demandFree(Path place) {
        if (Files.exists(place)) {
            throw ProblemsFound.one(ProblemKind.ALREADY_THERE, Place.of(place.toString()), place);
        }
    }

    static void file(Path file, Report content) {
        take(file, beside -> {
            try (OutputStream out = Files.newOutputStream(beside)) {
                content.write(out);
            }
        });
    }

    /** A folder with files of these names. */
    static void folder(Path folder, Map<String, Report> files) {
        take(folder, beside -> {
            Files.createDirectory(beside);
            for (Map.Entry<String, Report> file : files.entrySet()) {
                try (OutputStream out = Files.newOutputStream(beside.resolve(file.getKey()))) {
                    file.getValue().write(out);
                }
            }
        });
    }

    private interface Making {
        void at(Path beside) throws IOException;
    }

    private static void take(Path place, Making making) {
        Path whole = place.toAbsolutePath();
        Path beside = whole.resolveSibling(
                "." + whole.getFileName() + ".tmp" + ProcessHandle.current().pid());
        try {
            try {
                making.at(beside);
                demandFree(place);
                Files.move(beside, whole);
            } finally {
                remove(beside);
            }
        } catch (IOException unwritable) {
            throw ProblemsFound.one(ProblemKind.FILE_UNWRITABLE, Place.of(place.toString()), place);
        }
    }

    private static void remove(Path leftover) throws IOException {
        if (Files.exists(leftover)) {
            try (Stream<Path> inside = Files.walk(leftover)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
