package vn.chamdiem.criteria;

/**
 * Agencies that are ranked among themselves.
 *
 * @param id as agencies' lines name it, such as {@code commune}
 * @param title as people read it
 */
public record Cohort(String id, String title) {}
