package vn.chamdiem.improvement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.Agency;

/**
 * What an agency could do to reach a goal, while all others stand still.
 *
 * @param now where it stands
 * @param proposal the least effort that was found to reach the goal; absent where nothing does
 * @param most as much as all its figures together were found to give; where it stands, if it has reached the goal already
 */
public record Improvement(
        Agency agency, Proposal now, @Nullable Proposal proposal, Proposal most) {
    /** Looks for the least effort with which an agency reaches {@code goal}. */
    public static Improvement to(Goal goal, Situation situation) {
        return to(goal, situation, () -> {});
    }

    /**
     * The same.
     *
     * @param tried is told of every figure that is done
     */
    public static Improvement to(Goal goal, Situation situation, Runnable tried) {
        return new Search(situation, goal, tried).improvement();
    }

    /** Every part of what it could change by itself, at its best. */
    public static List<Proposal> parts(Situation situation) {
        return parts(situation, () -> {});
    }

    /**
     * The same.
     *
     * @param tried is told of every figure that is done
     */
    public static List<Proposal> parts(Situation situation, Runnable tried) {
        return new Options(situation, tried)
                .all().stream()
                        .map(options -> options.get(options.size() - 1))
                        .filter(option -> !option.changes().isEmpty())
                        .map(option -> situation.proposal(Search.kept(situation, option.changes())))
                        .toList();
    }
}
