package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;

/** What the {@code when} of one rule looks at: kinds, fields, and the names it gives to values. */
final class Conditions {
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:(?!:)");
    private static final Pattern FIELD_BOUND = Pattern.compile("^\\s*(\\$\\w+)\\s*:\\s*(\\w+)\\s*$");
    private static final Pattern COUNT_FIRST = Pattern.compile("^\\s*(\\w+)\\s*[<>=!]=?\\s*(\\d+\\.\\d+)B?\\s*$");
    private static final Pattern DECIMAL_FIRST = Pattern.compile("^\\s*(\\d+\\.\\d+)B?\\s*[<>=!]=?\\s*(\\w+)\\s*$");
    private static final Pattern JOINED = Pattern.compile("&&|\\|\\|");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
    /** A name that stands alone: not a member of something, not a binding, not a call, not a class, not a number. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w$.])[a-z]\\w*+(?!\\s*\\()");

    private static final Pattern COMPARED_WITH_NULL = Pattern.compile("([a-z]\\w*)\\s*[!=]=\\s*null");
    private static final Set<String> WORDS = Set.of(
            "true",
            "false",
            "null",
            "in",
            "not",
            "contains",
            "matches",
            "memberOf",
            "excludes",
            "soundslike",
            "str",
            "and",
            "or",
            "this",
            "new",
            "instanceof");

    private final Map<String, FactKind> kinds;
    private final DrlFile file;
    private final Problems problems;
    private final List<PatternText> patterns = new ArrayList<>();
    private final Set<String> bindings = new LinkedHashSet<>();
    private final Map<String, FigureField> boundFields = new HashMap<>();
    private boolean understood = true;

    Conditions(Map<String, FactKind> kinds, DrlFile file, Problems problems) {
        this.kinds = kinds;
        this.file = file;
        this.problems = problems;
    }

    void read(BaseDescr condition) {
        read(condition, false);
    }

    private void read(BaseDescr condition, boolean denied) {
        if (condition instanceof PatternDescr pattern && pattern.getSource() == null) {
            pattern(pattern, denied);
        } else if (condition instanceof AndDescr || condition instanceof NotDescr || condition instanceof ExistsDescr) {
            boolean below = denied || condition instanceof NotDescr;
            ((ConditionalElementDescr) condition).getDescrs().forEach(part -> read((BaseDescr) part, below));
        } else {
            problems.add(ProblemKind.CONDITION_NOT_ALLOWED, file.place(condition));
            understood = false;
        }
    }

    private void pattern(PatternDescr pattern, boolean denied) {
        String name = pattern.getObjectType();
        FactKind kind = kinds.get(name);
        if (kind == null) {
            problems.add(ProblemKind.KIND_UNKNOWN, file.place(pattern), name, Nearest.to(name, kinds.keySet()));
            understood = false;
            return;
        }
        Set<String> fields = new LinkedHashSet<>();
        Set<String> asksForMissing = new LinkedHashSet<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression) {
                String text = QUOTED.matcher(expression.getExpression()).replaceAll("\"\"");
                if (!denied) {
                    BINDING.matcher(text).results().forEach(found -> bindings.add(found.group(1)));
                }
                FIELD_BOUND
                        .matcher(text)
                        .results()
                        .forEach(found ->
                                kind.field(found.group(2)).ifPresent(field -> boundFields.put(found.group(1), field)));
                decimals(text, kind, expression);
                COMPARED_WITH_NULL.matcher(text).results().forEach(found -> asksForMissing.add(found.group(1)));
                fields.addAll(fields(text, kind, expression));
            }
        }
        patterns.add(new PatternText(name, fields, asksForMissing, denied, file.offset(pattern)));
    }

    private Set<String> fields(String text, FactKind kind, ExprConstraintDescr constraint) {
        if (text.contains("/")) {
            // Of whole numbers it would drop the remainder without a word.
            problems.add(ProblemKind.DIVISION, file.place(constraint), constraint.getExpression());
        }
        Set<String> fields = new LinkedHashSet<>();
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            String name = names.group();
            if (kind.field(name).isPresent()) {
                fields.add(name);
            } else if (!WORDS.contains(name)) {
                problems.add(
                        ProblemKind.FIELD_UNKNOWN,
                        file.place(constraint),
                        name,
                        kind.name(),
                        Nearest.to(name, kind.fieldNames()));
            }
        }
        return fields;
    }

    /** A count is never 2.5; and 1.000 is one, not a thousand. */
    private void decimals(String text, FactKind kind, ExprConstraintDescr constraint) {
        for (String comparison : JOINED.split(text)) {
            COUNT_FIRST
                    .matcher(comparison)
                    .results()
                    .forEach(found -> noCount(found.group(1), found.group(2), kind, constraint));
            DECIMAL_FIRST
                    .matcher(comparison)
                    .results()
                    .forEach(found -> noCount(found.group(2), found.group(1), kind, constraint));
        }
    }

    private void noCount(String name, String decimal, FactKind kind, ExprConstraintDescr constraint) {
        kind.field(name)
                .filter(field -> field.type() == FigureType.COUNT)
                .ifPresent(field -> problems.add(
                        ProblemKind.COUNT_AGAINST_DECIMAL, file.place(constraint), field.label(), decimal));
    }

    /** Whether every kind it looks at is declared; if not, the names in it can't be judged. */
    boolean understood() {
        return understood;
    }

    /** Whether the declarations say that {@code lesser} never exceeds {@code greater}, both names of values. */
    boolean atMost(String lesser, String greater) {
        FigureField small = boundFields.get(lesser);
        FigureField large = boundFields.get(greater);
        return small != null && large != null && large.name().equals(small.atMost());
    }

    List<PatternText> patterns() {
        return patterns;
    }

    /** The names given to values, with their {@code $}. */
    Set<String> bindings() {
        return bindings;
    }
}
