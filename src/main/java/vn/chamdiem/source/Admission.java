package vn.chamdiem.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.commons.lang3.StringUtils;

/**
 * Decides which files may be opened, before a byte of them is read.
 *
 * <p>What people hand in may hold a link to somebody else's file, whose text a message would then show, a pipe on which
 * reading waits for ever, or a device that never ends.
 */
public final class Admission {
    private Admission() {}

    /** Whether {@code file} is a plain file of its own folder, with no more than {@code most} bytes; if not, it is told. */
    public static boolean admits(Path file, Place place, long most, Problems problems) {
        return admits(file, place, most, () -> place, problems);
    }

    /** The same for a text, of which the line is told with which it becomes too much. */
    static boolean admitsText(Path file, int most, Problems problems) {
        Place place = Place.of(SourceFile.name(file));
        return admits(file, place, most, () -> place.at(lineAfter(file, most), 0), problems);
    }

    private static boolean admits(Path file, Place place, long most, Supplier<Place> excess, Problems problems) {
        try {
            Path real = file.toRealPath();
            if (!inside(file, real)) {
                problems.add(ProblemKind.LINK_OUTSIDE, place, file.getFileName());
            } else if (!Files.isRegularFile(real)) {
                problems.add(ProblemKind.FILE_NOT_PLAIN, place, file.getFileName());
            } else if (Files.size(real) > most) {
                problems.add(ProblemKind.TOO_MANY, excess.get(), Quantity.BYTES, Files.size(real), most);
            } else {
                return true;
            }
        } catch (IOException | UncheckedIOException unreadable) {
            problems.add(ProblemKind.FILE_UNREADABLE, place, place.file());
        }
        return false;
    }

    private static int lineAfter(Path file, int bytes) {
        try (InputStream in = Files.newInputStream(file)) {
            return 1 + StringUtils.countMatches(new String(in.readNBytes(bytes), StandardCharsets.ISO_8859_1), '\n');
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether what a path really leads to lies in the folder that the path names. */
    static boolean inside(Path path, Path real) throws IOException {
        Path folder = path.toAbsolutePath().normalize().getParent();
        return folder == null || real.startsWith(folder.toRealPath());
    }
}
