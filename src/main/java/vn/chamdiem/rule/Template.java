package vn.chamdiem.rule;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reasons with {@code {names}} in them. They are filled, never evaluated. */
public final class Template {
    /** No longer than a name may be: a bracket without its other one is then found at once, however much follows. */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]{0,100}+)}");

    private Template() {}

    static Set<String> names(String template) {
        Set<String> names = new LinkedHashSet<>();
        PLACEHOLDER.matcher(template).results().forEach((MatchResult found) -> names.add(found.group(1)));
        return names;
    }

    /** The template with every placeholder that is one of {@code names} replaced by its value; all else stays as it is. */
    public static String fill(String template, Set<String> names, UnaryOperator<String> value) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(
                        names.contains(found.group(1)) ? value.apply(found.group(1)) : found.group()));
    }
}
