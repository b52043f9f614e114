package vn.chamdiem.coverage;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Settled;
import vn.chamdiem.scoring.Outcome;

/** One thing that a case can show of a target. */
public enum Sight {
    /** A rule that spoke. */
    SPOKE,
    /** A rule whose reason is expected word for word, with its figures. */
    SAID,
    /** A condition that held. */
    TRUE,
    /** A condition that didn't, with its figures known. */
    FALSE,
    /** A value below the bound. */
    BELOW,
    /** A value exactly at the bound. */
    AT,
    /** A value above the bound. */
    ABOVE,
    FULL,
    PARTIAL,
    NONE,
    NOT_APPLICABLE,
    NO_DATA,
    /** A grade that an agency got. */
    REACHED;

    /** Of an outcome that can be wanted; a broken criterion never is. */
    static Sight of(Outcome outcome) {
        return valueOf(outcome.name());
    }

    /** On which side of zero a comparison ended. */
    static Sight side(int compared) {
        if (compared == 0) {
            return AT;
        }
        return compared < 0 ? BELOW : ABOVE;
    }

    /** On which side of its bound a value lies; nothing where either can't be told. */
    static @Nullable Sight side(@Nullable Object value, @Nullable Object bound) {
        if (value instanceof BigDecimal number && bound instanceof BigDecimal other) {
            return side(Settled.compare(number, other));
        }
        if (value instanceof LocalDate date && bound instanceof LocalDate other) {
            return side(date.compareTo(other));
        }
        if (value instanceof LocalDate date && bound instanceof String written) {
            return side(date.compareTo(LocalDate.parse(written)));
        }
        return null;
    }
}
