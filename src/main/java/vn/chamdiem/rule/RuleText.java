package vn.chamdiem.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is written, before anyone has asked whether what it names exists.
 *
 * @param lostNames given in conditions that can't be read
 * @param verbs usually one; the author of two is told so
 * @param at all of it, from {@code rule} to {@code end}
 */
record RuleText(
        String name,
        List<Annotation> annotations,
        List<Condition> conditions,
        Set<String> lostNames,
        List<VerbCall> verbs,
        @Nullable Span verbPlace,
        Span at) {
    Optional<Annotation> annotation(String called) {
        return annotations.stream()
                .filter(annotation -> annotation.name().equals(called))
                .findFirst();
    }
}
