package vn.chamdiem.ruleset;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Combine;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.YamlMap;

/** The parts of one group, as far as the table must make sense of them together: weights and the maximum. */
final class Parts {
    private final CriterionCode group;
    private final Combine combine;
    private final List<Criterion> parts;
    private final List<YamlMap> lines;
    private final Problems problems;

    /**
     * The parts of {@code group}.
     *
     * @param lines of the table that the parts were read from, in the same order
     */
    Parts(CriterionCode group, Combine combine, List<Criterion> parts, List<YamlMap> lines, Problems problems) {
        this.group = group;
        this.combine = combine;
        this.parts = parts;
        this.lines = lines;
        this.problems = problems;
    }

    /** Tells weights that can't be meant; those of all together at {@code place}. */
    void checkWeights(Place place) {
        boolean some = there().stream().anyMatch(part -> part.weight() != null);
        for (int at = 0; at < parts.size(); at++) {
            Criterion part = parts.get(at);
            YamlMap line = lines.get(at);
            BigDecimal weight = part.weight();
            if (weight != null && !combine.weighted()) {
                problems.add(ProblemKind.WEIGHT_UNUSED, line.placeOf("weight"), part.code());
            } else if (weight != null && weight.signum() < 0) {
                problems.add(ProblemKind.WEIGHT_NEGATIVE, line.placeOf("weight"), weight);
            } else if (weight == null && some && combine.weighted() && part.applies()) {
                problems.add(ProblemKind.WEIGHT_MISSING, line.place(), part.code());
            }
        }
        boolean zero = there().stream()
                .allMatch(part -> part.weight() != null && part.weight().signum() == 0);
        if (combine.weighted() && zero && !there().isEmpty()) {
            problems.add(ProblemKind.WEIGHTS_ZERO, place, group);
        }
    }

    /**
     * The maximum of the group: what its parts add up to, where they are added; or else what is printed, or what all
     * parts have.
     */
    BigDecimal maxPoints(@Nullable BigDecimal printed, Place place) {
        if (combine.additive()) {
            return sum(printed, place);
        }
        if (printed != null) {
            if (printed.signum() < 0) {
                problems.add(ProblemKind.MAXIMUM_NEGATIVE, place, printed);
            }
            return printed;
        }
        // What is only tracked, or earns nothing but a bonus, has no share.
        List<BigDecimal> maxima = there().stream()
                .map(Criterion::maxPoints)
                .filter(max -> max.signum() != 0)
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .toList();
        if (maxima.size() != 1) {
            problems.add(ProblemKind.MAXIMUM_UNSAID, place, group);
            return BigDecimal.ZERO;
        }
        BigDecimal common = maxima.get(0);
        return common.scale() < 0 ? common.setScale(0) : common;
    }

    /** What the parts add up to; a printed maximum that says otherwise is worth a look. */
    private BigDecimal sum(@Nullable BigDecimal printed, Place place) {
        BigDecimal sum = there().stream()
                .map(part -> combine == Combine.WEIGHTED_SUM
                        ? part.maxPoints().multiply(Objects.requireNonNullElse(part.weight(), BigDecimal.ONE))
                        : part.maxPoints())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        // A part that can't be read is told by itself.
        if (printed != null && printed.compareTo(sum) != 0 && !problems.hasErrorsIn(place.file())) {
            problems.warn(ProblemKind.SUM_DIFFERS, place, group, printed, sum);
        }
        return sum;
    }

    private List<Criterion> there() {
        return parts.stream().filter(Criterion::applies).toList();
    }
}
