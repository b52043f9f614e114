package vn.chamdiem.engine;

import java.util.regex.Pattern;

/** The part of a rule file that is code. */
final class Code {
    private static final Pattern NO_CODE =
            Pattern.compile("//[^\\n]*|/\\*.*?\\*/|\"(\\\\.|[^\"\\\\\\n])*\"|'(\\\\.|[^'\\\\\\n])*'", Pattern.DOTALL);

    private Code() {}

    /** The text with comments and quoted texts blanked at equal length: “điểm a)” closes no bracket. */
    static String of(String text) {
        return NO_CODE.matcher(text).replaceAll(found -> found.group().replaceAll("[^\\n]", " "));
    }
}
