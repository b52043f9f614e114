package vn.chamdiem.mutation;

import java.util.List;
import vn.chamdiem.casebook.CaseText;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.words.Words;

/**
 * A worked case that a fault fails.
 *
 * @param given the facts that tell the fault apart
 * @param others that they are measured against; empty where nothing is measured
 * @param line by which it is told apart
 * @param analysis what the rules make of the facts without the fault
 */
record KillingCase(AgencyFacts given, List<AgencyFacts> others, CriterionCode line, ScoreAnalysis analysis) {
    KillingCase {
        others = List.copyOf(others);
    }

    /** The case as a file of cases has it, to be read, thought over, and pasted. */
    String text(Words words) {
        Apart expected = Apart.of(analysis, line).orElseThrow();
        String reason = line.equals(CriteriaSet.TOTAL)
                ? analysis.reason()
                : analysis.find(line).orElseThrow().reason();
        String points = expected.points() == null
                ? words.answer("outcome", expected.outcome())
                : words.text("mutation.case.points", expected.points());
        String sentence = words.text("mutation.case", reason.strip(), points);
        return new CaseText(sentence, given, others, line, expected.outcome(), expected.points(), expected.grade())
                .text();
    }
}
