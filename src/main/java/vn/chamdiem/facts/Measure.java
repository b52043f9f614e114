package vn.chamdiem.facts;

import org.jspecify.annotations.Nullable;

/**
 * Something that is worked out for every agency first, so that each can then be judged against the others.
 *
 * @param name as rules write it, such as {@code BandwidthPerHead}
 * @param label as people read it
 * @param unit of its values
 * @param everyone whether an agency is compared with all agencies, and not with those of its cohort alone
 * @param lowestIsBest whether less is better
 */
public record Measure(String name, String label, @Nullable String unit, boolean everyone, boolean lowestIsBest) {}
