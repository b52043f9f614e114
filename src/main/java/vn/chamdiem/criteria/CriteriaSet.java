package vn.chamdiem.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The annex: all criteria of one legal act.
 *
 * @param groups the top of the tree, in the order of the annex
 */
public record CriteriaSet(List<Criterion> groups) {
    public CriteriaSet {
        groups = List.copyOf(groups);
    }

    /** Every line, groups and criteria alike, in the order of the annex. */
    public Stream<Criterion> all() {
        return groups.stream().flatMap(Criterion::all);
    }

    public Optional<Criterion> find(CriterionCode code) {
        return all().filter(criterion -> criterion.code().equals(code)).findFirst();
    }

    /** What all groups add up to. */
    public BigDecimal maxPoints() {
        return groups.stream().map(Criterion::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
