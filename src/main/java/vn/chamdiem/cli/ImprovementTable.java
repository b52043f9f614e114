package vn.chamdiem.cli;

import java.io.PrintStream;
import java.util.List;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.improvement.Improvement;
import vn.chamdiem.improvement.Proposal;
import vn.chamdiem.improvement.ProposalText;
import vn.chamdiem.words.Words;

/** Prints what an agency could change, and what it would lead to. */
final class ImprovementTable {
    private final Agency agency;
    private final PrintStream out;
    private final Words words;
    private final ProposalText text;

    ImprovementTable(Agency agency, Terminal terminal) {
        this.agency = agency;
        this.out = terminal.out();
        this.words = terminal.words();
        this.text = new ProposalText(words);
    }

    /** Every part by itself, at its best. */
    void print(List<Proposal> parts) {
        out.println(words.text("improve.parts", agency.code(), agency.name()));
        parts.forEach(part -> {
            out.println();
            print(part);
            out.println("    → " + text.standing(part));
        });
        if (parts.isEmpty()) {
            out.println("    " + words.text("whynot.nothing"));
        }
        end();
    }

    void print(Improvement improvement, String goal) {
        out.println(words.text("improve.goal", agency.code(), agency.name(), goal));
        out.println(words.text("improve.now", text.standing(improvement.now())));
        out.println();
        if (improvement.proposal() != null) {
            print(improvement.proposal());
        }
        out.println(text.outcome(improvement));
        end();
    }

    private void print(Proposal proposal) {
        proposal.changes().forEach(change -> out.println("    " + text.of(change)));
    }

    private void end() {
        out.println();
        out.println(words.text("whynot.still"));
    }
}
