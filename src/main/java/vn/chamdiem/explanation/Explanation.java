package vn.chamdiem.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.RuleMatch.Effect;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.UsedFigure;
import vn.chamdiem.words.Words;

/** Puts an analysis into rows for people to read. */
public final class Explanation {
    private final String rulesFolder;
    private final Words words;

    /**
     * Explains in the language of {@code words}; titles and reasons stay in the ruleset's own.
     *
     * @param rulesFolder where rulesets are kept, so that a rule's place can be opened
     */
    public Explanation(String rulesFolder, Words words) {
        this.rulesFolder = rulesFolder;
        this.words = words;
    }

    /** Every line of the annex, in its order. */
    public List<Row> rows(ScoreAnalysis analysis) {
        List<Row> rows = new ArrayList<>();
        analysis.criteria().forEach(criterion -> add(criterion, 0, analysis, rows));
        if (!analysis.adjustments().isEmpty()) {
            rows.add(total(analysis));
        }
        return rows;
    }

    /** What is done to the sum of all criteria, as a line of its own. */
    private Row total(ScoreAnalysis analysis) {
        return new Row(
                0,
                "",
                words.text("page.total"),
                analysis.outcome(),
                points(analysis.points(), analysis.attainable(), analysis.outcome()),
                words.text("reason.parts"),
                List.of(),
                "",
                null,
                analysis.adjustments().stream().map(this::step).toList());
    }

    /** One criterion and all below it. */
    public List<Row> rows(ScoreAnalysis analysis, CriterionAnalysis criterion) {
        List<Row> rows = new ArrayList<>();
        add(criterion, 0, analysis, rows);
        return rows;
    }

    /** Points out of a maximum; a word where there are no points, for that is not 0. */
    public String points(@Nullable BigDecimal points, BigDecimal maxPoints, Outcome outcome) {
        if (outcome == Outcome.NOT_APPLICABLE && maxPoints.signum() == 0) {
            return words.answer("effect", Effect.TRACKED);
        }
        String shown = points == null ? words.answer("outcome", outcome) : words.number(points);
        return shown + "/" + words.number(maxPoints);
    }

    private void add(CriterionAnalysis criterion, int depth, ScoreAnalysis analysis, List<Row> rows) {
        rows.add(row(criterion, depth, analysis));
        criterion.parts().forEach(part -> add(part, depth + 1, analysis, rows));
    }

    private Row row(CriterionAnalysis criterion, int depth, ScoreAnalysis analysis) {
        List<String> evidence = criterion.matches().stream()
                .flatMap(match -> match.figures().stream())
                .map(UsedFigure::evidence)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Row.Step> steps = Stream.concat(
                        criterion.matches().stream()
                                .map(match -> step(match, analysis.ruleset().id())),
                        criterion.adjustments().stream().map(this::step))
                .toList();
        return new Row(
                depth,
                criterion.code().value(),
                criterion.title(),
                criterion.outcome(),
                points(criterion.points(), criterion.maxPoints(), criterion.outcome()),
                criterion.reason(),
                evidence,
                criterion.legalBasis(),
                criterion.note(),
                steps);
    }

    private Row.Step step(RuleMatch match, String ruleset) {
        RuleRef rule = match.rule();
        boolean number =
                match.effect() == Effect.AWARD || match.effect() == Effect.BONUS || match.effect() == Effect.DEDUCTION;
        return new Row.Step(
                rule.name(),
                rulesFolder + "/" + ruleset + "/" + rule.file() + ":" + rule.line(),
                number ? words.number(match.points()) : words.answer("effect", match.effect()),
                match.calculation(),
                match.reason(),
                match.figures().stream().map(this::figure).toList());
    }

    private Row.Step step(Adjustment adjustment) {
        String sign = adjustment.points().signum() > 0 ? "+" : "";
        return new Row.Step(
                words.answer("adjustment", adjustment.kind()),
                null,
                sign + words.number(adjustment.points()),
                "",
                adjustment.reason(),
                List.of());
    }

    private String figure(UsedFigure figure) {
        Object value = figure.value();
        String shown = value == null ? words.text("figure.missing") : words.show(value);
        String unit = figure.unit() == null || value == null ? "" : " " + figure.unit();
        String owner = figure.inheritedFrom() == null ? "" : " ← " + figure.inheritedFrom();
        return figure.label() + " = " + shown + unit + owner + "  [" + figure.kind() + "." + figure.field() + "]";
    }
}
