package vn.chamdiem.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chamdiem.comparison.Comparison;
import vn.chamdiem.comparison.Comparisons;
import vn.chamdiem.comparison.Remarks;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.words.Words;

/** The page on which periods stand side by side. */
@Controller
class ComparisonPage {
    private final Comparisons comparisons;

    ComparisonPage(Library library) {
        comparisons = new Comparisons(library);
    }

    @GetMapping("/comparisons")
    String compare(
            @RequestParam("evaluation") List<String> evaluations,
            @RequestParam(name = "by", required = false) @Nullable String by,
            @ModelAttribute(PageWords.WORDS) Words words,
            Model model) {
        Comparisons.Opened opened = comparisons.open(evaluations, by);
        Comparison comparison = opened.comparison();
        model.addAttribute("comparison", comparison);
        // By another ruleset than their own, what stands between them has no name.
        model.addAttribute("names", by == null ? opened.names() : List.of());
        model.addAttribute("remarks", new Remarks(comparison, words));
        model.addAttribute("warnings", opened.warnings());
        model.addAttribute("path", "/comparisons?evaluation=" + String.join("&evaluation=", evaluations));
        return "comparison";
    }
}
