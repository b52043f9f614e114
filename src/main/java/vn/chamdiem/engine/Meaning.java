package vn.chamdiem.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes the engine take a rule as its author means it, by what is added inside its lines; no line moves.
 *
 * <ul>
 *   <li>A figure that was not reported is not a number. To the engine it is {@code null}, which differs from 5, and with
 *       which nothing can be calculated. So a pattern looks only at facts that have every figure it reads, unless it
 *       asks for the missing one by {@code == null}.
 *   <li>0.9 is nine tenths. To the engine it is the binary fraction nearest to it, which is not the 0.9 of a figure.
 * </ul>
 */
final class Meaning {
    private static final Pattern DECIMAL = Pattern.compile("(?<![\\w.])\\d+\\.\\d+(?![\\w.])");

    private Meaning() {}

    /** The text of {@code file}, whose rules are {@code rules}, for the engine. */
    static String of(DrlFile file, Collection<RuleText> rules) {
        StringBuilder text = new StringBuilder(file.source().text());
        List<PatternText> lastFirst = rules.stream()
                .filter(rule -> rule.ref().file().equals(file.name()))
                .flatMap(rule -> rule.patterns().stream())
                .sorted(Comparator.comparing(PatternText::start).reversed())
                .toList();
        for (PatternText pattern : lastFirst) {
            int open = text.indexOf("(", pattern.start());
            int close = closing(text, open);
            if (open < 0 || close < 0) {
                continue;
            }
            String inside = exact(text.substring(open + 1, close));
            String guards = pattern.fields().stream()
                    .filter(pattern::needs)
                    .map(field -> field + " != null")
                    .collect(Collectors.joining(", "));
            text.replace(open + 1, close, guards.isEmpty() ? inside : guards + ", " + inside);
        }
        return text.toString();
    }

    /** Where the bracket that opens at {@code open} closes, quoted text passed over. */
    private static int closing(CharSequence text, int open) {
        int depth = 0;
        boolean quoted = false;
        for (int at = Math.max(open, 0); at < text.length(); at++) {
            char character = text.charAt(at);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && character == '(') {
                depth++;
            } else if (!quoted && character == ')' && --depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /** The conditions with every decimal outside quotes marked as exact. */
    private static String exact(String conditions) {
        String[] parts = conditions.split("\"", -1);
        for (int unquoted = 0; unquoted < parts.length; unquoted += 2) {
            parts[unquoted] = DECIMAL.matcher(parts[unquoted]).replaceAll("$0B");
        }
        return String.join("\"", parts);
    }
}
