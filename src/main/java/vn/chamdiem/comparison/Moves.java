package vn.chamdiem.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.comparison.RankMoves.Pair;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.lineage.Link;
import vn.chamdiem.ruleset.RulesetCard;
import vn.chamdiem.scoring.Outcome;

/** Measures the moves of all agencies from one stage to the next. */
final class Moves {
    private final RuleChanges changes;
    private final boolean toDate;
    private final RulesetCard card;
    private final Map<String, List<Pair>> cohorts = new HashMap<>();
    private final Map<CriterionCode, Map<String, RankMoves>> ranks = new HashMap<>();

    /**
     * Between two stages.
     *
     * @param both the trails that go on, with where they come to
     */
    Moves(Evaluated earlier, Evaluated later, List<Trails.Further> both) {
        this.changes = new RuleChanges(earlier.ruleset(), later.ruleset());
        this.toDate = earlier.evaluation().toDate() || later.evaluation().toDate();
        this.card = later.ruleset().card();
        for (Trails.Further one : both) {
            Stop before = one.trail().last();
            if (sameCohort(before, one.stop())) {
                cohorts.computeIfAbsent(one.stop().cohort().id(), any -> new ArrayList<>())
                        .add(new Pair(before, one.stop()));
            }
        }
    }

    private static boolean sameCohort(Stop before, Stop after) {
        return before.cohort().id().equals(after.cohort().id());
    }

    Move of(Stop before, Stop after, Link link) {
        Map<CriterionCode, Difference> lines = new LinkedHashMap<>();
        for (CriterionCode code : codes(before, after)) {
            Result earlier = before.lines().get(code);
            Result later = after.lines().get(code);
            if (earlier == null || later == null) {
                lines.put(code, Difference.ofOne(earlier == null ? Caveat.ONLY_LATER : Caveat.ONLY_EARLIER));
            } else {
                lines.put(code, difference(code, before, earlier, after, later));
            }
        }
        Difference whole = difference(CriteriaSet.TOTAL, before, before.whole(), after, after.whole());
        return new Move(link, whole, gradesUp(before, after), lines);
    }

    /** The codes of the lines that one of the two stops has, the later's first. */
    private static List<CriterionCode> codes(Stop before, Stop after) {
        return Stream.concat(after.lines().keySet().stream(), before.lines().keySet().stream())
                .distinct()
                .toList();
    }

    private Difference difference(CriterionCode code, Stop before, Result earlier, Stop after, Result later) {
        String cohort = after.cohort().id();
        Set<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        caveats.addAll(changes.of(code, cohort));
        if (toDate) {
            caveats.add(Caveat.TO_DATE);
        }
        boolean whole = code.equals(CriteriaSet.TOTAL);
        if (whole && changes.ofGrades(cohort)) {
            caveats.add(Caveat.GRADES_CHANGED);
        }
        if (whole && !missing(before).equals(missing(after))) {
            caveats.add(Caveat.FIGURES_MISSING);
        }
        if (later.rank() != null && changes.ofRanking()) {
            caveats.add(Caveat.RANKING_CHANGED);
        }
        Integer up = null;
        if (!sameCohort(before, after)) {
            caveats.add(Caveat.OTHER_COHORT);
        } else if (later.rank() != null) {
            RankMoves moves = ranks.computeIfAbsent(code, any -> new HashMap<>())
                    .computeIfAbsent(cohort, any -> rankMoves(code, cohort));
            up = moves.up(earlier.rank(), later.rank());
            caveats.addAll(moves.caveats());
        }
        return Difference.between(earlier, later, up, caveats);
    }

    private static Set<CriterionCode> missing(Stop stop) {
        return stop.lines().entrySet().stream()
                .filter(line -> line.getValue().outcome() == Outcome.NO_DATA)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private RankMoves rankMoves(CriterionCode code, String cohort) {
        return new RankMoves(
                cohorts.getOrDefault(cohort, List.of()),
                stop -> code.equals(CriteriaSet.TOTAL)
                        ? stop.whole()
                        : stop.lines().get(code));
    }

    private @Nullable Integer gradesUp(Stop before, Stop after) {
        GradeScale scale = card.gradeScale(after.cohort().id());
        if (scale == null
                || before.grade() == null
                || after.grade() == null
                || changes.ofGrades(after.cohort().id())
                || !missing(before).equals(missing(after))) {
            return null;
        }
        return scale.betterThan(before.grade()) - scale.betterThan(after.grade());
    }
}
