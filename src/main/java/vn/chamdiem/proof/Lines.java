package vn.chamdiem.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;

/** The lines of the annex with where they are written, cohorts for which they are alike taken together. */
final class Lines {
    private final Ruleset ruleset;
    private final SourceFile table;
    private final SourceFile card;
    private final Map<String, Place> places = new HashMap<>();

    Lines(Ruleset ruleset) {
        this.ruleset = ruleset;
        this.table = ruleset.folder().criteria();
        this.card = ruleset.folder().card();
        Deque<YamlMap> open = new ArrayDeque<>(YamlMap.readList(table, new Problems()));
        while (!open.isEmpty()) {
            YamlMap line = open.pop();
            places.put(line.text("code"), line.placeOf("code"));
            line.maps("parts").forEach(open::push);
        }
    }

    /** Every line, and then the whole. */
    List<Subject> all() {
        List<CriterionCode> codes =
                new ArrayList<>(ruleset.criteria().all().map(Criterion::code).toList());
        codes.add(CriteriaSet.TOTAL);
        return codes.stream().flatMap(code -> of(code).stream()).toList();
    }

    /** One line: once for all cohorts, or once for each maximum that it has. */
    private List<Subject> of(CriterionCode code) {
        Map<Criterion, List<String>> alike = new LinkedHashMap<>();
        for (Cohort cohort : ruleset.card().cohorts()) {
            ruleset.criteria(cohort.id())
                    .find(code)
                    .filter(Criterion::applies)
                    .ifPresent(line -> alike.computeIfAbsent(line, any -> new ArrayList<>())
                            .add(cohort.id()));
        }
        return alike.entrySet().stream()
                .map(entry -> new Subject(entry.getKey(), entry.getValue(), place(code)))
                .toList();
    }

    private Place place(CriterionCode code) {
        return ruleset.rulebook().rules().stream()
                .filter(rule -> code.equals(rule.criterion()) && !rule.beside())
                .findFirst()
                .map(this::place)
                .orElseGet(() -> places.getOrDefault(code.value(), Place.of(table.name())));
    }

    private Place place(Rule rule) {
        return Place.of(ruleset.pathOf(rule.ref()), rule.ref().line());
    }

    /** The line of the card that holds {@code text}. */
    Place onCard(String text) {
        int at = card.text().indexOf(text);
        return at < 0 ? Place.of(card.name()) : card.place(at);
    }
}
