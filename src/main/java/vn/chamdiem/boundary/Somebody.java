package vn.chamdiem.boundary;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.Period;

/** An agency that has reported every figure, for a search to set out from where there is no better one. */
public final class Somebody {
    /** Round, and large enough to be divided by. */
    private static final BigDecimal PLENTY = BigDecimal.valueOf(100);

    private Somebody() {}

    /** One fact of every kind: numbers at their most, yes to every question, days in the middle of the period. */
    public static Start of(String cohort, Map<String, FactKind> kinds, Period period) {
        List<Fact> facts = kinds.values().stream()
                .map(kind -> new Fact(kind.name(), figures(kind, period), null, null))
                .toList();
        return new Start(new AgencyFacts(new Agency("A", "A", cohort, null), facts), List.of());
    }

    private static SortedMap<String, Object> figures(FactKind kind, Period period) {
        SortedMap<String, Object> figures = new TreeMap<>();
        kind.fields().forEach(field -> figures.put(field.name(), value(field, period)));
        return figures;
    }

    private static Object value(FigureField field, Period period) {
        return switch (field.type()) {
            case YES_NO -> true;
            case TEXT -> field.oneOf().stream().findFirst().orElse("A");
            case DATE -> period.from().plusDays(period.from().until(period.to(), ChronoUnit.DAYS) / 2);
            case COUNT -> number(field).longValue();
            case NUMBER -> number(field);
        };
    }

    private static BigDecimal number(FigureField field) {
        return Objects.requireNonNullElse(field.max(), PLENTY)
                .min(PLENTY)
                .max(Objects.requireNonNullElse(field.least(), BigDecimal.ZERO));
    }
}
