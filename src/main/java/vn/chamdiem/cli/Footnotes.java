package vn.chamdiem.cli;

import java.io.PrintStream;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.words.Words;

/** What stands under every result: where the figures come from, what to know of the rules, and which rules they were. */
record Footnotes(Evaluation evaluation, Terminal terminal) {
    void print() {
        PrintStream out = terminal.out();
        Words words = terminal.words();
        String source = evaluation.source();
        if (source != null) {
            out.println(words.text("score.source", source));
        }
        evaluation.notes().forEach(note -> out.println(words.text("score.note", note)));
        out.println(words.text(
                "score.rules", evaluation.ruleset().id(), evaluation.ruleset().fingerprint()));
    }
}
