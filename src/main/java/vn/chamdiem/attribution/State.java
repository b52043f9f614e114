package vn.chamdiem.attribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.RankingRule;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Period;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Scorer;
import vn.chamdiem.scoring.Standings;

/**
 * One agency among the others, before, after, or on the way between.
 *
 * @param others of its cohort
 */
record State(RankingRule rule, ScoreAnalysis own, List<ScoreAnalysis> others) {
    /** As it stands in an evaluation; nothing where it isn't there. */
    static @Nullable State in(@Nullable Cohorts side, String code) {
        ScoreAnalysis own = side == null ? null : side.analysis(code);
        return side == null || own == null ? null : new State(side.rule(), own, others(side, own, code));
    }

    /**
     * As it would stand if its own figures were the later ones, and those of all others still the earlier.
     *
     * <p>Where rules measure everyone against everyone, all are measured and scored anew, for what one reports moves the
     * others too: each is scored with the time of its own figures, and all are measured with that of the others.
     *
     * @param earlier figures, by the same rules as the later
     * @param left its code among them
     */
    static @Nullable State between(@Nullable Cohorts earlier, String left, @Nullable Cohorts later, String code) {
        ScoreAnalysis own = later == null ? null : later.analysis(code);
        if (earlier == null || later == null || own == null) {
            return null;
        }
        List<ScoreAnalysis> others = others(earlier, own, left);
        return earlier.measured()
                ? anew(
                        earlier,
                        left,
                        later.facts(code),
                        others,
                        later.scored().figures().period())
                : new State(earlier.rule(), own, others);
    }

    private static List<ScoreAnalysis> others(Cohorts side, ScoreAnalysis own, String code) {
        return side.cohort(own.agency().cohort()).stream()
                .filter(other -> !other.agency().code().equals(code))
                .toList();
    }

    private static State anew(
            Cohorts earlier, String left, AgencyFacts own, List<ScoreAnalysis> others, Period ownTime) {
        Scorer scorer = earlier.scored().rules().scorer();
        Period time = earlier.scored().figures().period();
        List<AgencyFacts> everyone = new ArrayList<>(List.of(own));
        earlier.scored().figures().agencies().stream()
                .filter(other -> !other.agency().code().equals(left))
                .forEach(everyone::add);
        Standings standings = scorer.standings(everyone, time);
        return new State(
                earlier.rule(),
                scorer.score(own, standings, ownTime),
                others.stream().map(other -> earlier.among(standings, other)).toList());
    }

    /** How many don't stand behind it, itself included; nothing where its total is no number. */
    Optional<BigDecimal> place() {
        return Ranking.place(rule, own, others).map(BigDecimal::valueOf);
    }
}
