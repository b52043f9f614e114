package vn.chamdiem.impact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Agency;

/**
 * A limit that a change goes beyond.
 *
 * @param found how much there is instead of what is allowed: how many, or how far the furthest moves; absent where one lost
 *     its number, which is further than any
 * @param offences by whom and what
 */
public record Breach(Limit limit, @Nullable BigDecimal found, List<Offence> offences) {
    public Breach {
        offences = List.copyOf(offences);
    }

    /**
     * One that goes beyond it.
     *
     * @param figures in which; absent where the rules themselves do, whatever they are tried on
     * @param agency absent where the rules themselves do
     * @param criteria that changed for it; empty where only others did
     * @param by how far it moves; absent where nothing is measured, or where it lost its number
     */
    public record Offence(
            @Nullable String figures,
            @Nullable Agency agency,
            List<CriterionCode> criteria,
            @Nullable BigDecimal by) {
        public Offence {
            criteria = List.copyOf(criteria);
        }
    }
}
