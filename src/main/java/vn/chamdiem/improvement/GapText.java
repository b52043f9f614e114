package vn.chamdiem.improvement;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What would raise a line, and what stands in the way of more; nothing where it has all. */
    public List<String> ways(WhyNot line) {
        return Stream.concat(
                        Stream.ofNullable(line.raise()).map(this::raise),
                        Stream.ofNullable(line.obstacle()).map(this::obstacle))
                .toList();
    }

    /** The least that makes a silent rule speak where it gives more, or what stands in its way. */
    public List<String> ways(RuleGap gap) {
        if (gap.obstacle() != null) {
            return List.of(obstacle(gap.obstacle()));
        }
        return gap.changes().isEmpty() ? List.of() : List.of(changes(gap.changes()) + then(gap));
    }

    private String raise(Raise raise) {
        String way = words.text(
                raise.full() ? "whynot.raise.full" : "whynot.raise.most",
                changes(raise.changes()),
                words.number(raise.points()));
        return raise.more() == null ? way : way + " (" + changes.signed(raise.more()) + ")";
    }

    private String obstacle(Obstacle obstacle) {
        return words.text("whynot.obstacle." + obstacle.reason(), String.join(", ", obstacle.figures()));
    }

    private String changes(List<FigureChange> some) {
        return some.stream().map(changes::of).collect(Collectors.joining(BETWEEN));
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
