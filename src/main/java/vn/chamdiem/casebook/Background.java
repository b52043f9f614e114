package vn.chamdiem.casebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.CardLines;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.TableLines;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.source.Place;

/**
 * What stands behind a line beside the rules that spoke on it.
 *
 * @param written where the table has the line; of the whole, where the card combines
 * @param adjusted what was made of what the rules awarded
 * @param parts of a group, or of the whole; where some line below is broken, those that are
 * @param measuring the rules of the measures that rules on the line look at
 * @param gradeReason why the grade is lower than the points say; absent where it isn't
 */
public record Background(
        Place written,
        List<Adjusted> adjusted,
        List<Part> parts,
        List<Measuring> measuring,
        @Nullable String gradeReason) {
    /** One step from what rules awarded to the points, and where it is laid down. */
    public record Adjusted(Adjustment adjustment, Place place) {}

    /** One line below, with its points where it has any, and otherwise why not. */
    public record Part(
            CriterionCode code,
            Outcome outcome,
            @Nullable BigDecimal points,
            BigDecimal maxPoints,
            String reason,
            Place place) {}

    /** A rule that measures. */
    public record Measuring(String rule, Place place) {}

    public Background {
        adjusted = List.copyOf(adjusted);
        parts = List.copyOf(parts);
        measuring = List.copyOf(measuring);
    }

    static Background of(CriterionCode code, Actual actual, Ruleset ruleset) {
        TableLines table = TableLines.of(ruleset.folder().criteria());
        CardLines card = new CardLines(ruleset.folder().card());
        Place written = code.equals(CriteriaSet.TOTAL) ? card.key("total") : table.place(code);
        return new Background(
                written,
                actual.adjustments().stream()
                        .map(adjustment -> new Adjusted(
                                adjustment,
                                adjustment.kind() == Adjustment.Kind.ROUNDING
                                        ? table.place(code, "rounding").orElseGet(() -> card.key("rounding"))
                                        : written))
                        .toList(),
                parts(actual, table),
                measuring(code, ruleset),
                actual.gradeReason());
    }

    private static List<Part> parts(Actual actual, TableLines table) {
        List<CriterionAnalysis> broken = actual.parts().stream()
                .flatMap(CriterionAnalysis::all)
                .filter(line -> line.outcome() == Outcome.BROKEN && line.parts().isEmpty())
                .toList();
        return (broken.isEmpty() ? actual.parts() : broken)
                .stream()
                        .map(line -> new Part(
                                line.code(),
                                line.outcome(),
                                line.points(),
                                line.maxPoints(),
                                line.reason(),
                                table.place(line.code())))
                        .toList();
    }

    private static List<Measuring> measuring(CriterionCode code, Ruleset ruleset) {
        Set<String> kinds = ruleset.rulebook().rulesOn(code).stream()
                .flatMap(Background::kinds)
                .collect(Collectors.toSet());
        return ruleset.rulebook().rules().stream()
                .filter(rule -> rule.measure() != null && kinds.contains(rule.measure()))
                .map(rule -> new Measuring(
                        rule.ref().name(),
                        Place.of(ruleset.pathOf(rule.ref()), rule.ref().line())))
                .toList();
    }

    private static Stream<String> kinds(Rule rule) {
        return rule.looks().stream().map(looking -> looking.look().kind());
    }
}
