package vn.chamdiem.attribution;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.RankingRule;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.scoring.ScoreAnalysis;

/** One evaluation, looked up by agency and by cohort. */
final class Cohorts {
    private final Scored scored;
    private final Map<String, AgencyFacts> facts = new HashMap<>();
    private final Map<String, Ranked> agencies = new LinkedHashMap<>();
    private final Map<String, List<ScoreAnalysis>> cohorts = new HashMap<>();

    Cohorts(Scored scored) {
        this.scored = scored;
        scored.figures().agencies().forEach(one -> facts.put(one.agency().code(), one));
        for (Ranking ranking : scored.evaluation().cohorts()) {
            ranking.agencies()
                    .forEach(ranked -> agencies.put(ranked.analysis().agency().code(), ranked));
            cohorts.put(
                    ranking.cohort().id(),
                    ranking.agencies().stream().map(Ranked::analysis).toList());
        }
    }

    Scored scored() {
        return scored;
    }

    /** How its agencies are ranked. */
    RankingRule rule() {
        return scored.rules().ruleset().card().ranking();
    }

    /** Whether everyone is measured before anyone is scored. */
    boolean measured() {
        return !scored.rules().ruleset().rulebook().stages().isEmpty();
    }

    /** All of them, from the best down. */
    List<Agency> agencies() {
        return agencies.values().stream()
                .map(ranked -> ranked.analysis().agency())
                .toList();
    }

    /** What is known of an agency; nothing where it isn't there. */
    @Nullable
    AgencyFacts facts(String agency) {
        return facts.get(agency);
    }

    /** An agency with its ranks; nothing where it isn't there. */
    @Nullable
    Ranked ranked(String agency) {
        return agencies.get(agency);
    }

    /** The analysis of an agency; nothing where it isn't there. */
    @Nullable
    ScoreAnalysis analysis(String agency) {
        Ranked ranked = agencies.get(agency);
        return ranked == null ? null : ranked.analysis();
    }

    /** The account of an agency that is there. */
    Account account(String agency) {
        return new Account(Objects.requireNonNull(analysis(agency), agency));
    }

    /** All of a cohort. */
    List<ScoreAnalysis> cohort(String id) {
        return cohorts.getOrDefault(id, List.of());
    }
}
