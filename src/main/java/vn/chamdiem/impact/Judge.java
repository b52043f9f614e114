package vn.chamdiem.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.impact.Breach.Offence;
import vn.chamdiem.impact.GradeMove.Way;
import vn.chamdiem.ruleset.Ruleset;

/** Holds an impact against one limit after the other. */
final class Judge {
    private static final Comparator<Offence> FURTHEST =
            Comparator.comparing(Offence::by, Comparator.nullsFirst(Comparator.reverseOrder()));

    private final Impact impact;
    private final Ruleset before;
    private final Ruleset after;

    Judge(Impact impact, Ruleset before, Ruleset after) {
        this.impact = impact;
        this.before = before;
        this.after = after;
    }

    /** How a limit is broken; nothing where it is kept. */
    Optional<Breach> of(Limit limit) {
        return switch (limit.law()) {
            case MOST_GRADES_LOST -> counted(limit, gradesLost());
            case MOST_RANKS_MOVED ->
                moved(
                        limit,
                        one -> one.up() == null
                                ? null
                                : BigDecimal.valueOf(one.up()).abs());
            case MOST_POINTS_MOVED ->
                moved(limit, one -> one.points() == null ? null : one.points().abs());
            case MOST_TIES_MADE -> ties(limit);
            case MOST_NUMBERS_LOST -> counted(limit, numbersLost());
            case ONLY_CRITERIA -> others(limit);
        };
    }

    private static Optional<Breach> counted(Limit limit, List<Offence> offences) {
        return beyond(limit, BigDecimal.valueOf(offences.size()), offences);
    }

    private static Optional<Breach> beyond(Limit limit, BigDecimal found, List<Offence> offences) {
        return limit.most() != null && found.compareTo(limit.most()) > 0
                ? Optional.of(new Breach(limit, found, offences))
                : Optional.empty();
    }

    private List<Offence> gradesLost() {
        List<Offence> lost = new ArrayList<>();
        for (Trial trial : impact.trials()) {
            for (CohortImpact cohort : trial.cohorts()) {
                Set<Agency> agencies = Stream.concat(cohort.grades(Way.LOST), cohort.grades(Way.UNKNOWN))
                        .collect(Collectors.toSet());
                cohort.touched().stream()
                        .filter(one -> agencies.contains(one.agency()))
                        .forEach(one -> lost.add(offence(trial, one, null)));
            }
        }
        return lost;
    }

    private List<Offence> numbersLost() {
        List<Offence> lost = new ArrayList<>();
        for (Trial trial : impact.trials()) {
            trial.touched().filter(AgencyImpact::lostItsNumber).forEach(one -> lost.add(offence(trial, one, null)));
            trial.gone().forEach(agency -> lost.add(new Offence(trial.figures(), agency, List.of(), null)));
        }
        return lost;
    }

    /** Who moves further than the limit; one that had a number and has none moves further than any. */
    private Optional<Breach> moved(Limit limit, Function<AgencyImpact, @Nullable BigDecimal> move) {
        List<Offence> offences = new ArrayList<>();
        BigDecimal most = limit.most() == null ? BigDecimal.ZERO : limit.most();
        for (Trial trial : impact.trials()) {
            trial.touched().forEach(one -> {
                BigDecimal by = move.apply(one);
                if (by == null ? one.lostItsNumber() : by.compareTo(most) > 0) {
                    offences.add(offence(trial, one, by));
                }
            });
        }
        offences.sort(FURTHEST);
        boolean beyondAny = offences.stream().anyMatch(offence -> offence.by() == null);
        BigDecimal furthest = offences.stream()
                .flatMap(offence -> Stream.ofNullable(offence.by()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return offences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Breach(limit, beyondAny ? null : furthest, offences));
    }

    private Optional<Breach> ties(Limit limit) {
        List<Offence> offences = new ArrayList<>();
        int made = 0;
        for (Trial trial : impact.trials()) {
            for (CohortImpact cohort : trial.cohorts()) {
                made += cohort.tiesMade().size();
                Set<Agency> tied = cohort.tiesMade().stream()
                        .flatMap(tie -> tie.agencies().stream())
                        .collect(Collectors.toSet());
                cohort.touched().stream()
                        .filter(one -> tied.contains(one.agency()))
                        .forEach(one -> offences.add(offence(trial, one, null)));
            }
        }
        return beyond(limit, BigDecimal.valueOf(made), offences);
    }

    /** What changed beside the criteria that may: first in the rules themselves, then for whom. */
    private Optional<Breach> others(Limit limit) {
        Set<CriterionCode> allowed = allowed(limit.only());
        Set<CriterionCode> above = above(allowed);
        Predicate<CriterionCode> may = code -> allowed.contains(code) || above.contains(code);
        List<Offence> offences = new ArrayList<>();
        impact.changes().lines().stream()
                .filter(line -> !allowed.contains(line.code()))
                .filter(line -> !(above.contains(line.code()) && line.onlyMaximum()))
                .forEach(line -> offences.add(new Offence(null, null, List.of(line.code()), null)));
        for (Trial trial : impact.trials()) {
            trial.touched().forEach(one -> {
                List<CriterionCode> others = changed(one).filter(may.negate()).toList();
                if (!others.isEmpty()) {
                    offences.add(new Offence(trial.figures(), one.agency(), others, null));
                }
            });
        }
        long criteria = offences.stream()
                .flatMap(offence -> offence.criteria().stream())
                .distinct()
                .count();
        return offences.isEmpty()
                ? Optional.empty()
                : Optional.of(new Breach(limit, BigDecimal.valueOf(criteria), offences));
    }

    /** The criteria that are named, and all below them. */
    private Set<CriterionCode> allowed(List<CriterionCode> only) {
        return lines().filter(line -> only.contains(line.code()))
                .flatMap(Criterion::all)
                .map(Criterion::code)
                .collect(Collectors.toSet());
    }

    /** Groups that have other points because their parts have, and the whole. */
    private Set<CriterionCode> above(Set<CriterionCode> allowed) {
        return lines().filter(line -> line.code().equals(CriteriaSet.TOTAL)
                        || line.below().map(Criterion::code).anyMatch(allowed::contains))
                .map(Criterion::code)
                .collect(Collectors.toSet());
    }

    private Stream<Criterion> lines() {
        return Stream.of(before, after)
                .flatMap(ruleset -> ruleset.criteria().whole().all());
    }

    private static Offence offence(Trial trial, AgencyImpact one, @Nullable BigDecimal by) {
        return new Offence(trial.figures(), one.agency(), changed(one).toList(), by);
    }

    private static Stream<CriterionCode> changed(AgencyImpact one) {
        return one.lines().stream().filter(LineImpact::comesToElse).map(LineImpact::code);
    }
}
