package vn.chamdiem.rule;

import java.util.List;

/** {@code @name("value")}, as it stands under a rule's name or behind a declared figure. */
record Annotation(String name, List<String> values, Span at) {
    /** Its only value, or nothing at all. */
    String value() {
        return values.isEmpty() ? "" : values.get(0);
    }
}
