package vn.chamdiem.cli;

import java.io.PrintStream;
import java.util.List;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.improvement.GapText;
import vn.chamdiem.improvement.RuleGap;
import vn.chamdiem.improvement.WhyNot;
import vn.chamdiem.scoring.ClaimTrial;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.words.Words;

/** Prints the rules of criteria as a grid of claims: which hold, which don't, and what would change that. */
final class WhyNotTable {
    private final String rulesFolder;
    private final String ruleset;
    private final PrintStream out;
    private final Words words;
    private final GapText text;

    WhyNotTable(String rulesFolder, String ruleset, Terminal terminal) {
        this.rulesFolder = rulesFolder;
        this.ruleset = ruleset;
        this.out = terminal.out();
        this.words = terminal.words();
        this.text = new GapText(words);
    }

    void print(Agency agency, List<WhyNot> lines) {
        out.println(words.text("whynot.head", agency.code(), agency.name()));
        lines.forEach(line -> {
            out.println();
            String points = line.points() == null ? "–" : words.number(line.points());
            out.println(line.code() + "  " + points + "/" + words.number(line.attainable()) + "  " + line.title());
            line.rules().forEach(this::rule);
        });
        out.println();
        out.println(words.text("whynot.still"));
    }

    private void rule(RuleGap gap) {
        RuleRef rule = gap.trial().rule();
        String place = rulesFolder + "/" + ruleset + "/" + rule.file();
        out.println();
        out.println("    " + words.text(gap.trial().holds() ? "whynot.speaks" : "whynot.silent") + "  «" + rule.name()
                + "»  " + place + ":" + rule.line());
        gap.trial()
                .claims()
                .forEach(claim -> out.println("        "
                        + words.answer("whynot.answer", claim.answer()) + "  " + claim.line() + ":" + claim.column()
                        + "  " + claim.text() + seen(claim)));
        if (!gap.trial().holds()) {
            out.println("      → " + text.way(gap));
        }
    }

    private String seen(ClaimTrial claim) {
        String seen = text.seen(claim);
        return seen.isEmpty() ? "" : "   [" + seen + "]";
    }
}
