package vn.chamdiem.rest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.evaluation.Turns;
import vn.chamdiem.improvement.Improvements;
import vn.chamdiem.improvement.Improvements.Asked;

/** Why an agency has no more points, and what would raise them, over HTTP, in the published JSON. */
@RestController
@RequestMapping(
        path = "/api/rulesets/{ruleset}/figures/{figures}/agencies/{agency}",
        produces = MediaType.APPLICATION_JSON_VALUE)
class ImprovementRequests {
    private final Improvements improvements;

    ImprovementRequests(Library library, Turns turns) {
        improvements = new Improvements(library, turns);
    }

    /** Of one criterion, or of all that could have more. */
    @GetMapping("/why-not")
    String whyNot(
            @PathVariable("ruleset") String ruleset,
            @PathVariable("figures") String figures,
            @PathVariable("agency") String agency,
            @RequestParam(name = "criterion", required = false) @Nullable String criterion) {
        return ContractJson.write(improvements
                .whyNot(new Asked(ruleset, figures, agency), criterion)
                .found());
    }

    /** The way to a goal, {@code rank}, {@code grade=Tốt} or {@code points=85}; without one, all there is to do. */
    @GetMapping("/improvement")
    String improvement(
            @PathVariable("ruleset") String ruleset,
            @PathVariable("figures") String figures,
            @PathVariable("agency") String agency,
            @RequestParam(name = "to", required = false) @Nullable String to) {
        Asked asked = new Asked(ruleset, figures, agency);
        return ContractJson.write(
                to == null
                        ? improvements.parts(asked).found()
                        : improvements.to(to, asked).found());
    }
}
