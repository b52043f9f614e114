package vn.chamdiem.impact;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.attribution.AgencyMove;
import vn.chamdiem.attribution.Attribution;
import vn.chamdiem.attribution.PointParts;
import vn.chamdiem.facts.Agency;

/**
 * Old and new rules on old and new figures, so that a year can be compared with the year before by the same rules.
 *
 * @param oldFigures as they were named
 * @param newFigures as they were named
 * @param unasked what the rules of one side want to know and the figures of the other were never asked for
 * @param agencies those that are in both, in the order of the later ranking
 */
public record Crossing(String oldFigures, String newFigures, Set<String> unasked, List<Row> agencies) {
    /**
     * One agency in all four; a side is absent where those rules don't score it on those figures.
     *
     * @param parts what of its move from old rules on old figures to new rules on new figures came from what; absent where it
     *     has no number on either side
     */
    public record Row(
            Agency agency,
            @Nullable Whole oldRulesOldFigures,
            @Nullable Whole newRulesOldFigures,
            @Nullable Whole oldRulesNewFigures,
            @Nullable Whole newRulesNewFigures,
            @Nullable PointParts parts) {}

    public Crossing {
        unasked = Collections.unmodifiableSortedSet(new TreeSet<>(unasked));
        agencies = List.copyOf(agencies);
    }

    /**
     * Lays four evaluations side by side.
     *
     * @param earlier the old figures, by the old rules and by the new
     * @param later the new figures, by the old rules and by the new
     * @param years from the old figures by the old rules to the new figures by the new
     */
    static Crossing of(
            String oldFigures, Attribution earlier, String newFigures, Attribution later, Attribution years) {
        Map<String, AgencyMove> then = byCode(earlier);
        Map<String, AgencyMove> now = byCode(later);
        return new Crossing(
                oldFigures,
                newFigures,
                years.unasked(),
                years.agencies().stream()
                        .map(move -> row(
                                move,
                                then.get(move.before().code()),
                                now.get(move.after().code())))
                        .toList());
    }

    private static Row row(AgencyMove years, @Nullable AgencyMove then, @Nullable AgencyMove now) {
        return new Row(
                years.after(),
                Whole.before(years),
                then == null ? null : Whole.after(then),
                now == null ? null : Whole.before(now),
                Whole.after(years),
                years.points());
    }

    private static Map<String, AgencyMove> byCode(Attribution difference) {
        return difference.agencies().stream()
                .collect(Collectors.toMap(
                        move -> move.after().code(), move -> move, (first, second) -> first, TreeMap::new));
    }
}
