package vn.chamdiem.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.Gate;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.criteria.WhenSeveralSpeak;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.words.Words;

/** The lines of the table in words: what each can have, and what else the table says of it. */
final class Lines {
    private final Ruleset ruleset;
    private final Values values;
    private final Words words;

    Lines(Ruleset ruleset, Labels labels, Words words) {
        this.ruleset = ruleset;
        this.values = new Values(labels, words);
        this.words = words;
    }

    /** What a line can have; where cohorts differ, for each of them. */
    String maximum(Criterion line) {
        return each(line, values::points, Criterion::maxPoints);
    }

    /** A line as others name it. */
    String named(CriterionCode code) {
        return code.equals(CriteriaSet.TOTAL)
                ? words.text("show.line.total")
                : words.text(
                        "show.line",
                        code,
                        ruleset.criteria().find(code).orElseThrow().title());
    }

    String rounding(Rounding rounding) {
        return words.text("show.rounded", rounding.places(), words.answer("rounding", rounding.mode()));
    }

    /**
     * Everything that the table says of a line beside its title, maximum and legal basis.
     *
     * @param above the group around it; absent for the whole
     */
    List<String> terms(Criterion line, @Nullable Criterion above) {
        List<String> terms = new ArrayList<>();
        List<String> without = ruleset.card().cohorts().stream()
                .filter(cohort -> !of(line, cohort).applies())
                .map(Cohort::title)
                .toList();
        if (!without.isEmpty()) {
            terms.add(words.text("show.without", String.join("; ", without)));
        }
        if (above != null && line.weight() != null) {
            terms.add(words.text("show.weight", each(line, words::exact, Lines::weight)));
        }
        if (line.group()) {
            terms.add(words.text(
                    line.combine().additive() ? "show.combined" : "show.combinedShares",
                    words.answer("combined", line.combine())));
            terms.add(words.answer("show.noData", line.whenNoData()));
        }
        if (line.whenNothingToMeasure() != null) {
            terms.add(words.answer("reason.nothing", line.whenNothingToMeasure()));
        }
        if (line.whenSeveralSpeak() != WhenSeveralSpeak.BROKEN) {
            terms.add(words.answer("show.several", line.whenSeveralSpeak()));
        }
        BigDecimal least = line.minPoints();
        if (least != null && (line.group() || least.signum() != 0)) {
            terms.add(words.text("show.least", values.points(least)));
        }
        if (!Objects.equals(line.rounding(), ruleset.card().rounding().get(at(line, above)))) {
            terms.add(line.rounding() == null ? words.text("show.unrounded") : rounding(line.rounding()));
        }
        line.gates().forEach(gate -> terms.addAll(gate(gate)));
        if (line.note() != null) {
            terms.add(words.text("explain.note", line.note()));
        }
        return terms.stream().map(StringUtils::capitalize).toList();
    }

    private static Rounding.At at(Criterion line, @Nullable Criterion above) {
        if (above == null) {
            return Rounding.At.TOTAL;
        }
        return line.group() ? Rounding.At.GROUP : Rounding.At.CRITERION;
    }

    private List<String> gate(Gate gate) {
        String when = gate.below() == null
                ? words.text("show.gate.none")
                : words.text("show.gate.below", values.points(gate.below()));
        Stream<String> line = Stream.ofNullable(gate.line())
                .map(code -> words.text("show.gate.line", when, named(code), values.points(gate.atMost())));
        Stream<String> grade = Stream.ofNullable(gate.grade()).map(name -> words.text("show.gate.grade", when, name));
        return Stream.concat(line, grade).toList();
    }

    private static BigDecimal weight(Criterion line) {
        return line.weight() == null ? BigDecimal.ONE : line.weight();
    }

    private Criterion of(Criterion line, Cohort cohort) {
        return ruleset.criteria(cohort.id()).find(line.code()).orElse(line);
    }

    /** A number of a line; where cohorts differ, for each of them that the line is there for. */
    private String each(Criterion line, Function<BigDecimal, String> shown, Function<Criterion, BigDecimal> number) {
        Map<String, List<String>> cohorts = new LinkedHashMap<>();
        for (Cohort cohort : ruleset.card().cohorts()) {
            Criterion own = of(line, cohort);
            if (own.applies()) {
                cohorts.computeIfAbsent(shown.apply(number.apply(own)), any -> new ArrayList<>())
                        .add(cohort.title());
            }
        }
        if (cohorts.size() < 2) {
            return cohorts.keySet().stream().findFirst().orElseGet(() -> shown.apply(number.apply(line)));
        }
        return cohorts.entrySet().stream()
                .map(one -> words.text("show.ofCohort", one.getKey(), String.join(", ", one.getValue())))
                .collect(Collectors.joining("; "));
    }
}
