package vn.chamdiem.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.chamdiem.PhuTho;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.ruleset.CompiledRuleset;

/**
 * Holds how the shipped rulesets rank, counted anew: the most points as they are shown come first, equals share a rank, and
 * the next rank is left out.
 */
class ShippedRanksTest {
    /** Whose agencies can attain differently much; they are ranked by their share of it. */
    private static final Set<String> BY_SHARE = Set.of("so-tay", "tay-ninh-so-2024", "tay-ninh-xa-2025");

    @TestFactory
    Stream<DynamicTest> a_rank_is_one_more_than_how_many_are_better() {
        return PhuTho.LIBRARY.rulesets().stream().map(id -> {
            List<String> figures = PhuTho.LIBRARY.figures(id);
            return DynamicTest.dynamicTest(id, () -> ranked(id, figures.get(figures.size() - 1)));
        });
    }

    private static void ranked(String id, String name) {
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset(id);
        Evaluation evaluation = Evaluation.of(compiled, withTwins(PhuTho.LIBRARY.figures(compiled, name)), () -> {});
        for (Ranking cohort : evaluation.cohorts()) {
            List<Ranked> counted = cohort.agencies().stream()
                    .filter(agency -> agency.rank() != null)
                    .toList();
            List<BigDecimal> values =
                    counted.stream().map(agency -> value(agency, id)).toList();
            for (int one = 0; one < counted.size(); one++) {
                BigDecimal own = values.get(one);
                long better = values.stream()
                        .filter(other -> other.compareTo(own) > 0)
                        .count();
                assertThat(counted.get(one).rank())
                        .as(
                                "rules/%s/ruleset.yaml, ranking: %s",
                                id, counted.get(one).analysis().agency().name())
                        .isEqualTo((int) better + 1);
                assertThat(counted.get(one).overallRank()).isNull();
            }
        }
    }

    private static BigDecimal value(Ranked agency, String id) {
        BigDecimal points = Objects.requireNonNull(agency.analysis().points());
        return BY_SHARE.contains(id) ? points.divide(agency.analysis().attainable(), MathContext.DECIMAL128) : points;
    }

    /** Everyone twice, so that there are equals whatever the figures are. */
    private static Figures withTwins(Figures figures) {
        List<AgencyFacts> twins = figures.agencies().stream()
                .map(facts -> new AgencyFacts(twin(facts.agency()), facts.facts()))
                .toList();
        return new Figures(
                figures.id(),
                figures.title(),
                figures.period(),
                figures.toDate(),
                figures.source(),
                Stream.concat(figures.agencies().stream(), twins.stream()).toList());
    }

    private static Agency twin(Agency agency) {
        return new Agency("twin-" + agency.code(), agency.name(), agency.cohort(), agency.parent());
    }
}
