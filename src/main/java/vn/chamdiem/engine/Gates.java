package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.Gate;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.words.Words;

/** The gates below one line that the agency's points have closed. */
final class Gates {
    private final Criterion line;
    private final Map<CriterionCode, CriterionAnalysis> below = new HashMap<>();
    private final Words words;

    Gates(Criterion line, List<CriterionAnalysis> parts, Words words) {
        this.line = line;
        this.words = words;
        parts.stream().flatMap(CriterionAnalysis::all).forEach(part -> below.put(part.code(), part));
    }

    /** What they leave of the line's points. */
    List<Limit> limits() {
        List<Limit> limits = new ArrayList<>();
        closed((gate, reason) -> {
            if (line.code().equals(gate.line())) {
                limits.add(new Limit(Adjustment.Kind.GATE, gate.atMost(), reason));
            }
        });
        return limits;
    }

    /** What they leave of the grade. */
    List<GradeLimit> gradeLimits() {
        List<GradeLimit> limits = new ArrayList<>();
        closed((gate, reason) -> {
            if (gate.grade() != null) {
                limits.add(new GradeLimit(gate.grade(), reason));
            }
        });
        return limits;
    }

    private void closed(BiConsumer<Gate, String> heard) {
        line.below().forEach(part -> {
            CriterionAnalysis analysis = Objects.requireNonNull(below.get(part.code()), "every line is analysed");
            // What isn't this agency's to earn can't be held against it.
            if (analysis.outcome() != Outcome.NOT_APPLICABLE) {
                part.gates().stream()
                        .filter(gate -> gate.closedBy(analysis.points()))
                        .forEach(gate -> heard.accept(gate, reason(gate, part)));
            }
        });
    }

    private String reason(Gate gate, Criterion part) {
        return gate.below() == null
                ? words.text("reason.gate.none", part.code(), part.title())
                : words.text("reason.gate.below", part.code(), part.title(), gate.below());
    }
}
