package vn.chamdiem.web;

import java.util.List;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.evaluation.Turns;
import vn.chamdiem.improvement.GapText;
import vn.chamdiem.improvement.Improvement;
import vn.chamdiem.improvement.Improvements;
import vn.chamdiem.improvement.Improvements.Asked;
import vn.chamdiem.improvement.Improvements.Found;
import vn.chamdiem.improvement.Proposal;
import vn.chamdiem.improvement.ProposalText;
import vn.chamdiem.improvement.Situation;
import vn.chamdiem.improvement.WhyNot;
import vn.chamdiem.words.Words;

/** The pages of an agency that wants more: why there isn't, and what would raise it. */
@Controller
class ImprovementPages {
    private static final String RANKINGS = "rankings";
    private static final String AGENCY = "/" + RANKINGS + "/{ruleset}/{figures}/{agency}";
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
        Found<List<WhyNot>> found = improvements.whyNot(asked, criterion);
        Address page = show(asked, found.situation(), "why-not", model);
        model.addAttribute("path", page.asking("criterion", criterion).written());
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
        Situation situation = goal == null ? parts(asked, model) : to(goal, asked, model);
        Address page = show(asked, situation, "improvement", model);
        model.addAttribute("path", page.asking("to", goal).written());
        model.addAttribute("here", page.written());
        model.addAttribute("text", new ProposalText(words));
        return "improvement";
    }

    private Situation parts(Asked asked, Model model) {
        Found<List<Proposal>> found = improvements.parts(asked);
        model.addAttribute("parts", found.found());
        model.addAttribute("kind", "");
        model.addAttribute("value", "");
        return found.situation();
    }

    private Situation to(String goal, Asked asked, Model model) {
        Found<Improvement> found = improvements.to(goal, asked);
        model.addAttribute("improvement", found.found());
        // A goal that could be read is one of a few words, and the page has words for each.
        String read = goal.replace(':', '=');
        model.addAttribute("kind", StringUtils.substringBefore(read, IS).strip());
        model.addAttribute("value", StringUtils.substringAfter(read, IS).strip());
        return found.situation();
    }

    /**
     * Shows what every page of an agency does, and answers where this one is.
     *
     * @param page its last step
     */
    private static Address show(Asked asked, Situation situation, String page, Model model) {
        String code = situation.agency().code();
        model.addAttribute(
                "agencyPage",
                Address.of(RANKINGS, asked.ruleset(), asked.figures(), code).written());
        model.addAttribute("agency", situation.agency());
        model.addAttribute("ruleset", situation.ruleset());
        model.addAttribute("evaluation", situation.evaluation());
        return Address.of(RANKINGS, asked.ruleset(), asked.figures(), code, page);
    }
}
