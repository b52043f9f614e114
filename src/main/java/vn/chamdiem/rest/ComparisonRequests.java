package vn.chamdiem.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chamdiem.comparison.Comparison;
import vn.chamdiem.comparison.Comparisons;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.evaluation.Library;

/** Evaluations side by side over HTTP, in the published JSON. */
@RestController
@RequestMapping(path = "/api/comparisons", produces = MediaType.APPLICATION_JSON_VALUE)
class ComparisonRequests {
    private final Comparisons comparisons;

    ComparisonRequests(Library library) {
        comparisons = new Comparisons(library);
    }

    /** Several evaluations, each as {@code ruleset/figures}, or {@code ruleset} for all of its figures. */
    @GetMapping
    String compare(
            @RequestParam("evaluation") List<String> evaluations,
            @RequestParam(name = "by", required = false) @Nullable String by,
            @RequestParam(name = "agency", required = false) @Nullable String agency) {
        Comparison comparison = comparisons.open(evaluations, by).comparison();
        return ContractJson.write(agency == null ? comparison : comparison.only(agency));
    }
}
