package vn.chamdiem.mutation;

import java.util.List;
import java.util.Map;
import vn.chamdiem.rule.Expression.Operator;

/** What a hand takes for what, in the words of the rule language. */
final class Taken {
    /** A comparison, a connective, a sign of calculation. */
    static final Map<Operator, Operator> OPERATORS = Map.ofEntries(
            Map.entry(Operator.AT_LEAST, Operator.MORE),
            Map.entry(Operator.MORE, Operator.AT_LEAST),
            Map.entry(Operator.AT_MOST, Operator.LESS),
            Map.entry(Operator.LESS, Operator.AT_MOST),
            Map.entry(Operator.EQUAL, Operator.DIFFERENT),
            Map.entry(Operator.DIFFERENT, Operator.EQUAL),
            Map.entry(Operator.AND, Operator.OR),
            Map.entry(Operator.OR, Operator.AND),
            Map.entry(Operator.PLUS, Operator.MINUS),
            Map.entry(Operator.MINUS, Operator.PLUS),
            Map.entry(Operator.TIMES, Operator.PLUS));

    static final Map<String, List<String>> FUNCTIONS = Map.of(
            "min", List.of("max"),
            "max", List.of("min"),
            "sum", List.of("mean"),
            "mean", List.of("sum", "max"),
            "percent", List.of("ratio"),
            "ratio", List.of("percent"),
            "days", List.of("workingDays"),
            "workingDays", List.of("days"));

    static final Map<String, String> GATHERINGS =
            Map.of("sum", "average", "average", "median", "median", "average", "min", "max", "max", "min");

    static final Map<String, List<String>> VERBS = Map.of(
            "full", List.of("half", "none"),
            "half", List.of("full", "none"),
            "none", List.of("full", "half"),
            "notApplicable", List.of("none"),
            "noData", List.of("none"),
            "bonus", List.of("deduction"),
            "deduction", List.of("bonus"));

    private Taken() {}
}
