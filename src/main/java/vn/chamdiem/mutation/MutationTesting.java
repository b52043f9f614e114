package vn.chamdiem.mutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.casebook.WorkedCase;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.facts.Period;
import vn.chamdiem.mutation.Verdict.Fate;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.ruleset.SideBySide;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.source.Problems;

/**
 * Plants every fault, and looks which of them the worked cases notice.
 *
 * <p>All faulty rulesets are compiled together and judged side by side, so that it takes seconds. A case is asked only of
 * faults that can move a line it speaks of.
 */
public final class MutationTesting {
    /** So many are compiled at once; more would be a text too long. */
    private static final int TOGETHER = 250;

    private final RulesetCompiler compiler;
    private final CompiledRuleset original;
    private final List<WorkedCase> cases;
    private final List<Figures> cohorts;

    /** Lines on which others depend that don't stand above them. */
    private final Set<CriterionCode> gated;

    /** Of each line itself, those above it, and those below. */
    private final Map<CriterionCode, Set<CriterionCode>> related = new HashMap<>();

    /**
     * Of one ruleset.
     *
     * @param cohorts real figures, among which survivors are counted by how many agencies they move
     */
    public MutationTesting(
            RulesetCompiler compiler, CompiledRuleset original, List<WorkedCase> cases, List<Figures> cohorts) {
        this.compiler = compiler;
        this.original = original;
        this.cases = List.copyOf(cases);
        this.cohorts = List.copyOf(cohorts);
        gated = original.ruleset()
                .criteria()
                .whole()
                .all()
                .filter(line -> !line.gates().isEmpty())
                .map(Criterion::code)
                .collect(Collectors.toSet());
        original.ruleset()
                .criteria()
                .whole()
                .all()
                .forEach(outer -> outer.all().forEach(inner -> {
                    relatives(outer.code()).add(inner.code());
                    relatives(inner.code()).add(outer.code());
                }));
    }

    private Set<CriterionCode> relatives(CriterionCode line) {
        return related.computeIfAbsent(line, any -> new HashSet<>());
    }

    /** What becomes of all faults. */
    public MutationReport run() {
        List<Mutant> mutants = mutants();
        List<Mutant> living = living(mutants);
        Map<Mutation, WorkedCase> killers = killers(living);
        Survivors left = new Survivors(compiler, original.ruleset(), without(living, killers), cases, cohorts);
        List<Verdict> verdicts = mutants.stream()
                .map(mutant -> verdict(mutant, killers.get(mutant.mutation()), left))
                .toList();
        return MutationReport.of(original.ruleset().ref(), verdicts, cases.size());
    }

    /** The faults that no case notices; not searched for is whether any facts would tell them apart, which takes longest. */
    List<Mutation> unnoticed() {
        List<Mutant> living = living(mutants());
        return without(living, killers(living)).stream().map(Mutant::mutation).toList();
    }

    private List<Mutant> mutants() {
        Ruleset ruleset = original.ruleset();
        Problems ofRules = new Problems();
        ruleset.withRules(ruleset.folder(), ofRules);
        int warnings = ofRules.list().size();
        int others = original.warnings().size() - warnings;
        return Mutations.of(ruleset).parallelStream()
                .map(planting -> Mutant.of(planting, ruleset, warnings, others))
                .toList();
    }

    private static List<Mutant> living(List<Mutant> mutants) {
        return mutants.stream().filter(mutant -> mutant.ruleset().isPresent()).toList();
    }

    private static List<Mutant> without(List<Mutant> living, Map<Mutation, WorkedCase> killers) {
        return living.stream()
                .filter(mutant -> !killers.containsKey(mutant.mutation()))
                .toList();
    }

    private static Verdict verdict(Mutant mutant, @Nullable WorkedCase killer, Survivors left) {
        Mutation mutation = mutant.mutation();
        if (killer != null) {
            return new Verdict(mutation, Fate.KILLED, killer.sentence(), killer.place(), 0, null);
        }
        return mutant.ruleset().isEmpty()
                ? new Verdict(mutation, Fate.TOLD, null, null, 0, null)
                : left.verdict(mutation);
    }

    private Map<Mutation, WorkedCase> killers(List<Mutant> mutants) {
        Map<Mutation, WorkedCase> killers = new ConcurrentHashMap<>();
        chunks(mutants).parallelStream().forEach(chunk -> killers.putAll(killersOf(chunk)));
        return killers;
    }

    static List<List<Mutant>> chunks(List<Mutant> mutants) {
        List<List<Mutant>> chunks = new ArrayList<>();
        for (int from = 0; from < mutants.size(); from += TOGETHER) {
            chunks.add(mutants.subList(from, Math.min(mutants.size(), from + TOGETHER)));
        }
        return chunks;
    }

    private Map<Mutation, WorkedCase> killersOf(List<Mutant> mutants) {
        SideBySide all = compiler.sideBySide(
                mutants.stream().map(mutant -> mutant.ruleset().orElseThrow()).toList());
        Period period = original.ruleset().card().period();
        Map<Mutation, WorkedCase> killers = new HashMap<>();
        Collection<Integer> alive =
                new TreeSet<>(IntStream.range(0, mutants.size()).boxed().toList());
        for (WorkedCase worked : cases) {
            List<Integer> asked = alive.stream()
                    .filter(one -> concerns(worked, mutants.get(one).mutation()))
                    .toList();
            if (asked.isEmpty()) {
                continue;
            }
            Judging judging = new Judging(all.sitting(worked.everyone(), period));
            SortedMap<Integer, ScoreAnalysis> analyses = judging.score(worked.given(), asked);
            for (int one : asked) {
                ScoreAnalysis analysis = analyses.get(one);
                if (analysis == null || !worked.holds(analysis)) {
                    killers.put(mutants.get(one).mutation(), worked);
                    alive.remove(one);
                }
            }
        }
        return killers;
    }

    /** Whether a case speaks of a line that a fault can move: its own, one above it, or one below. */
    private boolean concerns(WorkedCase worked, Mutation mutation) {
        CriterionCode criterion = mutation.criterion();
        return criterion == null
                || gated.contains(criterion)
                || worked.expected().stream()
                        .map(expectation -> expectation.criterion())
                        .anyMatch(related.getOrDefault(criterion, Set.of())::contains);
    }

    /** The line by which a fault is told apart. */
    static CriterionCode line(Mutation mutation) {
        CriterionCode criterion = mutation.criterion();
        return criterion == null ? CriteriaSet.TOTAL : criterion;
    }
}
