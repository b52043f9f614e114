package vn.chamdiem.casebook;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.source.Place;
import vn.chamdiem.words.Words;

/**
 * A worked case that nobody has written yet: it expects what the rules make of its facts.
 *
 * @param others that the agency is measured against; empty where nothing is measured
 * @param line of which it expects something
 * @param analysis what the rules make of the facts
 * @param reasoned whether it expects the reason too
 */
public record OfferedCase(
        AgencyFacts given, List<AgencyFacts> others, CriterionCode line, ScoreAnalysis analysis, boolean reasoned) {
    public OfferedCase {
        others = List.copyOf(others);
    }

    /** A case that expects what became of a line; empty where there is no such line, or it is broken. */
    public static Optional<OfferedCase> of(
            AgencyFacts given, List<AgencyFacts> others, CriterionCode line, ScoreAnalysis analysis) {
        boolean there = line.equals(CriteriaSet.TOTAL)
                || analysis.find(line)
                        .filter(one -> one.outcome() != Outcome.BROKEN)
                        .isPresent();
        return there ? Optional.of(new OfferedCase(given, others, line, analysis, true)) : Optional.empty();
    }

    /** Whether the figures that the line needs are known. */
    public boolean known() {
        return Actual.of(analysis, line).outcome() != Outcome.NO_DATA;
    }

    /** The case as if it stood in a file. */
    public WorkedCase worked() {
        Actual actual = Actual.of(analysis, line);
        Expectation expected = new Expectation(
                line, null, null, actual.outcome(), reason(actual), null, null, List.of(), actual.grade());
        return new WorkedCase(actual.reason(), Place.of("", 0), given, others, List.of(expected));
    }

    /** The case as a file of cases has it, to be read, thought over, and pasted. */
    public String text(Words words) {
        Actual actual = Actual.of(analysis, line);
        String became = actual.points() == null
                ? words.answer("outcome", actual.outcome())
                : words.text("case.offered.points", actual.points());
        String sentence = words.text("case.offered", actual.reason().strip(), became);
        return new CaseText(
                        sentence,
                        given,
                        others,
                        line,
                        actual.outcome(),
                        actual.points(),
                        actual.grade(),
                        reason(actual))
                .text();
    }

    /** That of a criterion on which rules spoke; a group and the whole have none that people would write. */
    private @Nullable String reason(Actual actual) {
        return reasoned && !actual.matches().isEmpty() ? actual.reason() : null;
    }
}
