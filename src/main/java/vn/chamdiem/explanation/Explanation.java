package vn.chamdiem.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.MeasureAnalysis;
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
    private final GroupRanks ranks;
    private final Words words;

    /**
     * Explains in the language of {@code words}; titles and reasons stay in the ruleset's own.
     *
     * @param rulesFolder where rulesets are kept, so that a rule's place can be opened
     * @param ranks of the agency's groups
     */
    public Explanation(String rulesFolder, GroupRanks ranks, Words words) {
        this.ranks = ranks;
        this.rulesFolder = rulesFolder;
        this.words = words;
    }

    /** Every line of the annex, in its order. */
    public List<Row> rows(ScoreAnalysis analysis) {
        List<Row> rows = new ArrayList<>();
        analysis.criteria().forEach(criterion -> add(criterion, 0, analysis, rows));
        if (analysis.points() == null
                || !analysis.adjustments().isEmpty()
                || !analysis.matches().isEmpty()
                || analysis.gradeReason() != null) {
            rows.add(total(analysis));
        }
        return rows;
    }

    /** What is done to what the top groups have, as a line of its own. */
    private Row total(ScoreAnalysis analysis) {
        return new Row(
                0,
                "",
                words.text("page.total"),
                analysis.outcome(),
                points(analysis.points(), analysis.attainable(), analysis.outcome()),
                analysis.reason(),
                "",
                evidence(analysis.matches()),
                "",
                analysis.gradeReason() == null
                        ? null
                        : words.text("explain.grade", String.valueOf(analysis.grade()), analysis.gradeReason()),
                steps(analysis.matches(), analysis.adjustments(), analysis));
    }

    /** One criterion and all below it. */
    public List<Row> rows(ScoreAnalysis analysis, CriterionAnalysis criterion) {
        List<Row> rows = new ArrayList<>();
        add(criterion, 0, analysis, rows);
        return rows;
    }

    /** Points out of a maximum; a word where there are no points, for that is not 0. */
    public String points(@Nullable BigDecimal points, BigDecimal maxPoints, Outcome outcome) {
        if (points == null && maxPoints.signum() == 0) {
            return words.answer("outcome", outcome);
        }
        String shown = points == null ? words.answer("outcome", outcome) : words.number(points);
        return shown + "/" + words.number(maxPoints);
    }

    private void add(CriterionAnalysis criterion, int depth, ScoreAnalysis analysis, List<Row> rows) {
        rows.add(row(criterion, depth, analysis));
        criterion.parts().forEach(part -> add(part, depth + 1, analysis, rows));
    }

    private Row row(CriterionAnalysis criterion, int depth, ScoreAnalysis analysis) {
        Integer rank = ranks.ranks().get(criterion.code());
        return new Row(
                depth,
                criterion.code().value(),
                criterion.title(),
                criterion.outcome(),
                points(criterion),
                criterion.reason(),
                rank == null ? "" : words.text("explain.rank", rank, ranks.of()),
                evidence(criterion.matches()),
                criterion.legalBasis(),
                criterion.note(),
                steps(criterion.matches(), criterion.adjustments(), analysis));
    }

    private String points(CriterionAnalysis criterion) {
        boolean tracked = criterion.matches().stream().anyMatch(match -> match.effect() == Effect.TRACKED);
        return tracked && criterion.outcome() == Outcome.NOT_APPLICABLE
                ? words.answer("effect", Effect.TRACKED)
                : points(criterion.points(), criterion.maxPoints(), criterion.outcome());
    }

    private static List<String> evidence(List<RuleMatch> matches) {
        return matches.stream()
                .flatMap(match -> match.figures().stream())
                .map(UsedFigure::evidence)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private List<Row.Step> steps(List<RuleMatch> matches, List<Adjustment> adjustments, ScoreAnalysis analysis) {
        List<RuleMatch> measured = new ArrayList<>();
        matches.forEach(match -> addMeasured(match, analysis, measured));
        return Stream.of(
                        measured.stream()
                                .map(match -> step(match, analysis.ruleset().id())),
                        matches.stream()
                                .map(match -> step(match, analysis.ruleset().id())),
                        adjustments.stream().map(this::step))
                .flatMap(steps -> steps)
                .toList();
    }

    /** The rules that worked out the measures that a rule looked at, each after those it looked at itself. */
    private static void addMeasured(RuleMatch match, ScoreAnalysis analysis, List<RuleMatch> measured) {
        for (MeasureAnalysis measure : analysis.measures()) {
            RuleMatch by = measure.match();
            boolean used =
                    match.figures().stream().anyMatch(figure -> figure.kind().equals(measure.measure()));
            if (used && by != null && !measured.contains(by)) {
                addMeasured(by, analysis, measured);
                measured.add(by);
            }
        }
    }

    private Row.Step step(RuleMatch match, String ruleset) {
        RuleRef rule = match.rule();
        return new Row.Step(
                rule.name(),
                rulesFolder + "/" + ruleset + "/" + rule.file() + ":" + rule.line(),
                said(match),
                match.calculation(),
                match.reason(),
                match.figures().stream().map(this::figure).toList());
    }

    private String said(RuleMatch match) {
        if (match.effect().counts() || match.effect() == Effect.MEASURED) {
            return words.number(match.points());
        }
        if (match.atMost() != null) {
            return words.text("effect.LIMIT", match.atMost());
        }
        return match.gradeAtMost() == null
                ? words.answer("effect", match.effect())
                : words.text("effect.GRADE_LIMIT", match.gradeAtMost());
    }

    private Row.Step step(Adjustment adjustment) {
        String sign = adjustment.points().signum() > 0 ? "+" : "";
        return new Row.Step(
                words.answer("adjustment", adjustment.kind()),
                null,
                sign + words.number(adjustment.points()),
                adjustment.calculation(),
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
