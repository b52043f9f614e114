package vn.chamdiem.source;

/**
 * A stretch of a file's text.
 *
 * @param from how many code points come before it
 * @param to how many come before what follows it
 */
public record Span(int from, int to) {}
