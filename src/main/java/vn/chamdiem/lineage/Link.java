package vn.chamdiem.lineage;

import java.util.List;

/**
 * What the agencies of two days have to do with each other.
 *
 * @param before those of the earlier day, scored or not, in the order of their codes
 * @param after those of the later day, scored or not, in the order of their codes
 * @param events what happened between them, in the order of days; empty where nothing is known to have happened
 */
public record Link(Kind kind, List<Party> before, List<Party> after, List<Event> events) {
    public Link {
        before = List.copyOf(before);
        after = List.copyOf(after);
        events = List.copyOf(events);
    }

    /** How one becomes the other. */
    public enum Kind {
        /** Nothing happened. */
        SAME,
        /** It has another name or code. */
        RENAMED,
        /** Several became one. */
        MERGED,
        /** One became several. */
        SPLIT,
        /** Several became several. */
        REORGANISED,
        /** It ended without a successor. */
        ABOLISHED,
        /** It is new. */
        FOUNDED,
        /** It is in one list alone, and no table says why. */
        UNEXPLAINED;

        /** Whether it is one body all the time, so that its points and ranks can be laid side by side. */
        public boolean oneBody() {
            return this == SAME || this == RENAMED;
        }
    }

    /** One of those who were linked. */
    public record Party(String code, String name) {}

    /**
     * What happened on one day.
     *
     * @param date in the form of ISO 8601
     * @param act the legal act behind it
     */
    public record Event(String date, String act) {}
}
