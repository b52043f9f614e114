package vn.chamdiem.attribution;

import java.util.stream.IntStream;

/**
 * A move in rank, part by part, in ranks upwards; negative downwards. They add up to it exactly.
 *
 * <p>The first four are moves of the <em>place</em>: how many of the cohort don't stand behind the agency, itself included,
 * which is the last of the ranks that equals share. A place counts those who were left behind or went past and nothing else,
 * whatever a ruleset makes of equals, and it asks for no code or name to decide between them.
 *
 * @param ownFigures ranks that its own figures gained, while all others and the rules stood still
 * @param othersFigures ranks that the figures of the others left to it, and those who came or are gone
 * @param rules ranks that the rules gained it: points under the later rules, and the later way to rank
 * @param together what of the moves of the place can't be told apart
 * @param ties how much more the sharing of ranks does for it than it did: rank and place differ by those who share with it
 */
public record RankParts(int ownFigures, int othersFigures, int rules, int together, int ties) {
    /** Nothing moved. */
    public static final RankParts NONE = new RankParts(0, 0, 0, 0, 0);

    static RankParts of(PointParts ofPlace, int ties) {
        // A place that grows is one further down.
        return new RankParts(
                -ofPlace.ownFigures().intValueExact(),
                -ofPlace.othersFigures().intValueExact(),
                -ofPlace.rules().intValueExact(),
                -ofPlace.together().intValueExact(),
                ties);
    }

    /** What they add up to. */
    public int up() {
        return ownFigures + othersFigures + rules + together + ties;
    }

    /** Whether every part is nothing; parts that cancel each other out are not. */
    public boolean nothing() {
        return IntStream.of(ownFigures, othersFigures, rules, together, ties).allMatch(part -> part == 0);
    }
}
