package vn.chamdiem.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.improvement.Goal;
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
            out.println("    " + words.text("improve.none"));
        } else {
            still();
        }
    }

    void print(Improvement improvement, Goal goal) {
        out.println(headline(goal));
        out.println(words.text("improve.now", text.standing(improvement.now())));
        out.println();
        Proposal proposal = improvement.proposal();
        if (proposal != null && proposal.changes().isEmpty()) {
            boolean first = goal instanceof Goal.Rank && Objects.equals(proposal.rank(), 1);
            out.println(first ? words.text("improve.first") : text.outcome(improvement));
            return;
        }
        if (proposal != null) {
            print(proposal);
        }
        out.println(text.outcome(improvement));
        still();
    }

    private String headline(Goal goal) {
        if (goal instanceof Goal.Rank rank) {
            return words.text("improve.goal.rank", agency.code(), agency.name(), rank.worst());
        }
        return goal instanceof Goal.Grade grade
                ? words.text("improve.goal.grade", agency.code(), agency.name(), grade.name())
                : words.text(
                        "improve.goal.points",
                        agency.code(),
                        agency.name(),
                        words.number(((Goal.Points) goal).least()));
    }

    private void print(Proposal proposal) {
        proposal.changes().forEach(change -> out.println("    " + text.of(change)));
    }

    private void still() {
        out.println();
        out.println(words.text("whynot.still"));
    }
}
