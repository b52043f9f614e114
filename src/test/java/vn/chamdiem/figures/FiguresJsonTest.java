package vn.chamdiem.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chamdiem.Example;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.ProblemsFound;

class FiguresJsonTest {
    private static CompiledRuleset ruleset;

    @BeforeAll
    static void compile() {
        ruleset = Example.ruleset().compile();
    }

    private static List<String> problems(String json) {
        try {
            FiguresJson.read(json, ruleset);
            return List.of();
        } catch (ProblemsFound found) {
            return found.problems().stream()
                    .map(problem -> problem.kind() + " " + problem.place())
                    .toList();
        }
    }

    @Test
    void figures_are_read_as_they_are_declared() {
        Figures figures = FiguresJson.read("""
                {"title": "Thử", "period": {"from": "2026-01-01", "to": "2026-12-31"},
                 "agencies": [{"code": "A1", "name": "Sở Một", "cohort": "department"}],
                 "facts": {"Work": [{"agency": "A1", "done": 5, "planned": 10, "rate": 0.10}]}}
                """, ruleset);

        assertThat(figures.agencies())
                .singleElement()
                .satisfies(facts ->
                        assertThat(facts.facts().get(0).figures()).hasToString("{done=5, planned=10, rate=0.10}"));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_at_its_path() {
        assertThat(problems("""
                        {"title": "Thử", "period": {"from": "2026-01-01", "to": "cuối năm"}, "agency": [],
                         "agencies": [{"code": "A1", "name": "Sở Một", "cohort": "sở"}],
                         "facts": {"Work": [{"agency": "A1", "done": 1.7, "planned": 1, "plan": 2}], "Wrok": []}}
                        """))
                .containsExactlyInAnyOrder(
                        "UNKNOWN_KEY agency",
                        "NOT_A_DATE period.to",
                        "COHORT_UNKNOWN agencies[0].cohort",
                        "NOT_COUNT facts.Work[0].done",
                        "FIELD_UNKNOWN facts.Work[0].plan",
                        "KIND_UNKNOWN facts.Wrok");
    }

    @Test
    void broken_json_is_told_at_its_line() {
        assertThat(problems("{\"title\":\n \"a\",,}")).containsExactly("JSON_SYNTAX json:2:6");
    }

    @Test
    void a_body_that_is_no_object_is_told() {
        assertThat(problems("[1, 2]")).contains("KEY_MISSING agencies");
    }
}
