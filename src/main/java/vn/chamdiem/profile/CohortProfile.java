package vn.chamdiem.profile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;

/**
 * How the agencies of one cohort stand, line by line.
 *
 * @param totals what share of all that could be had each agency has, from the best down; without those that have no number
 * @param lines the annex, in its order
 */
public record CohortProfile(Ranking ranking, List<BigDecimal> totals, List<LineProfile> lines) {
    public CohortProfile {
        totals = List.copyOf(totals);
        lines = List.copyOf(lines);
    }

    /** The profile of a cohort that has been ranked. */
    public static CohortProfile of(Ranking ranking) {
        List<ScoreAnalysis> analyses =
                ranking.agencies().stream().map(Ranked::analysis).toList();
        List<LineProfile> lines = new ArrayList<>();
        add(analyses.stream().map(ScoreAnalysis::criteria).toList(), 0, lines);
        return new CohortProfile(
                ranking,
                analyses.stream()
                        .map(analysis -> Shares.of(analysis.points(), analysis.attainable()))
                        .filter(Objects::nonNull)
                        .toList(),
                lines);
    }

    /** All agencies of a cohort have the same annex: the first line of each is the same line. */
    private static void add(List<List<CriterionAnalysis>> ofEach, int depth, List<LineProfile> lines) {
        int size = ofEach.isEmpty() ? 0 : ofEach.get(0).size();
        for (int at : IntStream.range(0, size).toArray()) {
            List<CriterionAnalysis> same =
                    ofEach.stream().map(own -> own.get(at)).toList();
            lines.add(LineProfile.of(depth, same));
            add(same.stream().map(CriterionAnalysis::parts).toList(), depth + 1, lines);
        }
    }

    /** The lines at the top of the annex. */
    public List<LineProfile> groups() {
        return lines.stream().filter(line -> line.depth() == 0).toList();
    }

    /** The lines that points of any agency come from and that can earn anything. */
    public List<LineProfile> criteria() {
        Set<CriterionCode> sources = ranking.agencies().stream()
                .flatMap(ranked -> Sources.of(ranked.analysis()))
                .map(CriterionAnalysis::code)
                .collect(Collectors.toSet());
        return lines.stream()
                .filter(line ->
                        sources.contains(line.code()) && line.maxPoints().signum() > 0)
                .toList();
    }

    /** The criteria that tell agencies apart, those first that do so by the most points. */
    public List<LineProfile> separating() {
        return criteria().stream()
                .filter(line -> line.separation() == Separation.SEPARATES)
                .sorted(Comparator.comparing(LineProfile::pointsApart).reversed())
                .toList();
    }

    public Optional<LineProfile> find(CriterionCode code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }

    /** How far the totals lie apart; nothing where nobody has a number. */
    public @Nullable Spread spread() {
        return Spread.of(totals);
    }
}
