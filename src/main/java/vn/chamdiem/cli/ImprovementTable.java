package vn.chamdiem.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.improvement.Improvement;
import vn.chamdiem.improvement.Proposal;
import vn.chamdiem.words.Words;

/** Prints what an agency could change, and what it would lead to. */
final class ImprovementTable {
    private static final int PLACES = 3;

    private final Agency agency;
    private final PrintStream out;
    private final Words words;
    private final ChangeText changes;

    ImprovementTable(Agency agency, Terminal terminal) {
        this.agency = agency;
        this.out = terminal.out();
        this.words = terminal.words();
        this.changes = new ChangeText(words);
    }

    /** Every part by itself, at its best. */
    void print(List<Proposal> parts) {
        out.println(words.text("improve.parts", agency.code(), agency.name()));
        parts.forEach(part -> {
            out.println();
            print(part);
            out.println("    → " + standing(part));
        });
        if (parts.isEmpty()) {
            out.println("    " + words.text("whynot.nothing"));
        }
        end();
    }

    void print(Improvement improvement, String goal) {
        out.println(words.text("improve.goal", agency.code(), agency.name(), goal));
        out.println(words.text("improve.now", standing(improvement.now())));
        out.println();
        Proposal proposal = improvement.proposal();
        if (proposal == null) {
            out.println(words.text("improve.nothing", standing(improvement.most())));
        } else if (proposal.changes().isEmpty()) {
            out.println(words.text("improve.reached"));
        } else {
            print(proposal);
            out.println(words.text("improve.then", standing(proposal), effort(proposal.effort())));
        }
        end();
    }

    private void print(Proposal proposal) {
        proposal.changes()
                .forEach(change -> out.println(
                        "    " + changes.of(change) + "   " + words.text("improve.effort", effort(change.effort()))));
    }

    private String effort(BigDecimal effort) {
        return words.number(effort.setScale(PLACES, RoundingMode.UP).stripTrailingZeros());
    }

    private String standing(Proposal proposal) {
        return words.text(
                "improve.standing",
                proposal.points() == null ? "–" : words.number(proposal.points()),
                proposal.rank() == null ? "–" : words.show(proposal.rank()),
                proposal.grade() == null ? "–" : proposal.grade());
    }

    private void end() {
        out.println();
        out.println(words.text("whynot.still"));
    }
}
