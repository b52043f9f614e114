package vn.chamdiem.profile;

import java.util.stream.Stream;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;

/** Which lines the points of an agency come from: criteria, and groups whose points were stated as a whole. */
final class Sources {
    private Sources() {}

    static Stream<CriterionAnalysis> of(ScoreAnalysis analysis) {
        return analysis.criteria().stream().flatMap(Sources::of);
    }

    private static Stream<CriterionAnalysis> of(CriterionAnalysis line) {
        return line.parts().isEmpty() || stated(line)
                ? Stream.of(line)
                : line.parts().stream().flatMap(Sources::of);
    }

    private static boolean stated(CriterionAnalysis group) {
        return group.outcome().scored()
                && !group.matches().isEmpty()
                && group.parts().stream()
                        .flatMap(CriterionAnalysis::all)
                        .noneMatch(line -> line.outcome().scored());
    }
}
