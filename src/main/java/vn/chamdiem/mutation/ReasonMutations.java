package vn.chamdiem.mutation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.stream.IntStream;
import vn.chamdiem.mutation.Mutation.Kind;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Template;
import vn.chamdiem.source.SourceFile;

/** The faults that are planted in the reason of a rule: figures that follow each other are swapped. */
final class ReasonMutations {
    private static final String REASON = "@reason(\"";

    private ReasonMutations() {}

    /** None for a measure, for no case sees the reason of one. */
    static List<Planting> of(Rule rule, SourceFile file) {
        int at = file.text().lastIndexOf(REASON + rule.reason(), rule.says().start());
        boolean own = at >= 0 && file.place(at).line() >= rule.ref().line();
        if (rule.criterion() == null || !own) {
            return List.of();
        }
        int written = at + REASON.length();
        List<MatchResult> names = Template.placeholders(rule.reason());
        return IntStream.range(1, names.size())
                .mapToObj(second -> swapped(rule, file, written, names.get(second - 1), names.get(second)))
                .toList();
    }

    private static Planting swapped(Rule rule, SourceFile file, int written, MatchResult first, MatchResult second) {
        String between = rule.reason().substring(first.end(), second.start());
        return Planting.of(
                Kind.REASON,
                file,
                written + first.start(),
                written + second.end(),
                second.group() + between + first.group(),
                rule.criterion(),
                rule.ref());
    }
}
