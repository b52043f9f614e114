package vn.chamdiem.proof;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.source.Place;

/**
 * What became of one law for one criterion.
 *
 * @param cohorts of which it is said
 * @param figure that is increased, as {@code Kind.figure}; absent for other laws
 * @param way how the verdict was reached
 * @param tried how many facts were scored on the way
 * @param direction what more of the figure does; absent for other laws, and where nobody can tell
 * @param about the values or the band that are left open or speak against it; absent where none do
 * @param place the rule, or the line of the table, that the law is held against
 * @param cases that speak against it, ready to be pasted
 */
public record Proof(
        Law law,
        CriterionCode criterion,
        List<String> cohorts,
        @Nullable String figure,
        Verdict verdict,
        Way way,
        int tried,
        @Nullable Direction direction,
        @Nullable String about,
        Place place,
        List<String> cases) {
    public Proof {
        cohorts = List.copyOf(cohorts);
        cases = List.copyOf(cases);
    }

    /** Without a figure. */
    static Proof of(Law law, Subject subject, Verdict verdict, Way way, int tried) {
        return new Proof(
                law,
                subject.criterion().code(),
                subject.cohorts(),
                null,
                verdict,
                way,
                tried,
                null,
                null,
                subject.place(),
                List.of());
    }

    Proof about(@Nullable String what, List<String> against) {
        return new Proof(law, criterion, cohorts, figure, verdict, way, tried, direction, what, place, against);
    }

    Proof of(String figureAsWritten, @Nullable Direction found) {
        return new Proof(law, criterion, cohorts, figureAsWritten, verdict, way, tried, found, about, place, cases);
    }
}
