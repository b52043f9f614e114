package vn.chamdiem.casebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Measure;
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
 * @param measuring the measures that rules on the line look at, and the rules that measure them
 * @param gradeReason why the grade is lower than the points say, and where that is laid down; absent where it isn't
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

    /** A measure, or a rule that measures it. */
    public record Measuring(String called, Place place) {}

    public Background {
        adjusted = List.copyOf(adjusted);
        parts = List.copyOf(parts);
        measuring = List.copyOf(measuring);
    }

    static Background of(CriterionCode code, Actual actual, Ruleset ruleset) {
        TableLines table = TableLines.of(ruleset.folder().criteria());
        CardLines card = new CardLines(ruleset.folder().card());
        @Nullable String gradeReason = actual.gradeReason();
        Place written = code.equals(CriteriaSet.TOTAL) ? card.key("total") : table.place(code);
        return new Background(
                written,
                actual.adjustments().stream()
                        .map(adjustment -> new Adjusted(
                                adjustment,
                                switch (adjustment.kind()) {
                                    case ROUNDING ->
                                        table.place(code, "rounding").orElseGet(() -> card.key("rounding"));
                                    case GATE ->
                                        gate(adjustment.reason(), actual, table).orElse(written);
                                    default -> written;
                                }))
                        .toList(),
                parts(actual, table),
                measuring(code, ruleset),
                gradeReason == null
                        ? null
                        : gate(gradeReason, actual, table)
                                .map(place -> gradeReason + "  " + place)
                                .orElse(gradeReason));
    }

    /** The reason of a gate begins with the line that has it. */
    private static Optional<Place> gate(String reason, Actual actual, TableLines table) {
        return actual.parts().stream()
                .flatMap(CriterionAnalysis::all)
                .filter(line -> reason.startsWith(line.code() + " "))
                .findFirst()
                .flatMap(line -> table.place(line.code(), "gates"));
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

    /** Where each measure that is looked at is declared, and the rules that measure it. */
    private static List<Measuring> measuring(CriterionCode code, Ruleset ruleset) {
        return ruleset.rulebook().rulesOn(code).stream()
                .flatMap(Background::kinds)
                .distinct()
                .flatMap(kind -> ruleset.rulebook().vocabulary().measure(kind).stream())
                .flatMap(measure -> Stream.concat(declared(measure, ruleset), rules(measure, ruleset)))
                .toList();
    }

    private static Stream<Measuring> declared(Measure measure, Ruleset ruleset) {
        Pattern declaration = Pattern.compile("(?m)^\\s*declare\\s+" + measure.name() + "\\b");
        return ruleset.folder().drl().stream()
                .flatMap(file -> declaration
                        .matcher(file.text())
                        .results()
                        .map(found -> new Measuring(measure.label(), line(file.place(found.end())))));
    }

    private static Place line(Place place) {
        return Place.of(place.file(), place.line());
    }

    private static Stream<Measuring> rules(Measure measure, Ruleset ruleset) {
        return ruleset.rulebook().rules().stream()
                .filter(rule -> measure.name().equals(rule.measure()))
                .map(rule -> new Measuring(rule.ref().name(), CaseFailure.place(rule.ref(), ruleset)));
    }

    private static Stream<String> kinds(Rule rule) {
        return rule.looks().stream().map(looking -> looking.look().kind());
    }
}
