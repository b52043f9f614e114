package vn.chamdiem.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.apache.commons.lang3.Strings;

/**
 * A text file that has been read.
 *
 * @param name the file as a person would open it
 * @param text its content, without a byte order mark, its letters with their marks in one character
 */
public record SourceFile(String name, String text) {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public SourceFile {
        // “ế” can be one character or three; whichever keyboard wrote it, it is the same word.
        text = Normalizer.normalize(Strings.CS.removeStart(text, BYTE_ORDER_MARK), Normalizer.Form.NFC);
    }

    /** Where the character stands that has {@code offset} others before it. */
    public Place place(int offset) {
        int line = (int) text.substring(0, offset)
                        .chars()
                        .filter(letter -> letter == '\n')
                        .count()
                + 1;
        return new Place(name, line, offset - text.lastIndexOf('\n', offset - 1));
    }

    /** A file as a person would open it, the same on every system. */
    public static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Reads a UTF-8 file; what can't be read is a problem, and the text is then empty. */
    public static SourceFile read(Path path, Problems problems) {
        String name = name(path);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            return new SourceFile(name, text);
        } catch (CharacterCodingException notUtf8) {
            problems.add(ProblemKind.NOT_UTF8, Place.of(name), name);
        } catch (IOException unreadable) {
            problems.add(ProblemKind.FILE_UNREADABLE, Place.of(name), name);
        }
        return new SourceFile(name, "");
    }
}
