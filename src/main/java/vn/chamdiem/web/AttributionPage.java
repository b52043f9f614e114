package vn.chamdiem.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chamdiem.attribution.AgencyMove;
import vn.chamdiem.attribution.AnswerText;
import vn.chamdiem.attribution.Attribution;
import vn.chamdiem.attribution.Attributions;
import vn.chamdiem.attribution.Order;
import vn.chamdiem.attribution.PartsText;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.evaluation.Turns;
import vn.chamdiem.words.Words;

/** The page of what changed between two evaluations, and what it came from. */
@Controller
class AttributionPage {
    private final Attributions attributions;

    AttributionPage(Library library, Turns turns) {
        attributions = new Attributions(library, turns);
    }

    /** All agencies that moved, or one of them line by line. */
    @GetMapping("/attributions")
    String divide(
            @RequestParam("before") String before,
            @RequestParam("after") String after,
            @RequestParam(name = "agency", required = false) @Nullable String agency,
            @RequestParam(name = "rulesFirst", defaultValue = "false") boolean rulesFirst,
            @ModelAttribute(PageWords.WORDS) Words words,
            Model model) {
        Attributions.Opened opened = attributions.open(before, after, Order.of(rulesFirst), agency);
        Attribution attribution = opened.attribution();
        List<AgencyMove> moved = attribution.moved();
        model.addAttribute("attribution", attribution);
        model.addAttribute(
                "problems",
                Stream.concat(opened.warnings().stream(), opened.uncrossed().stream())
                        .toList());
        model.addAttribute("moved", moved);
        model.addAttribute("ofPoints", PartsText.points(moved));
        model.addAttribute("ofRank", PartsText.ranks(moved));
        model.addAttribute("places", PartsText.places(attribution.agencies()));
        model.addAttribute("parts", new PartsText(words));
        model.addAttribute("text", new AnswerText(words));
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("agency", agency);
        model.addAttribute("one", agency == null ? null : attribution.agencies().get(0));
        model.addAttribute("rulesBefore", opened.sides().get(0).rules().ruleset());
        model.addAttribute("rulesAfter", opened.sides().get(1).rules().ruleset());
        model.addAttribute("rulesFirst", rulesFirst);
        model.addAttribute("all", path(before, after, null, rulesFirst));
        model.addAttribute("otherOrder", path(before, after, agency, !rulesFirst));
        model.addAttribute("path", path(before, after, agency, rulesFirst));
        return "attribution";
    }

    private static String path(String before, String after, @Nullable String agency, boolean rulesFirst) {
        return Address.of("attributions")
                .asking("before", before)
                .asking("after", after)
                .asking("rulesFirst", rulesFirst ? "true" : null)
                .asking("agency", agency)
                .written();
    }
}
