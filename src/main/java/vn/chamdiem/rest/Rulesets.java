package vn.chamdiem.rest;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.figures.FiguresJson;
import vn.chamdiem.ruleset.CompiledRuleset;

/** Rulesets, evaluations and analyses over HTTP, in the published JSON. */
@RestController
@RequestMapping(path = "/api/rulesets", produces = MediaType.APPLICATION_JSON_VALUE)
class Rulesets {
    private final Library library;

    Rulesets(Library library) {
        this.library = library;
    }

    /** All rulesets, with the figures that are kept for each. */
    @GetMapping
    String all() {
        return ContractJson.write(library.rulesets().stream()
                .map(id -> new RulesetSummary(library.ref(id), library.figures(id)))
                .toList());
    }

    /** One ruleset: card, criteria, and what it asks of every agency. */
    @GetMapping("/{ruleset}")
    String one(@PathVariable("ruleset") String ruleset) {
        CompiledRuleset compiled = library.ruleset(ruleset);
        return ContractJson.write(new RulesetDescription(
                compiled.ruleset().ref(),
                compiled.ruleset().card(),
                compiled.ruleset().criteria(),
                compiled.kinds()));
    }

    /** An evaluation of the figures that the request brings. */
    @PostMapping(path = "/{ruleset}/evaluations", consumes = MediaType.APPLICATION_JSON_VALUE)
    String evaluate(@PathVariable("ruleset") String ruleset, @RequestBody String figures) {
        CompiledRuleset compiled = library.ruleset(ruleset);
        return ContractJson.write(Evaluation.of(compiled, FiguresJson.read(figures, compiled), () -> {}));
    }

    /** An evaluation of figures that are kept beside the ruleset. */
    @GetMapping("/{ruleset}/figures/{figures}/evaluation")
    String evaluation(@PathVariable("ruleset") String ruleset, @PathVariable("figures") String figures) {
        return ContractJson.write(evaluationOf(ruleset, figures));
    }

    /** The analysis of one agency. */
    @GetMapping("/{ruleset}/figures/{figures}/agencies/{agency}")
    String analysis(
            @PathVariable("ruleset") String ruleset,
            @PathVariable("figures") String figures,
            @PathVariable("agency") String agency) {
        return ContractJson.write(evaluationOf(ruleset, figures).get(agency).analysis());
    }

    private Evaluation evaluationOf(String ruleset, String figures) {
        CompiledRuleset compiled = library.ruleset(ruleset);
        return Evaluation.of(compiled, library.figures(compiled, figures), () -> {});
    }
}
