package vn.chamdiem.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.improvement.FigureChange;
import vn.chamdiem.improvement.Obstacle;
import vn.chamdiem.improvement.Raise;
import vn.chamdiem.improvement.RuleGap;
import vn.chamdiem.improvement.WhyNot;
import vn.chamdiem.scoring.ClaimTrial;
import vn.chamdiem.scoring.ClaimTrial.Answer;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.UsedFigure;
import vn.chamdiem.words.Words;

/** Prints the rules of criteria as a grid of claims: which hold, which don't, and what would change that. */
final class WhyNotTable {
    private final String rulesFolder;
    private final String ruleset;
    private final PrintStream out;
    private final Words words;
    private final ChangeText changes;

    WhyNotTable(String rulesFolder, String ruleset, Terminal terminal) {
        this.rulesFolder = rulesFolder;
        this.ruleset = ruleset;
        this.out = terminal.out();
        this.words = terminal.words();
        this.changes = new ChangeText(words);
    }

    void print(Agency agency, List<WhyNot> lines) {
        out.println(words.text("whynot.head", agency.code(), agency.name()));
        lines.forEach(this::line);
        out.println();
        if (lines.isEmpty()) {
            out.println(words.text("whynot.none"));
        } else if (lines.stream().anyMatch(WhyNotTable::scored)) {
            out.println(words.text("whynot.still"));
        }
    }

    private static boolean scored(WhyNot line) {
        return line.raise() != null
                || line.rules().stream().anyMatch(gap -> !gap.changes().isEmpty());
    }

    private void line(WhyNot line) {
        String points = line.points() == null ? "–" : words.number(line.points());
        boolean full = line.points() != null && line.raise() == null && line.obstacle() == null;
        out.println();
        out.println(line.code() + "  " + points + "/" + words.number(line.attainable()) + "  " + line.title()
                + (full ? ": " + words.text("whynot.full") : ""));
        if (line.raise() != null) {
            out.println("    → " + raise(line.raise()));
        }
        if (line.obstacle() != null) {
            out.println("    → " + obstacle(line.obstacle()));
        }
        line.rules().forEach(this::rule);
    }

    private String raise(Raise raise) {
        String text = words.text(
                raise.full() ? "whynot.raise.full" : "whynot.raise.most",
                changes(raise.changes()),
                words.number(raise.points()));
        return raise.more() == null ? text : text + " (" + changes.signed(raise.more()) + ")";
    }

    private String changes(List<FigureChange> some) {
        return some.stream().map(changes::of).collect(Collectors.joining("; "));
    }

    private String obstacle(Obstacle obstacle) {
        return words.text("whynot.obstacle." + obstacle.reason(), String.join(", ", obstacle.figures()));
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
                        + "  "
                        + claim.text() + seen(claim)));
        if (gap.obstacle() != null) {
            out.println("      → " + obstacle(gap.obstacle()));
        } else if (!gap.changes().isEmpty()) {
            out.println("      → " + changes(gap.changes()) + then(gap));
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

    /** What a claim compares, and the figures it reads; where it holds of some facts of many, of how many. */
    private String seen(ClaimTrial claim) {
        Object left = claim.left();
        Object right = claim.right();
        Stream<String> sides =
                left != null && right != null && ordered(left) && ordered(right) && claim.answer() != Answer.TRUE
                        ? Stream.of(words.text("whynot.compared", changes.shown(left), changes.shown(right)))
                        : Stream.empty();
        Stream<String> figures = claim.figures().stream().map(this::figure).distinct();
        Stream<String> rows =
                claim.of() > 1 ? Stream.of(words.text("whynot.rows", claim.holding(), claim.of())) : Stream.empty();
        String all = Stream.of(sides, figures, rows).flatMap(some -> some).collect(Collectors.joining("; "));
        return all.isEmpty() ? "" : "   [" + all + "]";
    }

    /** An answer beside another says no more than the figure does. */
    private static boolean ordered(Object side) {
        return side instanceof Number || side instanceof LocalDate;
    }

    private String figure(UsedFigure figure) {
        Object value = figure.value();
        return figure.label() + " = " + (value == null ? words.text("figure.missing") : changes.shown(value));
    }
}
