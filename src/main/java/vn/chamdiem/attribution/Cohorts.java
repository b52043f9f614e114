package vn.chamdiem.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.RankingRule;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.MeasureAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Standings;

/** One evaluation, looked up by agency and by cohort. */
final class Cohorts {
    private final Scored scored;
    private final Set<String> looked;
    private final Map<String, AgencyFacts> facts = new HashMap<>();
    private final Map<String, Ranked> agencies = new LinkedHashMap<>();
    private final Map<String, List<ScoreAnalysis>> cohorts = new HashMap<>();

    Cohorts(Scored scored) {
        this.scored = scored;
        this.looked = looked(scored.rules().ruleset());
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

    /**
     * An agency of it among others: as it was scored, where the rules would see no difference, and scored anew otherwise.
     *
     * @param standings among the others
     */
    ScoreAnalysis among(Standings standings, ScoreAnalysis agency) {
        String code = agency.agency().code();
        return stands(standings.of(code)).equals(stands(agency.measures()))
                ? agency
                : scored.rules()
                        .scorer()
                        .score(facts(code), standings, scored.figures().period());
    }

    /** All that rules can see of where an agency stands. */
    private List<Object> stands(List<MeasureAnalysis> measures) {
        List<Object> seen = new ArrayList<>();
        for (MeasureAnalysis measure : measures) {
            seen.addAll(List.of(measure.measure(), measure.reason(), measure.comparison()));
            measure.standing().forEach((field, value) -> {
                if (looked.contains(measure.measure() + "." + field)) {
                    seen.add(value.stripTrailingZeros());
                }
            });
        }
        return seen;
    }

    /** What of standings any rule looks at. */
    private static Set<String> looked(Ruleset ruleset) {
        return ruleset.rulebook().rules().stream()
                .flatMap(rule -> rule.looks().stream())
                .flatMap(looking ->
                        looking.fields().stream().map(field -> looking.look().kind() + "." + field))
                .collect(Collectors.toSet());
    }

    /** All of them, from the best down. */
    List<Agency> agencies() {
        return agencies.values().stream()
                .map(ranked -> ranked.analysis().agency())
                .toList();
    }

    /** What is known of an agency that is there. */
    AgencyFacts facts(String agency) {
        return Objects.requireNonNull(facts.get(agency), agency);
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
