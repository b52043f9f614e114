package vn.chamdiem.casebook;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;

/** Some of the cases of a ruleset: those in some files, and those that expect something of some criteria. */
record Selection(boolean all, Set<String> stems, Set<CriterionCode> criteria) {
    /** What is asked for by the names of files and the codes of criteria; a name that is neither is a problem that ends it. */
    static Selection of(List<String> asked, List<CaseSheet> sheets, Ruleset ruleset, Place place) {
        Problems problems = new Problems();
        Set<String> known = new LinkedHashSet<>();
        sheets.forEach(sheet -> known.add(sheet.stem()));
        Set<String> stems = new HashSet<>();
        Set<CriterionCode> criteria = new HashSet<>();
        for (String name : asked) {
            String stem = CaseSheet.stem(name.replace('\\', '/'));
            List<CriterionCode> codes = codes(name, ruleset);
            criteria.addAll(codes);
            if (known.contains(stem)) {
                stems.add(stem);
            } else if (codes.isEmpty()) {
                ruleset.criteria().all().forEach(line -> known.add(line.code().value()));
                problems.add(ProblemKind.CASES_UNKNOWN, place, name, Nearest.guess(name, known));
            }
        }
        problems.throwIfErrors();
        return new Selection(asked.isEmpty(), stems, criteria);
    }

    /** A criterion with its parts. */
    private static List<CriterionCode> codes(String name, Ruleset ruleset) {
        if (name.equals(CriteriaSet.TOTAL.value())) {
            return List.of(CriteriaSet.TOTAL);
        }
        return ruleset.criteria()
                .all()
                .filter(line -> line.code().value().equals(name))
                .flatMap(Selection::withParts)
                .map(Criterion::code)
                .toList();
    }

    private static Stream<Criterion> withParts(Criterion line) {
        return Stream.concat(Stream.of(line), line.parts().stream().flatMap(Selection::withParts));
    }

    /** Whether a case in the file is asked for; one that can't be run may have any. */
    boolean wants(CaseSheet sheet) {
        return !sheet.runnable() && (all || !criteria.isEmpty() || stems.contains(sheet.stem()))
                || sheet.cases().stream().anyMatch(worked -> wants(sheet, worked));
    }

    boolean wants(CaseSheet sheet, WorkedCase worked) {
        return all
                || stems.contains(sheet.stem())
                || worked.expected().stream().anyMatch(line -> criteria.contains(line.criterion()));
    }
}
