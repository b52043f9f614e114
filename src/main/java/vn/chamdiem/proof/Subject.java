package vn.chamdiem.proof;

import java.util.List;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.source.Place;

/**
 * One line of the annex, as it is for some cohorts alike.
 *
 * @param place the first rule that answers on it, or the line itself
 */
record Subject(Criterion criterion, List<String> cohorts, Place place) {
    Subject {
        cohorts = List.copyOf(cohorts);
    }
}
