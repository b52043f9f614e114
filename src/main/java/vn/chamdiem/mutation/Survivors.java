package vn.chamdiem.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chamdiem.boundary.Neighbours;
import vn.chamdiem.boundary.Start;
import vn.chamdiem.casebook.OfferedCase;
import vn.chamdiem.casebook.WorkedCase;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.facts.Period;
import vn.chamdiem.mutation.Mutation.Kind;
import vn.chamdiem.mutation.Verdict.Fate;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.ruleset.SideBySide;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.words.Words;

/** Faults that no case has noticed: how many agencies each would move, and a case that would notice it. */
final class Survivors {
    /** So many facts are tried for a line before the faults in its rules, which speak in one session, are called alike. */
    private static final int MOST_TRIED = 1_500;

    /** The same for faults in the table, each of which needs a session of its own. */
    private static final int MOST_TRIED_OF_TABLE = 300;

    /** So many starting points for each line. */
    private static final int MOST_STARTS = 8;

    private final Ruleset ruleset;
    private final Words words;
    private final List<WorkedCase> cases;
    private final Map<Mutation, Integer> moved = new HashMap<>();
    private final Map<Mutation, OfferedCase> killing = new HashMap<>();

    Survivors(
            RulesetCompiler compiler,
            Ruleset ruleset,
            List<Mutant> mutants,
            List<WorkedCase> cases,
            List<Figures> cohorts) {
        this.ruleset = ruleset;
        words = Words.in(ruleset.card().language());
        this.cases = cases;
        if (!mutants.isEmpty()) {
            MutationTesting.chunks(mutants).forEach(chunk -> look(compiler, chunk, cohorts));
        }
    }

    Verdict verdict(Mutation mutation) {
        int agencies = moved.getOrDefault(mutation, 0);
        OfferedCase found = killing.get(mutation);
        Fate fate = found == null && agencies == 0 ? Fate.ALIKE : Fate.SURVIVED;
        return new Verdict(mutation, fate, null, null, agencies, found == null ? null : found.text(words));
    }

    /** The original is number 0, so that each is laid beside it. */
    private void look(RulesetCompiler compiler, List<Mutant> chunk, List<Figures> cohorts) {
        SideBySide all = compiler.sideBySide(Stream.concat(
                        Stream.of(ruleset),
                        chunk.stream().map(mutant -> mutant.ruleset().orElseThrow()))
                .toList());
        Map<Sought, List<Integer>> alike = new LinkedHashMap<>();
        for (int one = 0; one < chunk.size(); one++) {
            alike.computeIfAbsent(Sought.of(chunk.get(one).mutation()), any -> new ArrayList<>())
                    .add(one + 1);
        }
        Map<Integer, Start> starts = new HashMap<>();
        cohorts.forEach(figures -> cohort(all, chunk, figures, starts));
        alike.entrySet().parallelStream().forEach(some -> search(all, chunk, some.getKey(), some.getValue(), starts));
        for (int one = 1; one <= chunk.size(); one++) {
            Mutation mutation = chunk.get(one - 1).mutation();
            if (mutation.kind() == Kind.BAND && !killing.containsKey(mutation)) {
                band(all, one, mutation, cohorts);
            }
        }
    }

    /** Leads some agency to where the bounds of a grade differ. */
    private void band(SideBySide all, int number, Mutation mutation, List<Figures> cohorts) {
        BigDecimal bound = new BigDecimal(mutation.before());
        TowardsBand towards = new TowardsBand(ruleset.rulebook().vocabulary().kinds(words), facts -> {
            SortedMap<Integer, ScoreAnalysis> both =
                    all.sitting(List.of(facts), ruleset.card().period()).score(facts, List.of(0, number));
            ScoreAnalysis original = Objects.requireNonNull(both.get(0));
            return Apart.differ(original, Objects.requireNonNull(both.get(number)), CriteriaSet.TOTAL, mutation)
                    ? 0
                    : reaches(original, bound) ? 1 : -1;
        });
        cohorts.stream()
                .flatMap(figures -> figures.agencies().stream())
                .limit(MOST_STARTS)
                .flatMap(agency -> towards.from(agency).stream())
                .findFirst()
                .ifPresent(found -> tell(
                        all,
                        any -> mutation,
                        CriteriaSet.TOTAL,
                        new Start(found, List.of()),
                        new TreeSet<>(Set.of(number))));
    }

    private boolean reaches(ScoreAnalysis analysis, BigDecimal bound) {
        GradeScale scale = ruleset.card().gradeScale(analysis.agency().cohort());
        return scale != null
                && scale.grades().stream()
                        .anyMatch(grade -> grade.name().equals(analysis.grade())
                                && grade.from().compareTo(bound) >= 0);
    }

    /** Faults that are searched for together: those of one line, in its rules or in the table. */
    private record Sought(CriterionCode line, boolean inRules) {
        static Sought of(Mutation mutation) {
            return new Sought(MutationTesting.line(mutation), mutation.rule() != null);
        }

        int most() {
            return inRules ? MOST_TRIED : MOST_TRIED_OF_TABLE;
        }
    }

    private void cohort(SideBySide all, List<Mutant> chunk, Figures figures, Map<Integer, Start> starts) {
        Judging judging = new Judging(all.sitting(figures.agencies(), figures.period()));
        List<Integer> everyone = IntStream.rangeClosed(0, chunk.size()).boxed().toList();
        List<SortedMap<Integer, ScoreAnalysis>> analyses = figures.agencies().parallelStream()
                .map(agency -> judging.score(agency, everyone))
                .toList();
        for (int at = 0; at < analyses.size(); at++) {
            AgencyFacts agency = figures.agencies().get(at);
            ScoreAnalysis original = Objects.requireNonNull(analyses.get(at).remove(0));
            analyses.get(at).forEach((one, analysis) -> {
                Mutation mutation = chunk.get(one - 1).mutation();
                CriterionCode line =
                        mutation.kind() == Kind.REASON ? MutationTesting.line(mutation) : CriteriaSet.TOTAL;
                if (Apart.differ(original, analysis, line, mutation)) {
                    moved.merge(mutation, 1, Integer::sum);
                    starts.putIfAbsent(one, new Start(agency, List.of()));
                }
            });
        }
    }

    private void search(
            SideBySide all, List<Mutant> chunk, Sought sought, List<Integer> asked, Map<Integer, Start> moved) {
        CriterionCode line = sought.line();
        Neighbours neighbours =
                new Neighbours(rules(line), ruleset.rulebook().vocabulary().kinds(words));
        Set<Integer> left = new TreeSet<>(asked);
        Iterator<Start> near =
                neighbours.around(starts(line, asked, moved), sought.most()).iterator();
        while (!left.isEmpty() && near.hasNext()) {
            tell(all, number -> chunk.get(number - 1).mutation(), line, near.next(), left);
        }
    }

    private void tell(
            SideBySide all, IntFunction<Mutation> mutations, CriterionCode line, Start start, Set<Integer> left) {
        Period period = ruleset.card().period();
        List<Integer> asked = Stream.concat(Stream.of(0), left.stream()).toList();
        SortedMap<Integer, ScoreAnalysis> analyses =
                new Judging(all.sitting(start.everyone(), period)).score(start.given(), asked);
        ScoreAnalysis original = Objects.requireNonNull(analyses.remove(0));
        analyses.forEach((one, analysis) -> {
            Mutation mutation = mutations.apply(one);
            if (Apart.differ(original, analysis, line, mutation)) {
                boolean reason = mutation.kind() == Kind.REASON;
                synchronized (killing) {
                    killing.put(mutation, new OfferedCase(start.given(), start.others(), line, original, reason));
                }
                left.remove(one);
            }
        });
    }

    /** The rules that a line comes from; of the whole, all. */
    private Collection<Rule> rules(CriterionCode line) {
        return line.equals(CriteriaSet.TOTAL)
                ? ruleset.rulebook().rules()
                : ruleset.criteria().find(line).stream()
                        .flatMap(criterion -> criterion.all())
                        .flatMap(criterion -> ruleset.rulebook().rulesOn(criterion.code()).stream())
                        .toList();
    }

    /** The facts of the cases that speak of the line; then of agencies that a fault moves. */
    private List<Start> starts(CriterionCode line, List<Integer> asked, Map<Integer, Start> moved) {
        Stream<Start> ofCases = cases.stream()
                .filter(worked -> worked.expected().stream()
                        .anyMatch(expectation -> expectation.criterion().equals(line)))
                .map(worked -> new Start(worked.given(), worked.others()));
        Stream<Start> ofAgencies = asked.stream().filter(moved::containsKey).map(moved::get);
        return Stream.concat(ofAgencies, ofCases).distinct().limit(MOST_STARTS).toList();
    }
}
