package vn.chamdiem.improvement;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chamdiem.scoring.ClaimTrial;
import vn.chamdiem.scoring.ClaimTrial.Answer;
import vn.chamdiem.scoring.UsedFigure;
import vn.chamdiem.words.Words;

/** What stands between an agency and a rule, in words. */
public final class GapText {
    private static final String BETWEEN = "; ";

    private final Words words;
    private final ChangeText changes;

    public GapText(Words words) {
        this.words = words;
        this.changes = new ChangeText(words);
    }

    /** What a claim compares, and the figures it reads; where it holds of some facts of many, of how many. */
    public String seen(ClaimTrial claim) {
        Stream<String> sides = claim.left() == null || claim.right() == null || claim.answer() == Answer.TRUE
                ? Stream.empty()
                : Stream.of(words.text("whynot.compared", changes.shown(claim.left()), changes.shown(claim.right())));
        Stream<String> figures = claim.figures().stream().map(this::figure).distinct();
        Stream<String> rows =
                claim.of() > 1 ? Stream.of(words.text("whynot.rows", claim.holding(), claim.of())) : Stream.empty();
        return Stream.of(sides, figures, rows).flatMap(some -> some).collect(Collectors.joining(BETWEEN));
    }

    private String figure(UsedFigure figure) {
        Object value = figure.value();
        return figure.label() + " = " + (value == null ? words.text("figure.missing") : changes.shown(value));
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
