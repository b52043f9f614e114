package vn.chamdiem.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.improvement.Goal;
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
            out.println("    " + words.text("improve.none"));
        } else {
            still();
        }
    }

    void print(Improvement improvement, Goal goal) {
        out.println(headline(goal));
        out.println(words.text("improve.now", standing(improvement.now())));
        out.println();
        Proposal proposal = improvement.proposal();
        if (proposal == null) {
            out.println(words.text("improve.nothing", standing(improvement.most())));
        } else if (proposal.changes().isEmpty()) {
            boolean first = goal instanceof Goal.Rank && Objects.equals(proposal.rank(), 1);
            out.println(words.text(first ? "improve.first" : "improve.reached"));
            return;
        } else {
            print(proposal);
            out.println(words.text("improve.then", standing(proposal), effort(proposal.effort())));
        }
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

    private void still() {
        out.println();
        out.println(words.text("whynot.still"));
    }
}
