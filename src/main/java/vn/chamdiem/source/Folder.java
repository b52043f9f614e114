package vn.chamdiem.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A folder that people fill with files. */
public final class Folder {
    /** A cohort handed in by workbooks has one for each agency; no country has so many of them in one folder. */
    static final int MOST_FILES = 5_000;

    private Folder() {}

    /**
     * The files that are wanted of a folder, in the order of their names; what is wrong with it as a whole is told.
     *
     * @param wanted of those that aren't hidden
     * @param most bytes that they may have together
     */
    public static List<Path> files(Path folder, Predicate<Path> wanted, long most, Problems problems) {
        Place place = Place.of(SourceFile.name(folder));
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            if (!Admission.inside(folder, folder.toRealPath())) {
                problems.add(ProblemKind.LINK_OUTSIDE, place, folder.getFileName());
                return List.of();
            }
            int all = 0;
            long bytes = 0;
            for (Path entry : entries) {
                if (++all > MOST_FILES) {
                    problems.add(ProblemKind.TOO_MANY, place, Quantity.FILES, all, MOST_FILES);
                    return List.of();
                }
                if (named(entry, place, problems) && wanted.test(entry)) {
                    bytes += Files.isRegularFile(entry) ? Files.size(entry) : 0;
                    files.add(entry);
                }
            }
            if (bytes > most) {
                problems.add(ProblemKind.TOO_MANY, place, Quantity.BYTES, bytes, most);
                return List.of();
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            problems.add(ProblemKind.FILE_UNREADABLE, place, place.file());
        }
        return files.stream().sorted().toList();
    }

    /** Whether an entry has a name that can be shown; what is hidden is on its way in or out. */
    private static boolean named(Path entry, Place folder, Problems problems) {
        String name = entry.getFileName().toString();
        if (name.startsWith(".")) {
            return false;
        }
        if (!HiddenSigns.visible(name)) {
            problems.add(ProblemKind.FILE_NAME_UNFIT, folder, name);
            return false;
        }
        return true;
    }
}
