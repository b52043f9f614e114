package vn.chamdiem.source;

/**
 * Signs that nobody sees, and that change what is seen: with them a text shows its reader something else than the machine
 * reads.
 */
public final class HiddenSigns {
    /** More of a value than this tells nobody what is wrong with it. */
    private static final int SHOWN = 300;

    private HiddenSigns() {}

    /**
     * Whether a sign commands the screen or turns the order of reading round (“Trojan source”): it does harm wherever it
     * stands, even in a comment.
     */
    static boolean commands(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign != '\t' && sign != '\n' && sign != '\r';
            case Character.SURROGATE -> true;
            default -> (sign >= 0x202A && sign <= 0x202E) || (sign >= 0x2066 && sign <= 0x2069);
        };
    }

    /** Whether a sign takes no room or looks like a space, so that two names with and without it are the same to a reader. */
    static boolean hides(int sign) {
        return switch (Character.getType(sign)) {
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default ->
                commands(sign)
                        || variation(sign)
                        || "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0".indexOf(sign) >= 0;
        };
    }

    private static boolean variation(int sign) {
        return (sign >= 0xFE00 && sign <= 0xFE0F) || (sign >= 0xE0100 && sign <= 0xE01EF);
    }

    /** Tells, once for each line, of signs that do harm wherever they stand. */
    public static void tell(SourceFile file, Problems problems) {
        String text = file.text();
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (commands(text.codePointAt(at))) {
                problems.add(ProblemKind.SIGN_HIDDEN, file.place(at), spelled(text.codePointAt(at)));
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() - 1 : end;
            }
        }
    }

    /** Tells of the first sign in a value that its reader can't see. */
    public static void tell(String value, Place place, Problems problems) {
        int first = first(value);
        if (first >= 0) {
            problems.add(ProblemKind.SIGN_HIDDEN, place, spelled(value.codePointAt(first)));
        }
    }

    /** Where the first sign stands that nobody sees; -1 where there is none. */
    public static int first(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (hides(text.codePointAt(at))) {
                return at;
            }
        }
        return -1;
    }

    /** Whether everything in the name of a file or a folder can be seen, on one line. */
    public static boolean visible(String name) {
        return first(name) < 0 && name.equals(Blanks.onOneLine(name));
    }

    /** The same text with a space for each sign that does harm wherever it stands; every other one keeps its place. */
    public static String without(String text) {
        StringBuilder harmless = new StringBuilder(text);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (commands(text.codePointAt(at))) {
                harmless.setCharAt(at, ' ');
            }
        }
        return harmless.toString();
    }

    /** A value as a message may show it: on one line, not too long, and with every hidden sign spelled out. */
    public static String shown(String value) {
        StringBuilder shown = new StringBuilder();
        for (int at = 0; at < value.length(); at += Character.charCount(value.codePointAt(at))) {
            int sign = value.codePointAt(at);
            if (shown.length() >= SHOWN) {
                return shown.append('…').toString();
            }
            if (sign == '\n' || sign == '\r' || sign == '\t') {
                shown.append(' ');
            } else if (hides(sign)) {
                shown.append(spelled(sign));
            } else {
                shown.appendCodePoint(sign);
            }
        }
        return shown.toString();
    }

    private static String spelled(int sign) {
        return String.format("\\u{%X}", sign);
    }
}
