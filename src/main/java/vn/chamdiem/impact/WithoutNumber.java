package vn.chamdiem.impact;

import vn.chamdiem.facts.Agency;
import vn.chamdiem.scoring.Outcome;

/** An agency that has no number on one side at least, and how it ends on both. */
public record WithoutNumber(Agency agency, Outcome before, Outcome after) {
    static WithoutNumber of(AgencyImpact one) {
        return new WithoutNumber(
                one.agency(), one.before().outcome(), one.after().outcome());
    }
}
