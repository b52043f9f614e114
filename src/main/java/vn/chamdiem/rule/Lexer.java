package vn.chamdiem.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chamdiem.rule.Token.Kind;
import vn.chamdiem.source.Decimals;
import vn.chamdiem.source.HiddenSigns;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.Quantity;
import vn.chamdiem.source.SourceFile;

/**
 * Cuts the text of a rule file into tokens.
 *
 * <p>What people write out of habit, {@code ≥} or {@code “tốt”}, is told with what to write instead and read as it was
 * meant, so that one habit hides no other mistake.
 */
final class Lexer {
    /** A reason with every figure of its kind in it is shorter. */
    static final int MOST_SIGNS_OF_A_TEXT = 2_000;

    /** A name that takes a line of the screen to itself can't be read. */
    static final int MOST_SIGNS_OF_A_NAME = 100;

    private static final String AFTER_A_TEXT = ",;)”’";

    /** Blanks that look like a space and are none, and such as take no room at all. */
    private static final String HARD = "\\u00A0\\u2000-\\u200D\\u202F\\u3000\\uFEFF";

    private static final Pattern HARD_SPACE = Pattern.compile("[" + HARD + "]");
    private static final Pattern BLANK = Pattern.compile("[\\s" + HARD + "]+|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*");
    private static final Pattern NAME = Pattern.compile("\\$([\\p{L}_][\\p{L}\\p{M}\\p{N}_]*)");
    private static final Pattern NUMBER = Pattern.compile("(\\d[\\d_]*(?:\\.\\d+)*+|\\.\\d+)([\\p{L}\\p{M}]*)");
    private static final Pattern STRAIGHT = Pattern.compile("([\"'])((?:\\\\.|(?!\\1)[^\\\\\\n])*+)(\\1)?");
    private static final Pattern CURLY = Pattern.compile("([“”„‘’])([^\\n\"“”„‘’]*)([\"“”„‘’])?");
    private static final Pattern SIGN =
            Pattern.compile("==|!=|<=|>=|&&|\\|\\||=>|=<|<>|[(){}\\[\\],;:.@!<>+*/%=≥≤≠#?&|×÷–−-]");
    private static final Pattern VALUE = Pattern.compile("[\\w($]");
    private static final Set<String> SUFFIXES = Set.of("", "B", "L", "I", "b", "l");

    private static final Map<String, String> MEANT = new LinkedHashMap<>();

    static {
        MEANT.put("=>", ">=");
        MEANT.put("≥", ">=");
        MEANT.put("=<", "<=");
        MEANT.put("≤", "<=");
        MEANT.put("<>", "!=");
        MEANT.put("≠", "!=");
        MEANT.put("=", "==");
        MEANT.put("&", "&&");
        MEANT.put("|", "||");
        MEANT.put("×", "*");
        MEANT.put("–", "-");
        MEANT.put("−", "-");
    }

    private final SourceFile file;
    private final String text;
    private final Problems problems;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(SourceFile file, Problems problems) {
        this.file = file;
        this.text = halfWidth(HiddenSigns.without(file.text()));
        this.problems = problems;
    }

    /** Letters and signs of East Asian keyboards, as wide as two, by those that they stand for. */
    private static String halfWidth(String text) {
        StringBuilder half = new StringBuilder(text);
        for (int letter = 0; letter < half.length(); letter++) {
            char wide = half.charAt(letter);
            if (wide >= '\uFF01' && wide <= '\uFF5E') {
                half.setCharAt(letter, (char) (wide - '\uFF01' + '!'));
            }
        }
        return half.toString();
    }

    /** All tokens, the last of which is of the kind {@code END}. */
    List<Token> read() {
        HiddenSigns.tell(file, problems);
        while (at < text.length()) {
            if (!blank() && !quoted() && !number() && !nameOrWord() && !sign()) {
                problems.add(ProblemKind.SIGN_UNKNOWN, file.place(at), Character.toString(text.codePointAt(at)));
                at += Character.charCount(text.codePointAt(at));
            }
        }
        tokens.add(new Token(Kind.END, "", new Span(text.length(), text.length()), true));
        return tokens;
    }

    private boolean blank() {
        Matcher blank = matcher(BLANK);
        if (blank.lookingAt()) {
            Matcher hard = HARD_SPACE.matcher(blank.group());
            if (!blank.group().startsWith("/") && hard.find()) {
                problems.add(ProblemKind.HARD_SPACE, file.place(at + hard.start()));
            }
            at = blank.end();
            return true;
        }
        if (text.startsWith("/*", at)) {
            problems.add(ProblemKind.COMMENT_OPEN, file.place(at));
            at = text.length();
            return true;
        }
        boolean dashes = text.startsWith("--", at) && firstOfLine();
        if (dashes || text.startsWith("#", at)) {
            slip(at, dashes ? "--" : "#", "//");
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
            return true;
        }
        return false;
    }

    private boolean quoted() {
        Matcher quoted = matcher(STRAIGHT);
        if (!quoted.lookingAt()) {
            quoted = matcher(CURLY);
            if (!quoted.lookingAt()) {
                return false;
            }
            slip(at, quoted.group(1), "\"");
        }
        String inside = file.text().substring(quoted.start(2), quoted.end(2));
        if (quoted.group(3) == null) {
            problems.add(ProblemKind.QUOTE_OPEN, file.place(at), shortened(inside));
            // It runs to the end of its line; the brackets there are most likely not part of it.
            inside = withoutEnd(inside);
        }
        int hidden = HiddenSigns.first(inside);
        if (hidden >= 0) {
            HiddenSigns.tell(inside, file.place(quoted.start(2) + hidden), problems);
        }
        notLonger(inside, MOST_SIGNS_OF_A_TEXT, Quantity.SIGNS_OF_A_TEXT);
        add(Kind.TEXT, unescaped(inside), quoted.group(3) == null ? quoted.start(2) + inside.length() : quoted.end());
        return true;
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0
                && (Character.isWhitespace(text.charAt(end - 1)) || AFTER_A_TEXT.indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        return text.substring(0, end);
    }

    private void notLonger(String written, int most, Quantity what) {
        if (written.length() > most) {
            problems.add(ProblemKind.TOO_MANY, file.place(at), what, written.length(), most);
        }
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static String unescaped(String quoted) {
        return quoted.replace('\t', ' ').replaceAll("\\\\(.)", "$1");
    }

    private boolean number() {
        Matcher number = matcher(NUMBER);
        if (!number.lookingAt()) {
            return false;
        }
        String digits = number.group(1).replace("_", "");
        if (digits.startsWith(".")) {
            slip(at, digits, "0" + digits);
            digits = "0" + digits;
        }
        if (digits.indexOf('.') != digits.lastIndexOf('.')) {
            problems.add(ProblemKind.NUMBER_UNREADABLE, file.place(at), digits);
            digits = digits.replace(".", "");
        }
        if (!SUFFIXES.contains(number.group(2))) {
            problems.add(ProblemKind.NUMBER_UNREADABLE, file.place(at), number.group());
        } else if (Decimals.read(digits).isEmpty()) {
            problems.add(ProblemKind.NUMBER_TOO_LONG, file.place(at), shortened(digits), Decimals.MOST_DIGITS);
            digits = "0";
        }
        add(Kind.NUMBER, digits, number.end());
        if (text.startsWith("%", at) && !valueAt(at + 1)) {
            slip(at, "%", digits);
            at++;
        }
        return true;
    }

    /** Whether a value follows, so that the sign before it is one of calculation. */
    private boolean valueAt(int place) {
        int next = place;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length()
                && VALUE.matcher(text).region(next, next + 1).matches();
    }

    private boolean nameOrWord() {
        Matcher name = matcher(NAME);
        if (name.lookingAt()) {
            notLonger(name.group(1), MOST_SIGNS_OF_A_NAME, Quantity.SIGNS_OF_A_NAME);
            withoutMarks(name.group(1));
            add(Kind.NAME, name.group(1), name.end());
            return true;
        }
        Matcher word = matcher(WORD);
        if (word.lookingAt()) {
            notLonger(word.group(), MOST_SIGNS_OF_A_NAME, Quantity.SIGNS_OF_A_NAME);
            add(Kind.WORD, word.group(), word.end());
            return true;
        }
        return false;
    }

    /** Letters with marks are not the same on every machine. */
    private void withoutMarks(String name) {
        if (!name.chars().allMatch(letter -> letter < 128)) {
            problems.add(ProblemKind.NAME_WITH_MARKS, file.place(at), name);
        }
    }

    private boolean sign() {
        Matcher sign = matcher(SIGN);
        if (!sign.lookingAt()) {
            return false;
        }
        String meant = MEANT.get(sign.group());
        if (meant != null) {
            slip(at, sign.group(), meant);
        }
        add(Kind.SIGN, meant == null ? sign.group() : meant, sign.end());
        return true;
    }

    private void slip(int place, String written, String instead) {
        problems.add(ProblemKind.DRL_SLIP, file.place(place), written, instead);
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length()).useAnchoringBounds(true);
    }

    private void add(Kind kind, String meaning, int end) {
        String written = file.text().substring(at, end);
        if (kind != Kind.TEXT && !text.startsWith(written, at)) {
            slip(at, written, text.substring(at, end));
        }
        tokens.add(new Token(kind, meaning, new Span(at, end), firstOfLine()));
        at = end;
    }

    private boolean firstOfLine() {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) != '\n' && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        return before < 0 || text.charAt(before) == '\n';
    }
}
