package vn.chamdiem.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.impact.Breach;
import vn.chamdiem.impact.Breach.Offence;
import vn.chamdiem.impact.Law;
import vn.chamdiem.impact.Limit;
import vn.chamdiem.impact.Verdict;
import vn.chamdiem.words.Words;

/** Whether the policy is kept; if not, which limit is broken, by whom and by which criteria. */
record ImpactPolicy(Verdict verdict, ImpactShown shown) {
    List<Block> blocks() {
        Words words = shown.words();
        if (verdict.policy() == null) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, words.text("impact.policy")));
        if (verdict.breaches().isEmpty()) {
            blocks.add(new Block.Text(
                    words.text("impact.policy.kept", verdict.policy().limits().size())));
        }
        for (Breach breach : verdict.breaches()) {
            blocks.add(new Block.Notice(told(breach)));
            blocks.add(new Block.Items(shown.few(breach.offences().stream()
                    .map(offence -> told(offence, breach))
                    .toList())));
        }
        return blocks;
    }

    private String told(Breach breach) {
        Words words = shown.words();
        Limit limit = breach.limit();
        String allowed = limit.law() == Law.ONLY_CRITERIA
                ? only(limit)
                : limit.most() == null ? Shown.NOTHING : words.number(limit.most());
        String found = breach.found() == null ? words.text("impact.policy.beyondAny") : words.number(breach.found());
        return words.text(
                "impact.policy.broken",
                limit.place(),
                limit.law().key(),
                words.answer("law", limit.law()),
                allowed,
                found);
    }

    private String only(Limit limit) {
        return limit.only().isEmpty()
                ? shown.words().text("impact.policy.none")
                : limit.only().stream().map(shown::code).collect(Collectors.joining(", "));
    }

    private String told(Offence offence, Breach breach) {
        Words words = shown.words();
        String codes = shown.codes(offence.criteria());
        Agency agency = offence.agency();
        if (agency == null) {
            return words.text("impact.policy.rules", codes);
        }
        String who = (verdict.impact().trials().size() > 1 ? offence.figures() + ": " : "") + ImpactShown.name(agency);
        String what =
                codes.isEmpty() ? words.text(bands(breach) ? "impact.policy.bands" : "impact.policy.others") : codes;
        return who + ": " + (offence.by() == null ? what : words.number(offence.by()) + " (" + what + ")");
    }

    /** Without other points a grade is lost to the bands alone; a rank is lost to others. */
    private static boolean bands(Breach breach) {
        return breach.limit().law() == Law.MOST_GRADES_LOST;
    }
}
