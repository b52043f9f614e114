package vn.chamdiem.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chamdiem.scoring.ClaimTrial;
import vn.chamdiem.scoring.ClaimTrial.Answer;
import vn.chamdiem.scoring.UsedFigure;
import vn.chamdiem.words.Words;

/** What a claim of a rule came to, on one line. */
public final class ClaimText {
    private static final int PLACES = 4;

    private final Words words;

    public ClaimText(Words words) {
        this.words = words;
    }

    /** Its answer, its place in the rule's file, its text, and what it looked at. */
    public String of(ClaimTrial claim) {
        return words.answer("whynot.answer", claim.answer()) + "  " + claim.line() + ":" + claim.column() + "  "
                + claim.text() + (seen(claim).isEmpty() ? "" : "   [" + seen(claim) + "]");
    }

    /** What a claim compares, and the figures it reads; where it holds of some facts of many, of how many. */
    public String seen(ClaimTrial claim) {
        Object left = claim.left();
        Object right = claim.right();
        Stream<String> sides = left == null || right == null || claim.answer() == Answer.TRUE
                ? Stream.empty()
                : Stream.of(words.text("whynot.compared", shown(left), shown(right)));
        Stream<String> figures = claim.figures().stream().map(this::figure).distinct();
        Stream<String> rows =
                claim.of() > 1 ? Stream.of(words.text("whynot.rows", claim.holding(), claim.of())) : Stream.empty();
        return Stream.of(sides, figures, rows).flatMap(some -> some).collect(Collectors.joining("; "));
    }

    private String figure(UsedFigure figure) {
        Object value = figure.value();
        return figure.label() + " = " + (value == null ? words.text("figure.missing") : shown(value));
    }

    /** A value; a long number is cut and not rounded: 79.99999 is not 80. */
    public String shown(Object value) {
        if (value instanceof BigDecimal number && number.stripTrailingZeros().scale() > PLACES) {
            return words.number(number.setScale(PLACES, RoundingMode.DOWN)) + "…";
        }
        return words.show(value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
    }
}
