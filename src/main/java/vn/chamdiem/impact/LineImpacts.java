package vn.chamdiem.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.attribution.AgencyMove;
import vn.chamdiem.attribution.Answer;
import vn.chamdiem.attribution.LineMove;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.impact.LineImpact.Kind;
import vn.chamdiem.ruleset.Ruleset;

/** Tells line by line what changed for an agency, with the rules that spoke on both sides. */
final class LineImpacts {
    private final Ruleset before;
    private final Ruleset after;
    private final RuleEdits edits;

    LineImpacts(Ruleset before, Ruleset after, RuleEdits edits) {
        this.before = before;
        this.after = after;
        this.edits = edits;
    }

    /** In the order of the later annex, then lines that are gone; last the whole, if its own rules did something. */
    List<LineImpact> of(AgencyMove move) {
        List<LineImpact> lines = new ArrayList<>();
        for (LineMove line : move.lines()) {
            boolean onlyReason = line.onlyReason();
            add(line.code(), line.last().title(), line.before(), line.after(), onlyReason, lines);
        }
        add(CriteriaSet.TOTAL, "", move.wholeBefore(), move.wholeAfter(), false, lines);
        return lines;
    }

    private void add(
            CriterionCode code,
            String title,
            @Nullable Answer was,
            @Nullable Answer is,
            boolean onlyReason,
            List<LineImpact> lines) {
        BigDecimal own = Said.own(is).subtract(Said.own(was));
        Kind kind = kind(was, is, own, onlyReason);
        boolean follows = group(code) && was != null && is != null && own.signum() == 0 && !onlyReason;
        if (!follows) {
            lines.add(new LineImpact(
                    code, title, kind, own, Said.of(was, edits::ofEarlier), Said.of(is, edits::ofLater)));
        }
    }

    private static Kind kind(@Nullable Answer was, @Nullable Answer is, BigDecimal own, boolean onlyReason) {
        if (own.signum() != 0) {
            return Kind.POINTS;
        }
        if (was == null || is == null || was.outcome() != is.outcome()) {
            return Kind.OUTCOME;
        }
        return onlyReason ? Kind.REASON : Kind.TERMS;
    }

    /** Whether a line is what its parts make; the whole is one too. */
    private boolean group(CriterionCode code) {
        return Stream.of(before, after)
                .map(ruleset -> ruleset.criteria().find(code))
                .flatMap(Optional::stream)
                .filter(Objects::nonNull)
                .anyMatch(Criterion::group);
    }
}
