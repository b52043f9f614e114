package vn.chamdiem.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.words.Words;

/** Values that are written into a rule, in words from which each can be told from every other. */
final class Values {
    private final Words words;

    Values(Words words) {
        this.words = words;
    }

    /**
     * A value.
     *
     * @param dated whether a text stands for a date
     */
    String of(Object value, boolean dated) {
        if (value instanceof BigDecimal number) {
            return words.exact(number);
        }
        if (value instanceof LocalDate date) {
            return words.text("wording.date", date);
        }
        if (value instanceof Boolean claim) {
            return words.text("wording.text", claim);
        }
        return (dated ? FigureType.DATE.parse(value.toString()) : Optional.empty())
                .map(date -> words.text("wording.date", date))
                .orElseGet(() -> words.text("wording.text", value));
    }

    /** So many points. */
    String points(BigDecimal points) {
        boolean one = points.compareTo(BigDecimal.ONE) == 0;
        return words.text(one ? "wording.point" : "wording.points", words.exact(points));
    }
}
