package vn.chamdiem.facts;

import org.jspecify.annotations.Nullable;

/**
 * A body that is scored.
 *
 * @param code as the state's own register writes it, such as {@code H44.23}
 * @param cohort the id of the cohort it is ranked in
 * @param parent the code of the body above it, whose figures it may inherit
 */
public record Agency(
        String code, String name, String cohort, @Nullable String parent) {}
