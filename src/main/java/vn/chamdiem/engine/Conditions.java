package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private final Map<String, Set<String>> reads = new LinkedHashMap<>();
    private final Set<String> needed = new LinkedHashSet<>();
    private final Set<String> bindings = new LinkedHashSet<>();

    Conditions(Map<String, FactKind> kinds, DrlFile file, Problems problems) {
        this.kinds = kinds;
        this.file = file;
        this.problems = problems;
    }

    void read(BaseDescr condition) {
        read(condition, true);
    }

    private void read(BaseDescr condition, boolean mustExist) {
        if (condition instanceof PatternDescr pattern) {
            pattern(pattern, mustExist);
        } else if (condition instanceof ConditionalElementDescr element) {
            boolean below = mustExist && !(condition instanceof NotDescr);
            element.getDescrs().forEach(part -> read((BaseDescr) part, below));
        }
    }

    private void pattern(PatternDescr pattern, boolean mustExist) {
        String name = pattern.getObjectType();
        FactKind kind = kinds.get(name);
        if (kind == null) {
            problems.add(ProblemKind.KIND_UNKNOWN, file.place(pattern), name, Nearest.to(name, kinds.keySet()));
            return;
        }
        Set<String> fields = reads.computeIfAbsent(name, any -> new LinkedHashSet<>());
        if (mustExist) {
            needed.add(name);
        }
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression) {
                fields.addAll(fields(expression, kind));
            }
        }
    }

    private List<String> fields(ExprConstraintDescr constraint, FactKind kind) {
        String text = QUOTED.matcher(constraint.getExpression()).replaceAll("\"\"");
        Matcher bound = BINDING.matcher(text);
        while (bound.find()) {
            bindings.add(bound.group(1));
        }
        List<String> fields = new ArrayList<>();
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

    /** The fields read, by kind, in the order of the patterns. */
    Map<String, Set<String>> reads() {
        return reads;
    }

    /** The kinds of which there must be a fact. */
    List<String> needed() {
        return List.copyOf(needed);
    }

    /** The names given to values, with their {@code $}. */
    Set<String> bindings() {
        return bindings;
    }
}
