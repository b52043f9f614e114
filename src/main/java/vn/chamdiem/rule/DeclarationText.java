package vn.chamdiem.rule;

import java.util.List;
import java.util.Optional;

/** A {@code declare} block as it is written. */
record DeclarationText(String name, List<Annotation> annotations, List<FieldText> fields, Span at) {
    /** A line of it: {@code onTime : Long @label("…")}. */
    record FieldText(String name, String type, List<Annotation> annotations, Span at) {
        Optional<Annotation> annotation(String called) {
            return find(annotations, called);
        }
    }

    Optional<Annotation> annotation(String called) {
        return find(annotations, called);
    }

    private static Optional<Annotation> find(List<Annotation> annotations, String called) {
        return annotations.stream()
                .filter(annotation -> annotation.name().equals(called))
                .findFirst();
    }
}
