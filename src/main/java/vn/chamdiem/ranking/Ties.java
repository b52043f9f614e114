package vn.chamdiem.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.chamdiem.criteria.RankingRule;

/** Numbers what stands in order, equals and all. */
final class Ties {
    private Ties() {}

    /** The ranks of {@code sorted}, each from 1, in the same order. */
    static <T> List<Integer> ranks(List<T> sorted, Comparator<T> order, RankingRule.Ties ties) {
        List<Integer> ranks = new ArrayList<>();
        int first = 0;
        int distinct = 0;
        while (first < sorted.size()) {
            int after = first + 1;
            while (after < sorted.size() && order.compare(sorted.get(first), sorted.get(after)) == 0) {
                after++;
            }
            distinct++;
            for (int at = first; at < after; at++) {
                ranks.add(
                        switch (ties) {
                            case STANDARD -> first + 1;
                            case DENSE -> distinct;
                            case MODIFIED -> after;
                            case ORDINAL -> at + 1;
                        });
            }
            first = after;
        }
        return ranks;
    }
}
