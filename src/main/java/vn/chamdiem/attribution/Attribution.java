package vn.chamdiem.attribution;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.comparison.Stage;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.lineage.Lineage;
import vn.chamdiem.source.ProblemsFound;

/**
 * The difference of two evaluations, and what of it came from what.
 *
 * @param order in which causes take effect
 * @param crossed whether the rules of one side could score the figures of the other at all
 * @param unasked what these rules want to know and those figures were never asked for: kinds of fact and figures, sorted.
 *     Lines that depend on it, and ranks, are moved by rules and figures together.
 * @param notes what the rulesets want every reader to know
 * @param agencies of those that are in both the ones asked for, in the order of the later ranking
 * @param come those that were not there before, or not as one and the same body
 * @param gone those that are not there any more
 */
public record Attribution(
        Stage before,
        Stage after,
        Order order,
        boolean crossed,
        Set<String> unasked,
        List<String> notes,
        List<AgencyMove> agencies,
        List<Agency> come,
        List<Agency> gone) {
    public Attribution {
        unasked = Collections.unmodifiableSortedSet(new TreeSet<>(unasked));
        notes = List.copyOf(notes);
        agencies = List.copyOf(agencies);
        come = List.copyOf(come);
        gone = List.copyOf(gone);
    }

    /**
     * Divides the difference.
     *
     * @param crossed the later figures by the earlier rules, or for {@link Order#RULES_FIRST} the earlier figures by the
     *     later rules; absent where they can't be scored so
     * @param agency code or name of the only one that is asked for; absent where all are
     * @throws ProblemsFound if there is no such agency in both
     */
    public static Attribution of(
            Scored before,
            Scored after,
            @Nullable Scored crossed,
            Order order,
            Lineage lineage,
            @Nullable String agency) {
        Between between = Between.of(before, after, crossed, order);
        Bodies bodies = new Bodies(between.before(), between.after(), lineage);
        return new Attribution(
                Stage.of(before.evaluation()),
                Stage.of(after.evaluation()),
                order,
                crossed != null,
                between.unasked().figures(),
                Stream.of(before, after)
                        .flatMap(side -> side.evaluation().notes().stream())
                        .distinct()
                        .toList(),
                new AgencyMoves(between, bodies).of(agency == null ? bodies.both() : List.of(bodies.called(agency))),
                agency == null ? bodies.come() : List.of(),
                agency == null ? bodies.gone() : List.of());
    }

    /** Whether points, thresholds or formulas of either side are not those of the legal act. */
    public boolean illustrative() {
        return before.ruleset().illustrative() || after.ruleset().illustrative();
    }

    /** Those whose points or ranks, or any part of their moves, are not as they were. */
    public List<AgencyMove> moved() {
        return agencies.stream().filter(AgencyMove::moved).toList();
    }

    /** The same with some of the lines alone. */
    public Attribution only(Predicate<CriterionCode> lines) {
        List<AgencyMove> asked = agencies.stream()
                .map(move -> new AgencyMove(
                        move.before(),
                        move.after(),
                        move.wholeBefore(),
                        move.wholeAfter(),
                        move.points(),
                        move.gradeBefore(),
                        move.gradeAfter(),
                        move.rank(),
                        move.lines().stream()
                                .filter(line -> lines.test(line.code()))
                                .toList()))
                .toList();
        return new Attribution(before, after, order, crossed, unasked, notes, asked, come, gone);
    }
}
