package vn.chamdiem.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.explanation.Explanation;
import vn.chamdiem.explanation.GroupRanks;
import vn.chamdiem.figures.FiguresRead;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.wording.RulesetDocument;
import vn.chamdiem.words.Words;

/** The pages: which rankings there are, one ranking, one agency's explanation. */
@Controller
class Pages {
    private static final String RANKING = "/rankings/{ruleset}/{figures}";

    private final Library library;
    private final String rulesFolder;

    Pages(Library library) {
        this.library = library;
        this.rulesFolder = library.rulesFolder();
    }

    @GetMapping("/")
    String shelves(Model model) {
        model.addAttribute(
                "shelves",
                library.rulesets().stream()
                        .flatMap(id -> library.figures(id).stream().map(figures -> new Shelf(library.ref(id), figures)))
                        .toList());
        return "shelves";
    }

    @GetMapping(RANKING)
    String ranking(@PathVariable("ruleset") String ruleset, @PathVariable("figures") String figures, Model model) {
        evaluate(ruleset, figures, model);
        return "ranking";
    }

    @GetMapping(RANKING + "/{agency}")
    String agency(
            @PathVariable("ruleset") String ruleset,
            @PathVariable("figures") String figures,
            @PathVariable("agency") String agency,
            @ModelAttribute(PageWords.WORDS) Words words,
            Model model) {
        Evaluation evaluation = evaluate(ruleset, figures, model);
        Ranked ranked = evaluation.get(agency);
        Ranking cohort = evaluation.cohortOf(ranked);
        GroupRanks ranks = new GroupRanks(ranked.groupRanks(), cohort.agencies().size());
        Explanation explanation = new Explanation(rulesFolder, ranks, words);
        model.addAttribute("ranked", ranked);
        model.addAttribute("analysis", ranked.analysis());
        model.addAttribute("cohort", cohort);
        model.addAttribute("tree", Branch.of(explanation.rows(ranked.analysis())));
        return "agency";
    }

    /** The ruleset as a document, the same that the command line writes. */
    @GetMapping(path = "/rulesets/{ruleset}", produces = "text/html;charset=UTF-8")
    @ResponseBody
    String document(@PathVariable("ruleset") String ruleset, @ModelAttribute(PageWords.WORDS) Words words) {
        return RulesetDocument.html(library.ruleset(ruleset).ruleset(), null, words);
    }

    private Evaluation evaluate(String ruleset, String figures, Model model) {
        CompiledRuleset compiled = library.ruleset(ruleset);
        FiguresRead read = library.read(compiled, figures);
        Evaluation evaluation = Evaluation.of(compiled, read.figures(), () -> {});
        model.addAttribute("ruleset", compiled.ruleset());
        model.addAttribute("warnings", library.warnings(compiled, read));
        model.addAttribute("evaluation", evaluation);
        model.addAttribute("periods", library.figures(ruleset).size());
        model.addAttribute("figures", figures);
        model.addAttribute("home", "/rankings/" + ruleset + "/" + figures);
        model.addAttribute("report", "/reports/" + ruleset + "/" + figures);
        return evaluation;
    }
}
