package vn.chamdiem.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.Draft;
import vn.chamdiem.Example;
import vn.chamdiem.PhuTho;
import vn.chamdiem.attribution.Attribution;
import vn.chamdiem.attribution.Order;
import vn.chamdiem.attribution.Scored;
import vn.chamdiem.casebook.Casebook;
import vn.chamdiem.comparison.Comparison;
import vn.chamdiem.comparison.Comparisons;
import vn.chamdiem.coverage.Coverage;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.impact.Impact;
import vn.chamdiem.impact.Impacts;
import vn.chamdiem.impact.Impacts.Tried;
import vn.chamdiem.impact.Policy;
import vn.chamdiem.impact.Verdict;
import vn.chamdiem.improvement.Goals;
import vn.chamdiem.improvement.Improvement;
import vn.chamdiem.improvement.Situation;
import vn.chamdiem.improvement.WhyNot;
import vn.chamdiem.lineage.Lineage;
import vn.chamdiem.mutation.MutationTesting;
import vn.chamdiem.outlook.CohortOutlook;
import vn.chamdiem.proof.Proving;
import vn.chamdiem.ruleset.CompiledRuleset;

class ContractJsonTest {
    @TempDir
    private Path folder;

    private static List<String> errors(String schema, Object published) {
        return Schemas.errors(schema, ContractJson.write(published));
    }

    @Test
    void every_analysis_of_the_shipped_cohort_keeps_the_contract() {
        assertThat(PhuTho.evaluation().agencies())
                .hasSize(164)
                .allSatisfy(ranked -> assertThat(errors("score-analysis.schema.json", ranked.analysis()))
                        .isEmpty());
    }

    @Test
    void an_evaluation_keeps_the_contract() {
        assertThat(errors("evaluation.schema.json", PhuTho.evaluation())).isEmpty();
    }

    @Test
    void a_comparison_of_periods_keeps_the_contract() {
        Comparison comparison = new Comparisons(PhuTho.LIBRARY)
                .open(List.of("quang-nam-2020"), null)
                .comparison();

        assertThat(errors("comparison.schema.json", comparison)).isEmpty();
    }

    @Test
    void why_there_is_not_more_keeps_the_contract() {
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset("mic-2018");
        Figures figures = PhuTho.LIBRARY.figures(compiled, "nam-2018");
        Situation situation = Situation.of(compiled, figures, "tinh-10");
        Evaluation evaluation = Evaluation.of(compiled, figures, () -> {});
        List<WhyNot> lines = evaluation.get("tinh-10").analysis().criteria().stream()
                .limit(2)
                .flatMap(line -> WhyNot.of(situation, line, true).stream())
                .toList();

        assertThat(lines).isNotEmpty();
        assertThat(errors("why-not.schema.json", lines)).isEmpty();
    }

    @Test
    void what_would_raise_it_keeps_the_contract() {
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset("da-nang-448");
        Situation situation = Situation.of(compiled, PhuTho.LIBRARY.figures(compiled, "nam-2020"), "HHB");

        assertThat(errors("improvement.schema.json", Improvement.to(Goals.read("rank", situation), situation)))
                .isEmpty();
    }

    @Test
    void a_difference_divided_keeps_the_contract() {
        CompiledRuleset rules = PhuTho.LIBRARY.ruleset("da-nang-448");
        Scored before = Scored.of(rules, PhuTho.LIBRARY.figures(rules, "nam-2019"));
        Scored after = Scored.of(rules, PhuTho.LIBRARY.figures(rules, "nam-2020"));
        Attribution all = Attribution.of(before, after, after, Order.FIGURES_FIRST, Lineage.none(), null);

        assertThat(all.moved()).isNotEmpty();
        assertThat(errors("attribution.schema.json", all)).isEmpty();
    }

    @Test
    void what_a_change_of_rules_does_keeps_the_contract() throws IOException {
        CompiledRuleset rules = PhuTho.LIBRARY.ruleset("da-nang-448");
        CompiledRuleset draft = Draft.of("da-nang-448", folder)
                .replace("2-people.drl", "award.percent(60)", "award.percent(20)")
                .replace("ruleset.yaml", "{name: Tốt, from: 80}", "{name: Tốt, from: 85}")
                .replace("ruleset.yaml", "from: 65, below: 80", "from: 65, below: 85")
                .compile();
        Path policy = Files.writeString(folder.resolve("impact.yaml"), "mostGradesLost: 1\nonlyCriteria: [2.2]\n");
        Impact impact = new Impacts(PhuTho.LIBRARY, rules, draft)
                .open(
                        List.of(new Tried("nam-2019", PhuTho.LIBRARY.place("da-nang-448", "nam-2019"), true)),
                        new Tried("nam-2020", PhuTho.LIBRARY.place("da-nang-448", "nam-2020"), true))
                .impact();
        Policy held = Policy.read(policy, rules.ruleset(), draft.ruleset());
        Verdict verdict = new Verdict(impact, held, held.breaches(impact, rules.ruleset(), draft.ruleset()));

        assertThat(impact.crossings()).isNotEmpty();
        assertThat(verdict.breaches()).hasSize(2);
        assertThat(errors("impact.schema.json", verdict)).isEmpty();
    }

    @Test
    void what_becomes_of_planted_faults_keeps_the_contract() {
        CompiledRuleset compiled = Example.ruleset().compile();

        assertThat(errors(
                        "mutation.schema.json",
                        new MutationTesting(new DroolsCompiler(), compiled, List.of(), List.of()).run()))
                .isEmpty();
    }

    @Test
    void how_far_the_cases_go_keeps_the_contract() {
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset("da-nang-448");
        Casebook book = Casebook.of(compiled, Path.of("fixtures/da-nang-448/cases"));

        assertThat(errors("coverage.schema.json", Coverage.of(compiled, book.cases())))
                .isEmpty();
    }

    @Test
    void what_is_missing_keeps_the_contract() {
        assertThat(errors("missing.schema.json", CohortOutlook.of(PhuTho.evaluation())))
                .isEmpty();
    }

    @Test
    void what_is_proved_and_refuted_keeps_the_contract() {
        Example example = Example.ruleset().rule("Work( done > 9 )", "award.full();");

        assertThat(errors("proof.schema.json", new Proving(example.compile(), List.of()).report(null)))
                .isEmpty();
    }

    @Test
    void what_is_broken_keeps_the_contract_too() {
        assertThat(errors(
                        "score-analysis.schema.json",
                        Example.ruleset()
                                .rule("Work( done > 9 )", "award.full();")
                                .score(Example.work(1, 2))))
                .isEmpty();
    }

    @Test
    void what_is_combined_limited_and_gated_keeps_the_contract_too() {
        Example example = Example.ruleset()
                .replace("criteria.yaml", "title: Nhóm", "title: Nhóm\n  combine: mean")
                .replace("criteria.yaml", "title: Một,", "title: Một, minPoints: 3, gates: {below: 5, grade: Yếu},")
                .with("1-rules.drl", """
                        rule "Một" @criterion("1.1") when Work() then award.outOf(1, 9); end
                        rule "Hai" @criterion("1.2") when Work() then award.full(); end
                        rule "Ba" @criterion("1.2") when Work() then award.knockOut(); end
                        rule "Bốn" @criterion("total") when Work() then award.bonus(1); end
                        """);

        assertThat(errors("score-analysis.schema.json", example.score(Example.work(1, 2))))
                .isEmpty();
    }

    @Test
    void the_schema_refuses_what_it_does_not_know() {
        Evaluation evaluation = PhuTho.evaluation();
        String json = ContractJson.write(evaluation.get("H44").analysis());

        assertThat(Schemas.errors("score-analysis.schema.json", json.replaceFirst("\"agency\"", "\"unit\"")))
                .isNotEmpty();
        assertThat(Schemas.errors(
                        "score-analysis.schema.json",
                        json.replaceFirst("\"points\" : 61.89", "\"points\" : \"61.89\"")))
                .isNotEmpty();
    }

    @Test
    void a_number_has_one_spelling() {
        assertThat(ContractJson.write(
                        List.of(new BigDecimal("18.360"), new BigDecimal("1E+2"), new BigDecimal("0.00"))))
                .isEqualTo("[\n  18.36,\n  100,\n  0\n]\n");
    }
}
