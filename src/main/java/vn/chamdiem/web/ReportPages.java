package vn.chamdiem.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.chamdiem.comparison.Comparison;
import vn.chamdiem.comparison.Comparisons;
import vn.chamdiem.comparison.Evaluated;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.report.Reported;
import vn.chamdiem.report.Reports;
import vn.chamdiem.report.Reports.Format;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.words.Words;

/** The reports, the same that the command line writes. */
@Controller
class ReportPages {
    private static final String REPORT = "/reports/{ruleset}/{figures}";
    private static final String PAGE = "text/html;charset=UTF-8";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Library library;

    ReportPages(Library library) {
        this.library = library;
    }

    @GetMapping(path = REPORT, produces = PAGE)
    @ResponseBody
    String evaluation(
            @PathVariable("ruleset") String ruleset,
            @PathVariable("figures") String figures,
            @RequestParam(name = "before", required = false) @Nullable String before,
            @ModelAttribute(PageWords.WORDS) Words words) {
        return reports(evaluated(ruleset, figures, before), words).evaluation();
    }

    @GetMapping(path = REPORT + ".xlsx", produces = WORKBOOK)
    @ResponseBody
    byte[] workbook(
            @PathVariable("ruleset") String ruleset,
            @PathVariable("figures") String figures,
            @RequestParam(name = "before", required = false) @Nullable String before,
            @ModelAttribute(PageWords.WORDS) Words words)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        reports(evaluated(ruleset, figures, before), words)
                .evaluation(Format.XLSX)
                .write(out);
        return out.toByteArray();
    }

    @GetMapping(path = REPORT + "/{agency}", produces = PAGE)
    @ResponseBody
    String agency(
            @PathVariable("ruleset") String ruleset,
            @PathVariable("figures") String figures,
            @PathVariable("agency") String agency,
            @RequestParam(name = "before", required = false) @Nullable String before,
            @ModelAttribute(PageWords.WORDS) Words words) {
        Reported reported = evaluated(ruleset, figures, before);
        return reports(reported, words).agency(reported.evaluation().get(agency));
    }

    private static Reports reports(Reported reported, Words words) {
        return new Reports(reported, words);
    }

    /**
     * What is reported.
     *
     * @param before the earlier figures to lay beside it; absent where none are asked for
     */
    private Reported evaluated(String ruleset, String figures, @Nullable String before) {
        CompiledRuleset compiled = library.ruleset(ruleset);
        Evaluation evaluation = Evaluation.of(compiled, library.figures(compiled, figures), () -> {});
        Evaluated now = new Evaluated(evaluation, compiled.ruleset());
        Comparison comparison = before == null
                ? null
                : new Comparisons(library).since(before, now).comparison();
        return new Reported(evaluation, compiled.ruleset(), comparison, library.rulesFolder());
    }
}
