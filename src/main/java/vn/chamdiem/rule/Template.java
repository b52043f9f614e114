package vn.chamdiem.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reasons with {@code {names}} in them. They are filled, never evaluated. */
public final class Template {
    /** No longer than a name may be: a bracket without its other one is then found at once, however much follows. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]{0,100}+)}");

    private Template() {}

    static Set<String> names(String template) {
        return placeholders(template).stream()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Every placeholder with its brackets, in the order they stand in. */
    public static List<MatchResult> placeholders(String template) {
        return PLACEHOLDER.matcher(template).results().toList();
    }

    /** The template with every placeholder that is one of {@code names} replaced by its value; all else stays as it is. */
    public static String fill(String template, Set<String> names, UnaryOperator<String> value) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        names.contains(found.group(1)) ? value.apply(found.group(1)) : found.group()));
    }
}
