package vn.chamdiem.rule;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.facts.Measure;
import vn.chamdiem.words.Words;

/**
 * All that rules can look at.
 *
 * @param reported the kinds of fact that agencies report, in the order of their declarations
 * @param measures what is worked out for every agency first, in the order of their declarations
 * @param given the kinds that are known of every agency without being reported
 */
public record Vocabulary(List<FactKind> reported, List<Measure> measures, List<FactKind> given) {
    /** Who is scored. */
    public static final String AGENCY = "Agency";
    /** Over which time. */
    public static final String PERIOD = "Period";

    /** The figures of where an agency stands by a measure, in the order they are declared to the engine. */
    public static final List<String> STANDING = List.of(
            "value",
            "best",
            "worst",
            "highest",
            "lowest",
            "mean",
            "median",
            "spread",
            "sampleSpread",
            "total",
            "count",
            "rank");

    public Vocabulary {
        reported = List.copyOf(reported);
        measures = List.copyOf(measures);
        given = List.copyOf(given);
    }

    /** What every ruleset knows of an agency, with labels in one language. */
    static List<FactKind> given(Collection<String> cohorts, Words words) {
        FactKind agency = new FactKind(
                AGENCY,
                words.text("given.AGENCY"),
                null,
                false,
                false,
                List.of(
                        given("code", FigureType.TEXT, List.of(), words),
                        given("name", FigureType.TEXT, List.of(), words),
                        given("cohort", FigureType.TEXT, List.copyOf(cohorts), words),
                        given("parent", FigureType.TEXT, List.of(), words)));
        FactKind period = new FactKind(
                PERIOD,
                words.text("given.PERIOD"),
                null,
                false,
                false,
                List.of(
                        given("from", FigureType.DATE, List.of(), words),
                        given("to", FigureType.DATE, List.of(), words)));
        return List.of(agency, period);
    }

    private static FigureField given(String name, FigureType type, List<String> oneOf, Words words) {
        return new FigureField(
                name,
                words.text("given.field." + name.toUpperCase(Locale.ROOT)),
                null,
                type,
                null,
                null,
                null,
                oneOf,
                true,
                null);
    }

    /** Where an agency stands by {@code measure}, as a kind of fact. */
    static FactKind standing(Measure measure, Words words) {
        List<FigureField> fields = STANDING.stream()
                .map(name -> new FigureField(
                        name,
                        words.text("standing." + name.toUpperCase(Locale.ROOT), measure.label()),
                        name.equals("count") || name.equals("rank") ? null : measure.unit(),
                        name.equals("count") || name.equals("rank") ? FigureType.COUNT : FigureType.NUMBER,
                        null,
                        null,
                        null,
                        List.of(),
                        true,
                        null))
                .toList();
        return new FactKind(measure.name(), measure.label(), null, false, false, fields);
    }

    /** Every kind by its name, standings included. */
    public Map<String, FactKind> kinds(Words words) {
        Map<String, FactKind> kinds = new LinkedHashMap<>();
        reported.forEach(kind -> kinds.putIfAbsent(kind.name(), kind));
        measures.forEach(measure -> kinds.putIfAbsent(measure.name(), standing(measure, words)));
        given.forEach(kind -> kinds.putIfAbsent(kind.name(), kind));
        return kinds;
    }

    public Optional<Measure> measure(String name) {
        return measures.stream().filter(measure -> measure.name().equals(name)).findFirst();
    }
}
