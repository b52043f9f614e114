package vn.chamdiem.ruleset;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Combine;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.Gate;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.criteria.WhenNoData;
import vn.chamdiem.criteria.WhenNothingToMeasure;
import vn.chamdiem.criteria.WhenSeveralSpeak;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.Quantity;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;

/** Reads {@code criteria.yaml} as it is for one cohort: the annex, as a list of groups with their parts. */
final class CriteriaReader {
    /** The longest annexes have some sixty. */
    static final int MOST_CRITERIA = 2_000;

    /** Stands in for a code that can't be read, so that the rest of the table still is. */
    private static final CriterionCode UNREADABLE = new CriterionCode("0");

    private final SourceFile file;
    private final RulesetCard card;
    private final YamlMap whole;
    private final @Nullable String cohort;
    private final ByCohort numbers;
    private final Problems problems;
    private final Map<CriterionCode, Place> places = new HashMap<>();
    private int criteria;

    /**
     * Reads for one cohort.
     *
     * @param whole what the card says of how the top groups make the whole
     * @param cohort whose table it is; absent for the table of all
     */
    CriteriaReader(RulesetFolder folder, RulesetCard card, YamlMap whole, @Nullable String cohort, Problems problems) {
        this.file = folder.criteria();
        this.card = card;
        this.whole = whole;
        this.cohort = cohort;
        this.problems = problems;
        this.numbers = new ByCohort(cohortIds(), cohort, problems);
    }

    CriteriaSet read() {
        Above above = Above.all(cohortIds());
        List<YamlMap> lines = YamlMap.readList(file, problems);
        Combine combine = whole.choice("combine", Combine.class, Combine.SUM);
        WhenNoData noData = whole.choice("whenNoData", WhenNoData.class, combine.whenNoData());
        BigDecimal printed = numbers.decimalOrNull(whole, "maxPoints", above.cohorts());
        BigDecimal least = whole.decimalOrNull("minPoints");
        Rounding rounding = RoundingReader.readOrNull(whole);
        whole.nothingElse();
        List<Criterion> groups =
                lines.stream().map(line -> criterion(line, above)).toList();
        Parts parts = new Parts(CriteriaSet.TOTAL, combine, groups, lines, problems);
        parts.checkWeights(whole.placeOf("combine"));
        return new CriteriaSet(new Criterion(
                CriteriaSet.TOTAL,
                card.title(),
                parts.maxPoints(printed, whole.placeOf(whole.has("maxPoints") ? "maxPoints" : "combine")),
                least,
                null,
                true,
                card.legalAct().title(),
                null,
                null,
                WhenSeveralSpeak.BROKEN,
                combine,
                noData,
                rounding == null ? card.rounding().get(Rounding.At.TOTAL) : rounding,
                List.of(),
                groups));
    }

    private Criterion criterion(YamlMap line, Above above) {
        if (++criteria == MOST_CRITERIA + 1) {
            problems.add(ProblemKind.TOO_MANY, line.place(), Quantity.CRITERIA, criteria, MOST_CRITERIA);
        }
        CriterionCode code = code(line);
        String title = line.text("title");
        String note = line.textOrNull("note");
        Above here = above.with(code, line.textOrNull("legalBasis"), cohorts(line, above));
        WhenSeveralSpeak several = line.choice("whenSeveralSpeak", WhenSeveralSpeak.class, WhenSeveralSpeak.BROKEN);
        WhenNothingToMeasure nothing = line.has("whenNothingToMeasure")
                ? line.choice("whenNothingToMeasure", WhenNothingToMeasure.class, WhenNothingToMeasure.ZERO)
                : null;
        BigDecimal weight = numbers.decimalOrNull(line, "weight", here.cohorts());
        Rounding rounding = RoundingReader.readOrNull(line);
        boolean applies = cohort == null || here.cohorts().contains(cohort);
        List<Gate> gates = line.oneOrMore("gates").stream()
                .map(gate -> gate(gate, code, above, applies))
                .toList();
        List<YamlMap> below = line.maps("parts");
        boolean group = !below.isEmpty();
        Combine combine = line.choice("combine", Combine.class, Combine.SUM);
        WhenNoData noData = line.choice("whenNoData", WhenNoData.class, combine.whenNoData());
        BigDecimal least = line.decimalOrNull("minPoints");
        misplaced(line, code, group ? List.of() : List.of("combine", "whenNoData"));
        BigDecimal printed = group
                ? numbers.decimalOrNull(line, "maxPoints", here.cohorts())
                : numbers.decimal(line, "maxPoints", here.cohorts());
        line.nothingElse();
        List<Criterion> parts =
                below.stream().map(part -> criterion(part, here)).toList();
        if (!group && here.legalBasis() == null) {
            problems.add(ProblemKind.LEGAL_BASIS_MISSING, line.place(), code);
        }
        boolean there = applies && (!group || parts.stream().anyMatch(Criterion::applies));
        BigDecimal max = BigDecimal.ZERO;
        if (group) {
            Parts together = new Parts(code, combine, parts, below, problems);
            together.checkWeights(line.placeOf("parts"));
            max = there ? together.maxPoints(printed, line.placeOf("maxPoints")) : max;
        } else if (there) {
            max = leafMaximum(line, printed, least);
        }
        Rounding.At at = group ? Rounding.At.GROUP : Rounding.At.CRITERION;
        return new Criterion(
                code,
                title,
                max,
                least == null && !group ? BigDecimal.ZERO : least,
                weight,
                there,
                here.legalBasis() == null ? "" : here.legalBasis(),
                note,
                nothing,
                several,
                combine,
                noData,
                rounding == null ? card.rounding().get(at) : rounding,
                gates,
                parts);
    }

    private CriterionCode code(YamlMap line) {
        String text = line.text("code");
        if (!CriterionCode.wellFormed(text)) {
            if (!text.isEmpty()) {
                problems.add(ProblemKind.NOT_A_CODE, line.placeOf("code"), text);
            }
            return UNREADABLE;
        }
        CriterionCode code = new CriterionCode(text);
        if (code.equals(CriteriaSet.TOTAL)) {
            problems.add(ProblemKind.CODE_RESERVED, line.placeOf("code"), text);
        }
        Place first = places.putIfAbsent(code, line.placeOf("code"));
        if (first != null) {
            problems.add(ProblemKind.CRITERION_TWICE, line.placeOf("code"), code, first);
        }
        return code;
    }

    /** The cohorts that the line is there for: those it names, of those that the group around it is there for. */
    private List<String> cohorts(YamlMap line, Above above) {
        if (!line.has("cohorts")) {
            return above.cohorts();
        }
        List<String> named = line.texts("cohorts");
        for (String one : named) {
            if (!cohortIds().contains(one)) {
                problems.add(ProblemKind.COHORT_UNKNOWN, line.placeOf("cohorts"), one, Nearest.to(one, cohortIds()));
            }
        }
        return above.cohorts().stream().filter(named::contains).toList();
    }

    private Gate gate(YamlMap map, CriterionCode code, Above above, boolean applies) {
        BigDecimal below = map.decimalOrNull("below");
        String written = map.textOrNull("line");
        BigDecimal atMost = map.decimalOrNull("atMost");
        String grade = map.textOrNull("grade");
        map.nothingElse();
        if (grade != null && applies) {
            GradeScale scale = cohort == null ? card.gradeScale() : card.gradeScale(cohort);
            List<String> names = scale == null ? List.of() : scale.names();
            if (!names.contains(grade)) {
                problems.add(ProblemKind.GRADE_UNKNOWN, map.placeOf("grade"), grade, Nearest.to(grade, names));
            }
        }
        CriterionCode line =
                grade != null && atMost == null ? null : above.codes().get(0);
        if (written != null) {
            List<String> codes =
                    above.codes().stream().map(CriterionCode::value).toList();
            if (codes.contains(written)) {
                line = new CriterionCode(written);
            } else {
                problems.add(
                        ProblemKind.GATE_LINE_UNKNOWN, map.placeOf("line"), code, written, Nearest.to(written, codes));
            }
        }
        return new Gate(below, line, atMost == null ? BigDecimal.ZERO : atMost, grade);
    }

    private void misplaced(YamlMap line, CriterionCode code, List<String> keys) {
        keys.stream()
                .filter(line::has)
                .forEach(key -> problems.add(ProblemKind.KEY_MISPLACED, line.placeOf(key), key, code));
    }

    private BigDecimal leafMaximum(YamlMap line, @Nullable BigDecimal printed, @Nullable BigDecimal least) {
        BigDecimal max = printed == null ? BigDecimal.ZERO : printed;
        if (max.signum() < 0) {
            problems.add(ProblemKind.MAXIMUM_NEGATIVE, line.placeOf("maxPoints"), max);
        } else if (least != null && least.compareTo(max) > 0) {
            problems.add(ProblemKind.MINIMUM_ABOVE_MAXIMUM, line.placeOf("minPoints"), least, max);
        }
        return max;
    }

    private List<String> cohortIds() {
        return card.cohorts().stream().map(cohort -> cohort.id()).toList();
    }

    /**
     * What the groups around a line say for it.
     *
     * @param codes of the groups, the nearest first, and of the whole
     * @param cohorts that they are there for
     */
    private record Above(
            List<CriterionCode> codes, @Nullable String legalBasis, List<String> cohorts) {
        static Above all(List<String> cohorts) {
            return new Above(List.of(CriteriaSet.TOTAL), null, cohorts);
        }

        Above with(CriterionCode code, @Nullable String ownBasis, List<String> ownCohorts) {
            List<CriterionCode> path =
                    Stream.concat(Stream.of(code), codes.stream()).toList();
            return new Above(path, ownBasis == null ? legalBasis : ownBasis, ownCohorts);
        }
    }
}
