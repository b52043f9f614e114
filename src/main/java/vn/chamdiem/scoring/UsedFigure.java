package vn.chamdiem.scoring;

import org.jspecify.annotations.Nullable;

/**
 * A figure that a rule looked at.
 *
 * @param kind the kind of fact
 * @param label as people read it
 * @param value a {@code Long}, {@code BigDecimal}, {@code String}, {@code Boolean} or {@code LocalDate}; absent where
 *     not reported
 * @param evidence the documents that prove it
 * @param inheritedFrom the code of the body above whose figure it is
 */
public record UsedFigure(
        String kind,
        String field,
        String label,
        @Nullable Object value,
        @Nullable String unit,
        @Nullable String evidence,
        @Nullable String inheritedFrom) {}
