package vn.chamdiem.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.Strings;
import org.jspecify.annotations.Nullable;

/** A text file that has been read. */
public final class SourceFile {
    /** An annex printed on a thousand pages would be smaller. */
    public static final int MOST_BYTES = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String name;
    private final String text;
    /** Where each line but the first begins; made when a place is asked for, for most files have no problem. */
    private int @Nullable [] lines;

    /**
     * A file that holds {@code text}.
     *
     * @param name the file as a person would open it
     * @param text its content; a byte order mark is dropped, and letters with their marks are made one character
     */
    public SourceFile(String name, String text) {
        this.name = name;
        // “ế” can be one character or three; whichever keyboard wrote it, it is the same word.
        this.text = Normalizer.normalize(Strings.CS.removeStart(text, BYTE_ORDER_MARK), Normalizer.Form.NFC);
    }

    /** The file as a person would open it. */
    public String name() {
        return name;
    }

    /** Its content, without a byte order mark, its letters with their marks in one character. */
    public String text() {
        return text;
    }

    /** Where the character stands that has {@code offset} others before it. */
    public synchronized Place place(int offset) {
        if (lines == null) {
            lines = IntStream.range(0, text.length())
                    .filter(at -> text.charAt(at) == '\n')
                    .map(at -> at + 1)
                    .toArray();
        }
        int found = Arrays.binarySearch(lines, offset);
        int before = found >= 0 ? found + 1 : -found - 1;
        return new Place(name, before + 1, offset - (before == 0 ? 0 : lines[before - 1]) + 1);
    }

    /** A file as a person would open it, the same on every system. */
    public static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Reads a UTF-8 file of rules, cards or cases; what can't be read is a problem, and the text is then empty. */
    public static SourceFile read(Path path, Problems problems) {
        return read(path, MOST_BYTES, problems);
    }

    /** Reads a UTF-8 file of at most so many bytes; what can't be read is a problem, and the text is then empty. */
    public static SourceFile read(Path path, int most, Problems problems) {
        String name = name(path);
        if (!Admission.admitsText(path, most, problems)) {
            return new SourceFile(name, "");
        }
        try (InputStream in = Files.newInputStream(path)) {
            // The file may have grown since it was let in.
            byte[] bytes = in.readNBytes(most);
            return new SourceFile(name, decoded(name, bytes, problems));
        } catch (IOException unreadable) {
            problems.add(ProblemKind.FILE_UNREADABLE, Place.of(name), name);
        }
        return new SourceFile(name, "");
    }

    private static String decoded(String name, byte[] bytes, Problems problems) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(in, out, true).isError()) {
            String before = out.flip().toString();
            problems.add(ProblemKind.NOT_UTF8, Place.of(name, 1 + StringUtils.countMatches(before, '\n')), name);
            return "";
        }
        return out.flip().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SourceFile file && file.name.equals(name) && file.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, text);
    }
}
