package vn.chamdiem.improvement;

import java.util.stream.Collectors;
import vn.chamdiem.explanation.ClaimText;
import vn.chamdiem.scoring.ClaimTrial;
import vn.chamdiem.words.Words;

/** What stands between an agency and a rule, in words. */
public final class GapText {
    private static final String BETWEEN = "; ";

    private final Words words;
    private final ChangeText changes;
    private final ClaimText claims;

    public GapText(Words words) {
        this.words = words;
        this.changes = new ChangeText(words);
        this.claims = new ClaimText(words);
    }

    /** What a claim compares, and the figures it reads; where it holds of some facts of many, of how many. */
    public String seen(ClaimTrial claim) {
        return claims.seen(claim);
    }

    /** The least that makes a silent rule speak, and the points that the criterion would have then. */
    public String way(RuleGap gap) {
        if (gap.changes().isEmpty()) {
            return words.text("whynot.nothing");
        }
        return gap.changes().stream().map(changes::of).collect(Collectors.joining(BETWEEN)) + then(gap);
    }

    private String then(RuleGap gap) {
        if (gap.pointsThen() == null) {
            return "";
        }
        String points = words.number(gap.pointsThen());
        return ": "
                + (gap.forgone() == null
                        ? words.text("whynot.points", points)
                        : words.text("whynot.more", points, changes.signed(gap.forgone())));
    }
}
