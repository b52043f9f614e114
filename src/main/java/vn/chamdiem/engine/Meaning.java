package vn.chamdiem.engine;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
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

    private final String code;
    private final TreeMap<Integer, String> added = new TreeMap<>(Collections.reverseOrder());

    private Meaning(String text) {
        code = Code.of(text);
    }

    /** The text of {@code file}, whose rules are among {@code rules}, for the engine. */
    static String of(DrlFile file, Collection<RuleText> rules) {
        Meaning meaning = new Meaning(file.source().text());
        rules.stream()
                .filter(rule -> rule.ref().file().equals(file.name()))
                .flatMap(rule -> rule.patterns().stream())
                .forEach(meaning::add);
        StringBuilder text = new StringBuilder(file.source().text());
        for (Map.Entry<Integer, String> addition : meaning.added.entrySet()) {
            text.insert(addition.getKey(), addition.getValue());
        }
        return text.toString();
    }

    private void add(PatternText pattern) {
        int open = code.indexOf("(", pattern.start());
        int close = closing(open);
        if (open < 0 || close < 0) {
            return;
        }
        String guards = pattern.fields().stream()
                .filter(pattern::needs)
                .map(field -> field + " != null")
                .collect(Collectors.joining(", "));
        if (!guards.isEmpty()) {
            added.put(open + 1, guards + ", ");
        }
        Matcher decimals = DECIMAL.matcher(code).region(open, close).useTransparentBounds(true);
        while (decimals.find()) {
            added.put(decimals.end(), "B");
        }
    }

    private int closing(int open) {
        int depth = 0;
        for (int at = Math.max(open, 0); at < code.length(); at++) {
            char character = code.charAt(at);
            if (character == '(') {
                depth++;
            } else if (character == ')' && --depth == 0) {
                return at;
            }
        }
        return -1;
    }
}
