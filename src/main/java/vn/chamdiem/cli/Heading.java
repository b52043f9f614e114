package vn.chamdiem.cli;

import java.io.PrintStream;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.words.Words;

/** What stands above every result: which rules, which time, and whether either is less than it seems. */
record Heading(Evaluation evaluation, Terminal terminal) {
    /**
     * Writes it.
     *
     * @param title of what is shown; the ruleset's own title follows where that is something else
     */
    void print(String title) {
        PrintStream out = terminal.out();
        Words words = terminal.words();
        String ruleset = evaluation.ruleset().title();
        out.println(title);
        out.println((ruleset.equals(title) ? evaluation.title() : ruleset) + " · " + period(words));
        if (evaluation.ruleset().illustrative()) {
            out.println(words.text("illustrative"));
        }
    }

    private String period(Words words) {
        return words.text(
                evaluation.toDate() ? "period.toDate" : "period",
                evaluation.period().from(),
                evaluation.period().to());
    }
}
