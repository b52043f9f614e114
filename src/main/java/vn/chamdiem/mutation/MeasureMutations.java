package vn.chamdiem.mutation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chamdiem.mutation.Mutation.Kind;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.SourceFile;

/** The faults that are planted where measures are declared: another field of comparison, and the other way round. */
final class MeasureMutations {
    private static final Pattern DECLARED = Pattern.compile("(?m)^declare\\s+\\w+\\s+(@measure\\b)");
    private static final Pattern END = Pattern.compile("\\bend\\b");
    private static final Pattern ACROSS = Pattern.compile("@across\\(\"(?<whom>\\w+)\"\\)");
    private static final Pattern LOWEST = Pattern.compile("@lowestIsBest\\b");

    private MeasureMutations() {}

    static List<Planting> of(RulesetFolder folder) {
        return folder.drl().stream().flatMap(MeasureMutations::of).toList();
    }

    private static Stream<Planting> of(SourceFile file) {
        Matcher declared = DECLARED.matcher(file.text());
        return declared.results().flatMap(found -> {
            int start = found.start(1);
            Matcher end = END.matcher(file.text());
            return end.find(start)
                    ? Stream.of(across(file, start, end.start()), lowest(file, start, end.start()))
                    : Stream.empty();
        });
    }

    /** Everyone instead of the cohort, or the cohort instead of everyone. */
    private static Planting across(SourceFile file, int start, int end) {
        Matcher across = ACROSS.matcher(file.text()).region(start, end);
        if (across.find()) {
            String other = across.group("whom").equals("everyone") ? "cohort" : "everyone";
            return plant(file, across.start("whom"), across.end("whom"), other);
        }
        return plant(file, end, end, "@across(\"everyone\") ");
    }

    private static Planting lowest(SourceFile file, int start, int end) {
        Matcher lowest = LOWEST.matcher(file.text()).region(start, end);
        return lowest.find() ? plant(file, lowest.start(), lowest.end(), "") : plant(file, end, end, "@lowestIsBest ");
    }

    private static Planting plant(SourceFile file, int start, int end, String after) {
        return Planting.of(Kind.MEASURE, file, start, end, after, null, null);
    }
}
