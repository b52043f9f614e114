package vn.chamdiem.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.casebook.WorkedCase;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.ruleset.CompiledRuleset;

/** Holds all laws against a ruleset. */
public final class Proving {
    private final CompiledRuleset compiled;
    private final Bench bench;
    private final Lines lines;

    /**
     * Of one ruleset.
     *
     * @param cases from which facts are searched
     */
    public Proving(CompiledRuleset compiled, List<WorkedCase> cases) {
        this.compiled = compiled;
        bench = new Bench(compiled, cases);
        lines = new Lines(compiled.ruleset());
    }

    /**
     * What becomes of them.
     *
     * @param only the criterion of which it is asked; absent where all are
     */
    public ProofReport report(@Nullable CriterionCode only) {
        List<Subject> subjects = lines.all().stream()
                .filter(subject -> only == null || subject.criterion().code().equals(only))
                .toList();
        List<Proof> proofs = new ArrayList<>();
        Map<Subject, Optional<Structure>> structures = new LinkedHashMap<>();
        subjects.stream().filter(this::answered).forEach(subject -> structures.put(subject, structure(subject)));
        proofs.addAll(maxima(subjects, structures));
        OneAnswer oneAnswer = new OneAnswer(bench);
        structures.forEach((subject, structure) -> proofs.add(oneAnswer.of(subject, structure)));
        GoodThings goodThings = new GoodThings(bench);
        structures.forEach((subject, structure) -> {
            if (!subject.criterion().group()) {
                proofs.addAll(goodThings.of(subject, structure));
            }
        });
        proofs.sort(Comparator.comparing(Proof::law));
        return new ProofReport(compiled.ruleset().ref(), proofs);
    }

    private List<Proof> maxima(List<Subject> subjects, Map<Subject, Optional<Structure>> structures) {
        Maximum maximum = new Maximum(bench);
        List<Subject> scored = subjects.stream()
                .filter(subject -> subject.criterion().maxPoints().signum() > 0)
                .toList();
        Map<Subject, Optional<Given>> best = new ConcurrentHashMap<>();
        scored.stream().filter(subject -> !subject.criterion().group()).toList().parallelStream()
                .forEach(subject ->
                        best.put(subject, maximum.best(subject, structures.getOrDefault(subject, Optional.empty()))));
        List<Proof> proofs = new ArrayList<>();
        Map<String, Given> together = new LinkedHashMap<>();
        for (Subject subject : scored) {
            Optional<Structure> structure = structures.getOrDefault(subject, Optional.empty());
            Optional<Given> found = subject.criterion().group()
                    ? group(subject, maximum, scored, best, together)
                    : best.getOrDefault(subject, Optional.empty());
            proofs.add(maximum.reached(subject, structure, found));
            proofs.add(maximum.kept(subject, structure, found.orElse(null)));
            GradeScale scale =
                    compiled.ruleset().card().gradeScale(subject.cohorts().get(0));
            if (subject.criterion().code().equals(CriteriaSet.TOTAL) && scale != null) {
                Given all = together.getOrDefault(
                        subject.cohorts().get(0), bench.nobody(subject.cohorts().get(0)));
                proofs.addAll(new Bands(bench, lines).of(subject, scale, all));
            }
        }
        return proofs;
    }

    /** Facts with which a group has all its points: those of a worked case, or those of its criteria put together. */
    private Optional<Given> group(
            Subject subject,
            Maximum maximum,
            List<Subject> scored,
            Map<Subject, Optional<Given>> best,
            Map<String, Given> together) {
        String cohort = subject.cohorts().get(0);
        Given all = together.computeIfAbsent(cohort, any -> {
            Map<CriterionCode, Given> own = new LinkedHashMap<>();
            scored.stream()
                    .filter(one -> one.cohorts().contains(cohort))
                    .forEach(one -> best.getOrDefault(one, Optional.empty())
                            .ifPresent(given -> own.put(one.criterion().code(), given)));
            return new Assembly(bench, cohort, own).together();
        });
        return Stream.concat(Stream.of(all), bench.seeds(subject.criterion().code()).stream())
                .filter(given -> subject.cohorts().contains(given.own().agency().cohort()))
                .filter(given -> maximum.full(given, subject))
                .findFirst();
    }

    private boolean answered(Subject subject) {
        return !subject.criterion().code().equals(CriteriaSet.TOTAL)
                && !Structure.answering(subject.criterion(), compiled.ruleset().rulebook())
                        .isEmpty();
    }

    /** What speaks on a group speaks beside its parts, which is more than its own rules can tell. */
    private Optional<Structure> structure(Subject subject) {
        return subject.criterion().group()
                ? Optional.empty()
                : Structure.of(
                        subject.criterion(),
                        compiled.ruleset().rulebook(),
                        bench.kinds(),
                        new HashSet<>(subject.cohorts()));
    }
}
