package vn.chamdiem.engine;

import java.util.Set;

/**
 * One pattern of a rule's conditions as it is written.
 *
 * @param kind of the facts it looks for
 * @param fields that it reads, in their order
 * @param asksForMissing the fields that it compares with {@code null} by itself
 * @param denied whether it stands below a {@code not}
 * @param start where its kind is written, counted in characters from the beginning of the file
 */
record PatternText(String kind, Set<String> fields, Set<String> asksForMissing, boolean denied, int start) {
    /** Whether the pattern can't be judged without {@code field}. */
    boolean needs(String field) {
        return fields.contains(field) && !asksForMissing.contains(field);
    }
}
