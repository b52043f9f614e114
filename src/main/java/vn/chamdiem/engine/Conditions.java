package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;

/** What the {@code when} of one rule looks at: kinds, fields, and the names it gives to values. */
final class Conditions {
    private static final Pattern BINDING = Pattern.compile("(\\$\\w+)\\s*:(?!:)");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
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

    Conditions(Map<String, FactKind> kinds, DrlFile file, Problems problems) {
        this.kinds = kinds;
        this.file = file;
        this.problems = problems;
    }

    void read(BaseDescr condition) {
        read(condition, false);
    }

    private void read(BaseDescr condition, boolean denied) {
        if (condition instanceof PatternDescr pattern) {
            pattern(pattern, denied);
        } else if (condition instanceof ConditionalElementDescr element) {
            boolean below = denied || condition instanceof NotDescr;
            element.getDescrs().forEach(part -> read((BaseDescr) part, below));
        }
    }

    private void pattern(PatternDescr pattern, boolean denied) {
        String name = pattern.getObjectType();
        FactKind kind = kinds.get(name);
        if (kind == null) {
            problems.add(ProblemKind.KIND_UNKNOWN, file.place(pattern), name, Nearest.to(name, kinds.keySet()));
            return;
        }
        Set<String> fields = new LinkedHashSet<>();
        Set<String> asksForMissing = new LinkedHashSet<>();
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression) {
                String text = QUOTED.matcher(expression.getExpression()).replaceAll("\"\"");
                BINDING.matcher(text).results().forEach(found -> bindings.add(found.group(1)));
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

    List<PatternText> patterns() {
        return patterns;
    }

    /** The names given to values, with their {@code $}. */
    Set<String> bindings() {
        return bindings;
    }
}
