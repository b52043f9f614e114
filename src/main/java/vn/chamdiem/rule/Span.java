package vn.chamdiem.rule;

/**
 * A stretch of a file's text.
 *
 * @param start its first character, counted from 0
 * @param end the character after its last
 */
public record Span(int start, int end) {
    /** From the beginning of this one to the end of {@code other}. */
    public Span to(Span other) {
        return new Span(start, other.end);
    }
}
