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

    /** The text with a space for each end of a line in it, lest a name end the line of a list that it is shown in. */
    public static String onOneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }

    private static boolean blank(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\u200B' || sign == '\uFEFF';
    }
}
