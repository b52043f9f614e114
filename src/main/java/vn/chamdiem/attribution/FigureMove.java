package vn.chamdiem.attribution;

import org.jspecify.annotations.Nullable;

/**
 * A figure that is not what it was.
 *
 * @param kind the kind of fact
 * @param label as people read it
 * @param before absent where not reported before
 * @param after absent where not reported after
 */
public record FigureMove(
        String kind,
        String field,
        String label,
        @Nullable String unit,
        @Nullable Object before,
        @Nullable Object after) {}
