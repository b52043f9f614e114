package vn.chamdiem.web;

import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.evaluation.Turns;
import vn.chamdiem.improvement.GapText;
import vn.chamdiem.improvement.Improvements;
import vn.chamdiem.improvement.Improvements.Asked;
import vn.chamdiem.improvement.ProposalText;
import vn.chamdiem.improvement.Situation;
import vn.chamdiem.words.Words;

/** The pages of an agency that wants more: why there isn't, and what would raise it. */
@Controller
class ImprovementPages {
    private static final String AGENCY = "/rankings/{ruleset}/{figures}/{agency}";
    private static final String IS = "=";

    private final Improvements improvements;

    ImprovementPages(Library library, Turns turns) {
        improvements = new Improvements(library, turns);
    }

    /** Of one criterion, or of all that could have more. */
    @GetMapping(AGENCY + "/why-not")
    String whyNot(
            @PathVariable("ruleset") String ruleset,
            @PathVariable("figures") String figures,
            @PathVariable("agency") String agency,
            @RequestParam(name = "criterion", required = false) @Nullable String criterion,
            @ModelAttribute(PageWords.WORDS) Words words,
            Model model) {
        Asked asked = new Asked(ruleset, figures, agency);
        var found = improvements.whyNot(asked, criterion);
        show(asked, found.situation(), "/why-not", "criterion", criterion, model);
        model.addAttribute("lines", found.found());
        model.addAttribute("text", new GapText(words));
        return "why-not";
    }

    /**
     * The way to a goal; without one, all there is to do.
     *
     * @param to {@code rank}, {@code grade} or {@code points}, with the value behind it or in {@code value}
     */
    @GetMapping(AGENCY + "/improvement")
    String improvement(
            @PathVariable("ruleset") String ruleset,
            @PathVariable("figures") String figures,
            @PathVariable("agency") String agency,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "value", defaultValue = "") String value,
            @ModelAttribute(PageWords.WORDS) Words words,
            Model model) {
        Asked asked = new Asked(ruleset, figures, agency);
        String goal = to == null || value.isBlank() ? to : to + IS + value.strip();
        if (goal == null) {
            var found = improvements.parts(asked);
            show(asked, found.situation(), "/improvement", "to", null, model);
            model.addAttribute("parts", found.found());
        } else {
            var found = improvements.to(goal, asked);
            show(asked, found.situation(), "/improvement", "to", goal, model);
            model.addAttribute("improvement", found.found());
        }
        // A goal that was read is one of few words, so that the page has words for it.
        String read = String.valueOf(goal).replace(':', '=');
        model.addAttribute("kind", StringUtils.substringBefore(read, IS).strip());
        model.addAttribute("value", StringUtils.substringAfter(read, IS).strip());
        model.addAttribute("text", new ProposalText(words));
        return "improvement";
    }

    /** What every page of an agency shows, and the address of this one. */
    private static void show(
            Asked asked, Situation situation, String page, String name, @Nullable String value, Model model) {
        String agency = UriComponentsBuilder.fromPath(AGENCY)
                .encode()
                .buildAndExpand(
                        asked.ruleset(), asked.figures(), situation.agency().code())
                .toUriString();
        String query = value == null
                ? ""
                : UriComponentsBuilder.newInstance()
                        .queryParam(name, "{value}")
                        .encode()
                        .buildAndExpand(value)
                        .toUriString();
        model.addAttribute("agencyPage", agency);
        model.addAttribute("path", agency + page + query);
        model.addAttribute("here", agency + page);
        model.addAttribute("agency", situation.agency());
        model.addAttribute("ruleset", situation.ruleset());
        model.addAttribute("evaluation", situation.evaluation());
    }
}
