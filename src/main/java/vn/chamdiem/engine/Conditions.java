package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;

/** What the {@code when} of one rule looks at: kinds, fields, and the names it gives to values. */
final class Conditions {
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
        for (BaseDescr part : pattern.getConstraint().getDescrs()) {
            if (part instanceof ExprConstraintDescr expression) {
                Constraint constraint = new Constraint(expression.getExpression(), kind);
                fields.addAll(constraint.fields());
                asksForMissing.addAll(constraint.comparedWithNull());
                if (!denied) {
                    // Below a “not” there is no fact whose value the name could stand for.
                    bindings.addAll(constraint.bindings());
                    constraint.boundField().ifPresent(bound -> boundFields.put(bound.getLeft(), bound.getRight()));
                }
                check(constraint, kind, expression);
            }
        }
        patterns.add(new PatternText(name, fields, asksForMissing, denied, file.offset(pattern)));
    }

    private void check(Constraint constraint, FactKind kind, ExprConstraintDescr expression) {
        Place place = file.place(expression);
        for (String name : constraint.unknownNames()) {
            problems.add(ProblemKind.FIELD_UNKNOWN, place, name, kind.name(), Nearest.to(name, kind.fieldNames()));
        }
        if (constraint.divides()) {
            // Of whole numbers it would drop the remainder without a word.
            problems.add(ProblemKind.DIVISION, place, expression.getExpression());
        }
        constraint
                .countAgainstDecimal()
                .ifPresent(found -> problems.add(
                        ProblemKind.COUNT_AGAINST_DECIMAL,
                        place,
                        found.getLeft().label(),
                        found.getRight()));
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
