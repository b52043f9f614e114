package vn.chamdiem.mutation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;

/**
 * Leads an agency to the bound of a grade: its figures go to their least, or to their most, one after the other, and where
 * the whole passes the bound, the figure with which it does is halved in until it stands there.
 */
final class TowardsBand {
    private static final int MOST_HALVINGS = 40;

    private final Map<String, FactKind> kinds;
    private final Function<AgencyFacts, Integer> side;

    /**
     * Towards one bound.
     *
     * @param side whether facts are below the bound (-1), above it (1), or where the two bounds differ (0)
     */
    TowardsBand(Map<String, FactKind> kinds, Function<AgencyFacts, Integer> side) {
        this.kinds = kinds;
        this.side = side;
    }

    Optional<AgencyFacts> from(AgencyFacts agency) {
        return towards(agency, false).or(() -> towards(agency, true));
    }

    private Optional<AgencyFacts> towards(AgencyFacts agency, boolean most) {
        AgencyFacts here = agency;
        int before = side.apply(here);
        for (int at = 0; at < agency.facts().size(); at++) {
            FactKind kind =
                    Objects.requireNonNull(kinds.get(agency.facts().get(at).kind()));
            for (FigureField field : kind.fields()) {
                BigDecimal from = Fact.number(here.facts().get(at).figure(field.name()));
                BigDecimal end =
                        from == null ? null : most ? most(field, here.facts().get(at)) : BigDecimal.ZERO;
                if (from == null || end == null || end.compareTo(from) == 0) {
                    continue;
                }
                AgencyFacts there = with(here, at, field, end);
                int after = side.apply(there);
                if (before == 0) {
                    return Optional.of(here);
                }
                if (after != before) {
                    return between(here, at, field, from, end, before);
                }
                here = there;
            }
        }
        return Optional.empty();
    }

    private Optional<AgencyFacts> between(
            AgencyFacts agency, int at, FigureField field, BigDecimal from, BigDecimal end, int before) {
        BigDecimal low = from;
        BigDecimal high = end;
        int scale = field.type() == FigureType.COUNT ? 0 : 4;
        for (int halving = 0; halving < MOST_HALVINGS; halving++) {
            AgencyFacts there = with(agency, at, field, high);
            if (side.apply(there) == 0) {
                return Optional.of(there);
            }
            BigDecimal middle = low.add(high).divide(BigDecimal.valueOf(2), scale, RoundingMode.FLOOR);
            int found = side.apply(with(agency, at, field, middle));
            if (found == 0) {
                return Optional.of(with(agency, at, field, middle));
            }
            if (middle.compareTo(low) == 0 || middle.compareTo(high) == 0) {
                return Optional.empty();
            }
            if (found == before) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Optional.empty();
    }

    private static @Nullable BigDecimal most(FigureField field, Fact fact) {
        return field.atMost() == null ? field.max() : Fact.number(fact.figure(field.atMost()));
    }

    private static AgencyFacts with(AgencyFacts agency, int at, FigureField field, BigDecimal number) {
        List<Fact> facts = new ArrayList<>(agency.facts());
        Fact fact = facts.get(at);
        SortedMap<String, Object> figures = new TreeMap<>(fact.figures());
        figures.put(field.name(), field.type() == FigureType.COUNT ? (Object) number.longValueExact() : number);
        facts.set(at, new Fact(fact.kind(), figures, fact.evidence(), fact.inheritedFrom()));
        return new AgencyFacts(agency.agency(), facts);
    }
}
