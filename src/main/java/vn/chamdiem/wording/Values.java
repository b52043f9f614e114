package vn.chamdiem.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.words.Words;

/** Values that are written into a rule, in words from which each can be told from every other. */
final class Values {
    private final Labels labels;
    private final Words words;

    Values(Labels labels, Words words) {
        this.labels = labels;
        this.words = words;
    }

    /** A value. */
    String of(Object value, Reading reading) {
        if (value instanceof BigDecimal number) {
            return words.exact(number);
        }
        if (value instanceof LocalDate date) {
            return words.text("wording.date", date);
        }
        if (value instanceof Boolean claim) {
            return words.text("wording.text", claim);
        }
        String text = value.toString();
        Optional<String> read = switch (reading) {
            case AS_WRITTEN -> Optional.empty();
            case DATE -> FigureType.DATE.parse(text).map(date -> words.text("wording.date", date));
            case COHORT -> labels.cohort(text);
        };
        return read.orElseGet(() -> words.text("wording.text", text));
    }

    /** So many points. */
    String points(BigDecimal points) {
        boolean one = points.compareTo(BigDecimal.ONE) == 0;
        return words.text(one ? "wording.point" : "wording.points", words.exact(points));
    }
}
