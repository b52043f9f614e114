package vn.chamdiem.ruleset;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.WhenNothingToMeasure;
import vn.chamdiem.criteria.WhenSeveralSpeak;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;

/** Reads {@code criteria.yaml}: the annex, as a list of groups with their parts. */
final class CriteriaReader {
    /** Stands in for a code that can't be read, so that the rest of the table still is. */
    private static final CriterionCode UNREADABLE = new CriterionCode("0");

    private final SourceFile file;
    private final Problems problems;
    private final Map<CriterionCode, Place> places = new HashMap<>();

    CriteriaReader(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    CriteriaSet read() {
        return new CriteriaSet(YamlMap.readList(file, problems).stream()
                .map(line -> criterion(line, null))
                .toList());
    }

    private Criterion criterion(YamlMap line, @Nullable String legalBasisAbove) {
        CriterionCode code = code(line);
        String title = line.text("title");
        String note = line.textOrNull("note");
        String legalBasis = line.textOrNull("legalBasis");
        if (legalBasis == null) {
            legalBasis = legalBasisAbove;
        }
        WhenSeveralSpeak several = line.choice("whenSeveralSpeak", WhenSeveralSpeak.class, WhenSeveralSpeak.BROKEN);
        WhenNothingToMeasure nothing = line.choiceOrNull("whenNothingToMeasure", WhenNothingToMeasure.class);
        List<YamlMap> below = line.maps("parts");
        BigDecimal printed = below.isEmpty() ? line.decimal("maxPoints") : line.decimalOrNull("maxPoints");
        line.nothingElse();
        String basis = legalBasis;
        List<Criterion> parts =
                below.stream().map(part -> criterion(part, basis)).toList();
        if (parts.isEmpty() && basis == null) {
            problems.add(ProblemKind.LEGAL_BASIS_MISSING, line.place(), code);
        }
        return new Criterion(
                code,
                title,
                parts.isEmpty() ? notNegative(printed, line) : sum(parts, printed, line),
                basis == null ? "" : basis,
                note,
                nothing,
                several,
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
        Place first = places.putIfAbsent(code, line.placeOf("code"));
        if (first != null) {
            problems.add(ProblemKind.CRITERION_TWICE, line.placeOf("code"), code, first);
        }
        return code;
    }

    private BigDecimal notNegative(@Nullable BigDecimal printed, YamlMap line) {
        if (printed == null) {
            return BigDecimal.ZERO;
        }
        if (printed.signum() < 0) {
            problems.add(ProblemKind.MAXIMUM_NEGATIVE, line.placeOf("maxPoints"), printed);
        }
        return printed;
    }

    /** What the parts add up to; a printed maximum that says otherwise is worth a look. */
    private BigDecimal sum(List<Criterion> parts, @Nullable BigDecimal printed, YamlMap line) {
        BigDecimal sum = parts.stream().map(Criterion::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (printed != null && printed.compareTo(sum) != 0) {
            problems.warn(ProblemKind.SUM_DIFFERS, line.placeOf("maxPoints"), line.text("code"), printed, sum);
        }
        return sum;
    }
}
