package vn.chamdiem.authoring;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;

/** The table of criteria as a text that a line is added to. */
record Table(SourceFile file, CriteriaSet criteria) {
    /** Reports what can't be added. */
    void check(Wish wish, Problems problems) {
        Place table = Place.of(file.name());
        if (!CriterionCode.wellFormed(wish.code())) {
            problems.add(ProblemKind.NOT_A_CODE, table, wish.code());
        } else {
            line(lines(), wish.code())
                    .ifPresent(first ->
                            problems.add(ProblemKind.CRITERION_TWICE, table, wish.code(), first.placeOf("code")));
        }
        if (wish.title().isBlank() || wish.title().lines().count() > 1) {
            problems.add(ProblemKind.KEY_MISSING, table, "title");
        }
        if (wish.maxPoints().signum() < 0) {
            problems.add(ProblemKind.MAXIMUM_NEGATIVE, table, wish.maxPoints());
        }
        String group = wish.group();
        if (group == null) {
            return;
        }
        Optional<YamlMap> line = line(lines(), group);
        if (line.isEmpty()) {
            List<String> codes = criteria.all().map(one -> one.code().value()).toList();
            problems.add(ProblemKind.CRITERION_UNKNOWN, table, group, Nearest.to(group, codes));
        } else if (line.get().maps("parts").isEmpty()) {
            problems.add(ProblemKind.NOT_A_GROUP, line.get().placeOf("code"), group);
        }
    }

    private List<YamlMap> lines() {
        return YamlMap.readList(file, new Problems());
    }

    private static Optional<YamlMap> line(List<YamlMap> lines, String code) {
        return lines.stream()
                .flatMap(line ->
                        (line.text("code").equals(code) ? Optional.of(line) : line(line.maps("parts"), code)).stream())
                .findFirst();
    }

    /** The table's text with the wish as the last part of its group, or as the last line of all. */
    String with(Wish wish, Template template) {
        String group = wish.group();
        List<YamlMap> beside = group == null
                ? lines()
                : line(lines(), group).map(line -> line.maps("parts")).orElseThrow();
        YamlMap last = beside.get(beside.size() - 1);
        Edits edits = new Edits(file);
        String item = template.item(edits.dashOf(last), hasBasis(group));
        edits.linesBelow(last.end(), group == null ? "\n" + item : item);
        return edits.done();
    }

    private boolean hasBasis(@Nullable String group) {
        return group != null
                && criteria.find(new CriterionCode(group))
                        .map(Criterion::legalBasis)
                        .filter(basis -> !basis.isEmpty())
                        .isPresent();
    }
}
