package vn.chamdiem.rest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chamdiem.attribution.Attributions;
import vn.chamdiem.attribution.Order;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.evaluation.Turns;

/** What changed between two evaluations and what it came from, over HTTP, in the published JSON. */
@RestController
@RequestMapping(path = "/api/attributions", produces = MediaType.APPLICATION_JSON_VALUE)
class AttributionRequests {
    private final Attributions attributions;

    AttributionRequests(Library library, Turns turns) {
        attributions = new Attributions(library, turns);
    }

    /** Two sides, each {@code ruleset/figures}, or {@code ruleset} alone with the figures of the other. */
    @GetMapping
    String divide(
            @RequestParam("before") String before,
            @RequestParam("after") String after,
            @RequestParam(name = "agency", required = false) @Nullable String agency,
            @RequestParam(name = "rulesFirst", defaultValue = "false") boolean rulesFirst) {
        return ContractJson.write(
                attributions.open(before, after, Order.of(rulesFirst), agency).attribution());
    }
}
