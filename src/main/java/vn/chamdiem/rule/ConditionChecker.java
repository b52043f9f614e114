package vn.chamdiem.rule;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.rule.Condition.Gather;
import vn.chamdiem.rule.Condition.Result;
import vn.chamdiem.rule.Rule.Looking;
import vn.chamdiem.rule.Rule.Manner;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.Quantity;

/** Follows the conditions of one rule from top to bottom: what they look at, and what they give names to. */
final class ConditionChecker {
    private static final Binding UNREAD = new Binding.Computed(0, new Expression.Missing(new Span(0, 0)), null);

    /** Every look that joins another multiplies the work of those before it. */
    static final int MOST_LOOKS = 40;

    private final RuleFile file;
    private final Map<String, FactKind> kinds;
    private final boolean whole;
    private final Problems problems;
    private final Looks looks = new Looks();
    private final Map<String, Binding> names = new LinkedHashMap<>();
    private final Map<String, Binding> allNames = new LinkedHashMap<>();
    private final Map<String, Extent> extents = new HashMap<>();
    private long parts;
    private boolean understood = true;

    ConditionChecker(RuleFile file, Map<String, FactKind> kinds, boolean whole, Problems problems) {
        this.file = file;
        this.kinds = kinds;
        this.whole = whole;
        this.problems = problems;
    }

    /** The names that reason and verb can use. */
    Map<String, Binding> names() {
        return names;
    }

    /** The names given anywhere, also those that are only known within one condition. */
    Map<String, Binding> allNames() {
        return allNames;
    }

    /** Whether every kind it looks at is declared; if not, the names in it can't be judged. */
    boolean understood() {
        return understood;
    }

    /** Takes names as given although nobody can tell what for. */
    void lose(Set<String> lostNames) {
        lostNames.forEach(name -> names.put(name, UNREAD));
    }

    void check(Condition condition) {
        int before = looks.size();
        List<Looking> lookings = List.copyOf(looks.add(condition));
        notMore(Quantity.LOOKS_OF_A_RULE, before, looks.size(), MOST_LOOKS, condition.at());
        boolean outside = lookings.stream().allMatch(looking -> looking.manner() == Manner.EACH);
        Map<String, Binding> known = outside ? names : new LinkedHashMap<>(names);
        for (Looking looking : lookings) {
            FactKind kind = kind(looking);
            if (kind == null) {
                continue;
            }
            for (Constraint constraint : looking.look().constraints()) {
                check(constraint, looking, kind, known);
            }
            Gather gather = looking.gather();
            if (gather != null) {
                gather(gather, looking, kind, known);
            }
        }
    }

    private @Nullable FactKind kind(Looking looking) {
        String name = looking.look().kind();
        FactKind kind = kinds.get(name);
        if (kind == null) {
            understood = false;
        }
        if (kind == null && whole) {
            problems.add(
                    ProblemKind.KIND_UNKNOWN, file.place(looking.look().at()), name, Nearest.to(name, kinds.keySet()));
        }
        return kind;
    }

    /** Tells what has become too much, where it has. */
    private void notMore(Quantity what, long before, long now, int most, Span at) {
        if (now > most && before <= most) {
            problems.add(ProblemKind.TOO_MANY, file.place(at), what, now, most);
        }
    }

    /** How large an expression is; one that is too large is told here, and not at each that names it. */
    private Extent extent(Expression expression) {
        Extent extent = Extent.of(expression, extents);
        notMore(Quantity.PARTS_OF_A_CONDITION, 0, extent.parts(), Extent.MOST_PARTS, expression.at());
        notMore(Quantity.LEVELS, 0, extent.levels(), Extent.MOST_LEVELS, expression.at());
        boolean fits = extent.parts() <= Extent.MOST_PARTS && extent.levels() <= Extent.MOST_LEVELS;
        long more = fits ? extent.parts() : 1;
        notMore(Quantity.PARTS_OF_A_RULE, parts, parts + more, Extent.MOST_PARTS_OF_A_RULE, expression.at());
        parts += more;
        return fits ? extent : Extent.ONE;
    }

    private void check(Constraint constraint, Looking looking, FactKind kind, Map<String, Binding> known) {
        Extent extent = extent(constraint.expression());
        ExpressionChecker checker = new ExpressionChecker(file, kind, known, problems);
        String name = constraint.name();
        if (name == null) {
            checker.claim(constraint.expression());
            return;
        }
        FigureType type = checker.type(constraint.expression());
        Optional<FigureField> field = constraint.expression() instanceof Expression.Figure figure
                ? kind.field(figure.field())
                : Optional.empty();
        Binding binding = field.isPresent()
                ? new Binding.OfFigure(looking.number(), field.get())
                : new Binding.Computed(looking.number(), constraint.expression(), type);
        name(name, binding, constraint.expression().at(), known);
        extents.put(name, extent);
    }

    private void gather(Gather gather, Looking looking, FactKind kind, Map<String, Binding> inside) {
        for (int number = 0; number < gather.results().size(); number++) {
            Result result = gather.results().get(number);
            Gathering gathering = Gathering.of(result.gathering()).orElse(null);
            if (gathering == null) {
                problems.add(
                        ProblemKind.GATHERING_UNKNOWN,
                        file.place(result.at()),
                        result.gathering(),
                        Nearest.to(result.gathering(), Gathering.names()));
                name(result.name(), UNREAD, result.at(), names);
                continue;
            }
            Expression of = result.of();
            if (of == null && gathering != Gathering.COUNT) {
                problems.add(ProblemKind.GATHERING_OF_NOTHING, file.place(result.at()), result.gathering());
            }
            if (of != null) {
                extent(of);
                FigureType type = new ExpressionChecker(file, kind, inside, problems).type(of);
                if (type != null && !type.numeric() && gathering != Gathering.COUNT) {
                    problems.add(
                            ProblemKind.FUNCTION_VALUE_UNFIT,
                            file.place(of.at()),
                            file.source()
                                    .text()
                                    .substring(of.at().start(), of.at().end()),
                            result.gathering());
                }
            }
            name(result.name(), new Binding.Gathered(looking.number(), number, gathering), result.at(), names);
        }
        ExpressionChecker outside = new ExpressionChecker(file, null, names, problems);
        gather.claims().forEach(claim -> {
            extent(claim);
            outside.claim(claim);
        });
    }

    private void name(String name, Binding binding, Span at, Map<String, Binding> known) {
        if (allNames.putIfAbsent(name, binding) != null) {
            problems.add(ProblemKind.NAME_TWICE, file.place(at), name);
        }
        known.put(name, binding);
    }
}
