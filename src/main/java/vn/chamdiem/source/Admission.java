package vn.chamdiem.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Decides which files may be opened, before a byte of them is read.
 *
 * <p>What people hand in may hold a link to somebody else's file, whose text a message would then show, a pipe on which
 * reading waits for ever, or a device that never ends.
 */
public final class Admission {
    private Admission() {}

    /** Whether {@code file} is a plain file of its own folder, with no more than {@code most} bytes; if not, it is told. */
    public static boolean admits(Path file, long most, Problems problems) {
        return admits(file, Place.of(SourceFile.name(file)), most, problems);
    }

    /** The same, where a person knows the file by another name. */
    public static boolean admits(Path file, Place place, long most, Problems problems) {
        try {
            Path real = file.toRealPath();
            if (!inside(file, real)) {
                problems.add(ProblemKind.LINK_OUTSIDE, place, file.getFileName());
            } else if (!Files.isRegularFile(real)) {
                problems.add(ProblemKind.FILE_NOT_PLAIN, place, file.getFileName());
            } else if (Files.size(real) > most) {
                problems.add(ProblemKind.TOO_MANY, place, Quantity.BYTES, Files.size(real), most);
            } else {
                return true;
            }
        } catch (IOException unreadable) {
            problems.add(ProblemKind.FILE_UNREADABLE, place, place.file());
        }
        return false;
    }

    /** Whether what a path really leads to lies in the folder that the path names. */
    static boolean inside(Path path, Path real) throws IOException {
        Path folder = path.toAbsolutePath().normalize().getParent();
        return folder == null || real.startsWith(folder.toRealPath());
    }
}
