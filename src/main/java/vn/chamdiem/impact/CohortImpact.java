package vn.chamdiem.impact;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.impact.AgencyImpact.Touch;

/**
 * What the change does to one cohort.
 *
 * @param agencies how many are in it
 * @param untouched how many of them the change doesn't reach at all
 * @param ranks from which to which
 * @param grades from which to which, those who keep theirs included; empty where nobody is graded
 * @param tiesMade ranks that are shared now
 * @param tiesBroken ranks that were shared before
 * @param withoutNumber those that have no number on one side at least
 * @param touched all others than the untouched, in the order of the later ranking
 */
public record CohortImpact(
        String id,
        String title,
        int agencies,
        int untouched,
        RankMatrix ranks,
        List<GradeMove> grades,
        List<Tie> tiesMade,
        List<Tie> tiesBroken,
        List<WithoutNumber> withoutNumber,
        List<AgencyImpact> touched) {
    public CohortImpact {
        grades = List.copyOf(grades);
        tiesMade = List.copyOf(tiesMade);
        tiesBroken = List.copyOf(tiesBroken);
        withoutNumber = List.copyOf(withoutNumber);
        touched = List.copyOf(touched);
    }

    static CohortImpact of(
            Cohort cohort, List<AgencyImpact> all, @Nullable GradeScale before, @Nullable GradeScale after) {
        List<AgencyImpact> touched =
                all.stream().filter(one -> one.touch() != Touch.UNTOUCHED).toList();
        return new CohortImpact(
                cohort.id(),
                cohort.title(),
                all.size(),
                all.size() - touched.size(),
                RankMatrix.of(all),
                GradeMove.of(all, before, after),
                Tie.only(all, AgencyImpact::after, AgencyImpact::before),
                Tie.only(all, AgencyImpact::before, AgencyImpact::after),
                all.stream()
                        .filter(AgencyImpact::withoutNumber)
                        .map(WithoutNumber::of)
                        .toList(),
                touched);
    }

    /** Those that the change reaches so far. */
    public List<AgencyImpact> those(Touch touch) {
        return touched.stream().filter(one -> one.touch() == touch).toList();
    }

    /** Those whose grade went this way. */
    public Stream<Agency> grades(GradeMove.Way way) {
        return grades.stream().filter(move -> move.way() == way).flatMap(move -> move.agencies().stream());
    }
}
