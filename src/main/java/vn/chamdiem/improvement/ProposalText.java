package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.chamdiem.words.Words;

/** What an agency could change and what it would lead to, in words. */
public final class ProposalText {
    private static final int PLACES = 3;

    private final Words words;
    private final ChangeText changes;

    public ProposalText(Words words) {
        this.words = words;
        this.changes = new ChangeText(words);
    }

    /** A figure that changes, and its effort. */
    public String of(FigureChange change) {
        return changes.of(change) + "   " + words.text("improve.effort", effort(change.effort()));
    }

    /** Where the agency stands then. */
    public String standing(Proposal proposal) {
        return words.text(
                "improve.standing",
                proposal.points() == null ? "–" : words.number(proposal.points()),
                proposal.rank() == null ? "–" : words.show(proposal.rank()),
                proposal.grade() == null ? "–" : proposal.grade());
    }

    /** Where an improvement leads; in words where nothing leads there, or nothing has to. */
    public String outcome(Improvement improvement) {
        Proposal proposal = improvement.proposal();
        if (proposal == null) {
            return words.text("improve.nothing", standing(improvement.most()));
        }
        return proposal.changes().isEmpty()
                ? words.text("improve.reached")
                : words.text("improve.then", standing(proposal), effort(proposal.effort()));
    }

    /** Rounded up, so that no effort is none. */
    private String effort(BigDecimal effort) {
        return words.number(effort.setScale(PLACES, RoundingMode.UP).stripTrailingZeros());
    }
}
