package vn.chamdiem.source;

import java.text.Normalizer;

/** Space that nobody sees: around a text it means nothing, whichever key made it. */
public final class Blanks {
    private Blanks() {}

    /** The text without space around it, no-break and zero-width space included, each letter with its marks in one sign. */
    public static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return Normalizer.normalize(text.substring(from, to), Normalizer.Form.NFC);
    }

    private static boolean blank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\u200B' || sign == '\uFEFF';
    }
}
