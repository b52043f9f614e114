package vn.chamdiem.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import vn.chamdiem.explanation.ClaimText;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.improvement.RuleGap;
import vn.chamdiem.improvement.WhyNot;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.words.Words;

/** Prints the rules of criteria as a grid of claims: which hold, which don't, and what would change that. */
final class WhyNotTable {
    private final String rulesFolder;
    private final String ruleset;
    private final PrintStream out;
    private final Words words;
    private final ChangeText changes;
    private final ClaimText claims;

    WhyNotTable(String rulesFolder, String ruleset, Terminal terminal) {
        this.rulesFolder = rulesFolder;
        this.ruleset = ruleset;
        this.out = terminal.out();
        this.words = terminal.words();
        this.changes = new ChangeText(words);
        this.claims = new ClaimText(words);
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
        gap.trial().claims().forEach(claim -> out.println("        " + claims.of(claim)));
        if (gap.trial().holds()) {
            return;
        }
        if (gap.changes().isEmpty()) {
            out.println("      → " + words.text("whynot.nothing"));
        } else {
            String text = gap.changes().stream().map(changes::of).collect(Collectors.joining("; "));
            out.println("      → " + text + then(gap));
        }
    }

    private String then(RuleGap gap) {
        if (gap.pointsThen() == null) {
            return "";
        }
        String points = words.number(gap.pointsThen());
        return gap.forgone() == null
                ? ": " + words.text("whynot.points", points)
                : ": " + words.text("whynot.more", points, changes.signed(gap.forgone()));
    }
}
