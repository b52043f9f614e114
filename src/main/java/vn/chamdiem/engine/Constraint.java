package vn.chamdiem.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.lang3.tuple.Pair;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;

/** One expression between the commas of a pattern, as it is written. */
final class Constraint {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:(?!:)");
    private static final Pattern FIELD_BOUND = Pattern.compile("\\s*(\\$\\w+)\\s*:\\s*(\\w+)\\s*");
    private static final Pattern COMPARED_WITH_NULL = Pattern.compile("([a-z]\\w*)\\s*[!=]=\\s*null");
    private static final Pattern JOINED = Pattern.compile("&&|\\|\\|");
    private static final Pattern NAME_AND_DECIMAL = Pattern.compile("\\s*(\\w+)\\s*[<>=!]=?\\s*(\\d+\\.\\d+)B?\\s*");
    private static final Pattern DECIMAL_AND_NAME = Pattern.compile("\\s*(\\d+\\.\\d+)B?\\s*[<>=!]=?\\s*(\\w+)\\s*");
    /** A name that stands alone: not a member of something, not a binding, not a call, not a class, not a number. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w$.])[a-z]\\w*+(?!\\s*\\()");

    /** Words of the rule language. */
    private static final Set<String> WORDS =
            Set.of("true,false,null,in,not,contains,matches,memberOf,excludes,soundslike,str,and,or,this,new,instanceof"
                    .split(","));

    private final String text;
    private final FactKind kind;

    /**
     * Reads an expression.
     *
     * @param kind of the facts that it is about
     */
    Constraint(String expression, FactKind kind) {
        // What stands in quotes is a value, whatever it looks like.
        text = QUOTED.matcher(expression).replaceAll("\"\"");
        this.kind = kind;
    }

    /** The fields it reads, in their order. */
    List<String> fields() {
        return names().stream().filter(name -> kind.field(name).isPresent()).toList();
    }

    /** The names in it that mean nothing. */
    List<String> unknownNames() {
        return names().stream()
                .filter(name -> kind.field(name).isEmpty() && !WORDS.contains(name))
                .toList();
    }

    private Set<String> names() {
        return NAME.matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The names it gives to values, with their {@code $}. */
    List<String> bindings() {
        return BINDING.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** The field that it gives a name, if that is all it does; the name with its {@code $}. */
    Optional<Pair<String, FigureField>> boundField() {
        Matcher bound = FIELD_BOUND.matcher(text);
        return bound.matches()
                ? kind.field(bound.group(2)).map(field -> Pair.of(bound.group(1), field))
                : Optional.empty();
    }

    /** The fields that it asks to be missing, or not. */
    List<String> comparedWithNull() {
        return COMPARED_WITH_NULL
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    boolean divides() {
        return text.contains("/");
    }

    /** A count that is compared with a decimal, and the decimal: a count is never 2.5, and 1.000 is one. */
    Optional<Pair<FigureField, String>> countAgainstDecimal() {
        for (String comparison : JOINED.split(text)) {
            Matcher nameFirst = NAME_AND_DECIMAL.matcher(comparison);
            Matcher decimalFirst = DECIMAL_AND_NAME.matcher(comparison);
            Optional<Pair<FigureField, String>> found = Optional.empty();
            if (nameFirst.matches()) {
                found = count(nameFirst.group(1), nameFirst.group(2));
            } else if (decimalFirst.matches()) {
                found = count(decimalFirst.group(2), decimalFirst.group(1));
            }
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Pair<FigureField, String>> count(String name, String decimal) {
        return kind.field(name)
                .filter(field -> field.type() == FigureType.COUNT)
                .map(field -> Pair.of(field, decimal));
    }
}
