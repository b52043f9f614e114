package vn.chamdiem.casebook;

import java.lang.StackWalker.StackFrame;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.figures.FactReader;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.words.Words;

/**
 * A rule with the figures of an agency, and what is asserted of it. It never changes: {@code given} and the like answer
 * another one, so that several assertions can begin alike.
 */
public final class VerifiedRule {
    private final CompiledRuleset ruleset;
    private final String rule;
    private final CriterionCode criterion;
    private final String cohort;
    private final List<Fact> given;
    private final List<AgencyFacts> others;

    VerifiedRule(CompiledRuleset ruleset, String rule, CriterionCode criterion) {
        this(ruleset, rule, criterion, ruleset.ruleset().cohortIds().get(0), List.of(), List.of());
    }

    private VerifiedRule(
            CompiledRuleset ruleset,
            String rule,
            CriterionCode criterion,
            String cohort,
            List<Fact> given,
            List<AgencyFacts> others) {
        this.ruleset = ruleset;
        this.rule = rule;
        this.criterion = criterion;
        this.cohort = cohort;
        this.given = given;
        this.others = others;
    }

    /** The same for an agency of another cohort than the first. */
    public VerifiedRule in(String otherCohort) {
        List<String> cohorts = ruleset.ruleset().cohortIds();
        if (!cohorts.contains(otherCohort)) {
            throw ProblemsFound.one(
                    ProblemKind.COHORT_UNKNOWN, caller(), otherCohort, Nearest.to(otherCohort, cohorts));
        }
        return new VerifiedRule(ruleset, rule, criterion, otherCohort, given, others);
    }

    /**
     * The same where this was reported, too; a second time the same kind is a second row.
     *
     * @param figures by their names in the declaration; one that is left out was not reported
     * @throws ProblemsFound if kind or figures are not as they are declared
     */
    public VerifiedRule given(String kind, Map<String, ?> figures) {
        return new VerifiedRule(ruleset, rule, criterion, cohort, with(given, fact(kind, figures)), others);
    }

    /** The same beside another agency of the cohort, of which this is known; rules of measures look at all of them. */
    public VerifiedRule beside(String kind, Map<String, ?> figures) {
        String name = "other" + (others.size() + 1);
        AgencyFacts other = new AgencyFacts(new Agency(name, name, cohort, null), List.of(fact(kind, figures)));
        return new VerifiedRule(ruleset, rule, criterion, cohort, given, with(others, other));
    }

    private static <T> List<T> with(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private Fact fact(String kind, Map<String, ?> figures) {
        List<FactKind> kinds = ruleset.kinds();
        List<String> names = kinds.stream().map(FactKind::name).toList();
        Place place = caller();
        FactKind declared = kinds.stream()
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> ProblemsFound.one(ProblemKind.KIND_UNKNOWN, place, kind, Nearest.to(kind, names)));
        Map<String, Cell> cells = new HashMap<>();
        figures.forEach((name, value) -> cells.put(name, new Cell(written(value), place, Cell.As.VALUE)));
        Problems problems = new Problems();
        FactReader reader = new FactReader(problems);
        reader.knownOnly(declared, cells);
        Fact fact = reader.read(declared, cells, null);
        problems.throwIfErrors();
        return fact;
    }

    private static String written(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    /** Asserts that the rule speaks, and that its criterion has so many points. */
    public VerifiedRule awards(String points) {
        return holds(new Expectation(criterion, new BigDecimal(points), null, null, null, rule, null, List.of(), null));
    }

    /** Asserts that the rule speaks, and that its criterion ends so. */
    public VerifiedRule endsAs(Outcome outcome) {
        return holds(new Expectation(criterion, null, null, outcome, null, rule, null, List.of(), null));
    }

    /** Asserts that the rule speaks, and that this is the reason for the points. */
    public VerifiedRule because(String reason) {
        return holds(new Expectation(criterion, null, null, null, reason, rule, null, List.of(), null));
    }

    /** Asserts that the rule speaks, and no other on its criterion. */
    public VerifiedRule speaksAlone() {
        return holds(new Expectation(criterion, null, null, null, null, null, List.of(rule), List.of(), null));
    }

    /** Asserts that the rule doesn't speak. */
    public VerifiedRule keepsSilent() {
        return holds(new Expectation(criterion, null, null, null, null, null, null, List.of(rule), null));
    }

    private VerifiedRule holds(Expectation expectation) {
        AgencyFacts agency = new AgencyFacts(new Agency("case", rule, cohort, null), new ArrayList<>(given));
        WorkedCase worked = new WorkedCase(rule, caller(), agency, others, List.of(expectation));
        CaseResult result = worked.result(ruleset);
        if (!result.passed()) {
            Words words = Words.in(ruleset.ruleset().card().language());
            throw new AssertionError(new FailureText(words).of(CaseFailure.of(result, ruleset)));
        }
        return this;
    }

    /** The line of Java that asks. */
    private static Place caller() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.filter(frame -> frame.getDeclaringClass() != VerifiedRule.class)
                        .findFirst()
                        .map(VerifiedRule::place))
                .orElse(Place.of(""));
    }

    private static Place place(StackFrame frame) {
        @Nullable String file = frame.getFileName();
        return Place.of(Objects.requireNonNullElse(file, frame.getClassName()), frame.getLineNumber());
    }
}
