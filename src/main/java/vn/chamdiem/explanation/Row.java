package vn.chamdiem.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.scoring.Outcome;

/**
 * One line of the annex as an explanation shows it: points, criterion, reason, evidence, legal basis.
 *
 * @param depth how many groups it stands in
 * @param points such as {@code 18,36/20}; a word instead of the number where the outcome is none
 * @param rank of a group among its cohort, such as {@code hạng 3/15}; empty where there is none
 * @param evidence the documents that prove the figures used
 * @param note how far the line is known
 * @param steps how the points came about, for those who ask: rules in their order, then caps and roundings
 */
public record Row(
        int depth,
        String code,
        String title,
        Outcome outcome,
        String points,
        String reason,
        String rank,
        List<String> evidence,
        String legalBasis,
        @Nullable String note,
        List<Step> steps) {
    /**
     * One step on the way to the points.
     *
     * @param name the rule's, or what an adjustment does
     * @param place file and line of the rule; absent for an adjustment
     * @param points what it adds, with its sign where it takes away
     * @param calculation how the points came about; empty where nothing was calculated
     * @param figures such as {@code Hồ sơ tiếp nhận = 1.840 hồ sơ}
     */
    public record Step(
            String name,
            @Nullable String place,
            String points,
            String calculation,
            String reason,
            List<String> figures) {}
}
