package vn.chamdiem.casebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;

/**
 * What a case expects of one criterion; what it doesn't mention may be anything.
 *
 * @param rule the name of the rule that must have spoken
 */
public record Expectation(
        CriterionCode criterion,
        @Nullable BigDecimal points,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable String rule) {

    /** What differs in {@code actual}, one line each. */
    List<String> differences(CriterionAnalysis actual) {
        List<String> differences = new ArrayList<>();
        BigDecimal scored = actual.points();
        if (points != null && (scored == null || points.compareTo(scored) != 0)) {
            differences.add(line("points", points, scored == null ? "none" : scored));
        }
        if (outcome != null && outcome != actual.outcome()) {
            differences.add(line("outcome", outcome, actual.outcome()));
        }
        if (reason != null && !reason.equals(actual.reason())) {
            differences.add(line("reason", reason, actual.reason()));
        }
        List<String> spoke =
                actual.matches().stream().map(match -> match.rule().name()).toList();
        if (rule != null && !spoke.contains(rule)) {
            differences.add(line("rule", rule, spoke));
        }
        return differences;
    }

    private String line(String what, Object expected, Object actual) {
        return criterion + " " + what + ": expected [" + expected + "], was [" + actual + "]";
    }
}
