package vn.chamdiem.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import vn.chamdiem.PhuTho;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.Standings;

/** Same facts and same rules give the same bytes: in parallel or alone, in any order, by any compilation. */
class SameBytesTest {
    private static Map<String, String> byAgency(Evaluation evaluation) {
        Map<String, String> json = new TreeMap<>();
        evaluation
                .agencies()
                .map(Ranked::analysis)
                .forEach(analysis -> json.put(analysis.agency().code(), ContractJson.write(analysis)));
        return json;
    }

    @Test
    void in_parallel_and_one_by_one() {
        CompiledRuleset ruleset = PhuTho.ruleset();
        Figures figures = PhuTho.figures();
        Map<String, String> alone = new TreeMap<>();
        for (AgencyFacts facts : figures.agencies()) {
            alone.put(
                    facts.agency().code(),
                    ContractJson.write(ruleset.scorer().score(facts, Standings.NONE, figures.period())));
        }

        assertThat(byAgency(PhuTho.evaluation())).isEqualTo(alone);
    }

    @RepeatedTest(3)
    void in_any_order_of_agencies_and_facts(RepetitionInfo repetition) {
        Figures figures = PhuTho.figures();
        Random random = new Random(repetition.getCurrentRepetition());
        List<AgencyFacts> shuffled = new ArrayList<>();
        for (AgencyFacts agency : figures.agencies()) {
            List<Fact> facts = new ArrayList<>(agency.facts());
            Collections.shuffle(facts, random);
            shuffled.add(new AgencyFacts(agency.agency(), facts));
        }
        Collections.shuffle(shuffled, random);
        Figures other = new Figures(
                figures.id(), figures.title(), figures.period(), figures.toDate(), figures.source(), shuffled);

        assertThat(ContractJson.write(Evaluation.of(PhuTho.ruleset(), other, () -> {})))
                .isEqualTo(ContractJson.write(PhuTho.evaluation()));
    }

    @Test
    void by_rules_that_were_compiled_anew() {
        Library library = new Library(Path.of("rules"), Path.of("fixtures"), new DroolsCompiler());
        CompiledRuleset again = library.ruleset("qd766-2026");

        assertThat(ContractJson.write(Evaluation.of(again, PhuTho.figures(), () -> {})))
                .isEqualTo(ContractJson.write(PhuTho.evaluation()));
    }
}
