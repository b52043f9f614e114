package vn.chamdiem.cli;

import java.io.PrintStream;
import java.util.List;
import vn.chamdiem.explanation.ClaimText;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.improvement.GapText;
import vn.chamdiem.improvement.RuleGap;
import vn.chamdiem.improvement.WhyNot;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.words.Words;

/** Prints why criteria have no more points: what would raise each, and every rule as a grid of its claims. */
final class WhyNotTable {
    private final String rulesFolder;
    private final String ruleset;
    private final PrintStream out;
    private final Words words;
    private final GapText text;
    private final ClaimText claims;

    WhyNotTable(String rulesFolder, String ruleset, Terminal terminal) {
        this.rulesFolder = rulesFolder;
        this.ruleset = ruleset;
        this.out = terminal.out();
        this.words = terminal.words();
        this.text = new GapText(words);
        this.claims = new ClaimText(words);
    }

    void print(Agency agency, List<WhyNot> lines) {
        out.println(words.text("whynot.head", agency.code(), agency.name()));
        lines.forEach(this::line);
        out.println();
        if (lines.isEmpty()) {
            out.println(words.text("whynot.none"));
        } else if (lines.stream().anyMatch(WhyNot::offers)) {
            out.println(words.text("whynot.still"));
        }
    }

    private void line(WhyNot line) {
        String points = line.points() == null ? "–" : words.number(line.points());
        out.println();
        out.println(line.code() + "  " + points + "/" + words.number(line.attainable()) + "  " + line.title()
                + (line.full() ? ": " + words.text("whynot.full") : ""));
        text.ways(line).forEach(way -> out.println("    → " + way));
        line.rules().forEach(this::rule);
    }

    private void rule(RuleGap gap) {
        RuleRef rule = gap.trial().rule();
        String place = rulesFolder + "/" + ruleset + "/" + rule.file();
        out.println();
        out.println("    " + words.text(gap.trial().holds() ? "whynot.speaks" : "whynot.silent") + "  «" + rule.name()
                + "»  " + place + ":" + rule.line());
        gap.trial().claims().forEach(claim -> out.println("        " + claims.of(claim)));
        text.ways(gap).forEach(way -> out.println("      → " + way));
    }
}
