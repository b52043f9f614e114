package vn.chamdiem.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The annex: all criteria of one legal act.
 *
 * @param whole the root of the tree: what the top groups make together
 */
public record CriteriaSet(Criterion whole) {
    /** The code by which rules and gates speak of the whole; no line of the table has it. */
    public static final CriterionCode TOTAL = new CriterionCode("total");

    /** The top of the annex, in its order. */
    public List<Criterion> groups() {
        return whole.parts();
    }

    /** Every line, groups and criteria alike, in the order of the annex; not the whole. */
    public Stream<Criterion> all() {
        return whole.below();
    }

    /** The line with {@code code}, or the whole. */
    public Optional<Criterion> find(CriterionCode code) {
        return whole.all().filter(criterion -> criterion.code().equals(code)).findFirst();
    }

    /** What can be had altogether. */
    public BigDecimal maxPoints() {
        return whole.maxPoints();
    }
}
