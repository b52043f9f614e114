package vn.chamdiem.casebook;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.scoring.Outcome;

/**
 * A case as a file of cases has it, to be read, thought over, and pasted.
 *
 * @param sentence what it shows
 * @param others that the agency is measured against; empty where nothing is measured
 * @param points that are expected; absent where none are
 * @param grade that is expected; absent where none is
 * @param reason that is expected; absent where none is
 */
public record CaseText(
        String sentence,
        AgencyFacts given,
        List<AgencyFacts> others,
        CriterionCode line,
        Outcome outcome,
        @Nullable BigDecimal points,
        @Nullable String grade,
        @Nullable String reason) {
    private static final int WIDTH = 110;

    public CaseText {
        others = List.copyOf(others);
    }

    /** The lines of the case, each ended. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append("- case: ")
                .append(quoted(StringUtils.abbreviate(sentence, WIDTH)))
                .append('\n');
        text.append("  cohort: ").append(given.agency().cohort()).append('\n');
        facts(text, "given", own(given.facts(), true), "  ");
        List<Fact> inherited = own(given.facts(), false);
        if (!inherited.isEmpty()) {
            facts(text, "parent", inherited, "  ");
        }
        if (!others.isEmpty()) {
            text.append("  others:\n");
            for (AgencyFacts other : others) {
                text.append("    - cohort: ").append(other.agency().cohort()).append('\n');
                kinds(text, other.facts(), "      ");
            }
        }
        text.append("  expect:\n    ").append(line.value()).append(": {");
        if (points != null) {
            text.append("points: ")
                    .append(points.stripTrailingZeros().toPlainString())
                    .append(", ");
        }
        text.append("outcome: ").append(outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (grade != null) {
            text.append(", grade: ").append(quoted(grade));
        }
        if (reason != null) {
            text.append(", reason: ").append(quoted(reason));
        }
        return text.append("}\n").toString();
    }

    private static List<Fact> own(List<Fact> facts, boolean own) {
        return facts.stream()
                .filter(fact -> own == (fact.inheritedFrom() == null))
                .toList();
    }

    private static void facts(StringBuilder text, String key, List<Fact> facts, String indent) {
        text.append(indent).append(key).append(facts.isEmpty() ? ": {}\n" : ":\n");
        kinds(text, facts, indent + "  ");
    }

    private static void kinds(StringBuilder text, List<Fact> facts, String indent) {
        Map<String, List<Fact>> byKind =
                facts.stream().collect(Collectors.groupingBy(Fact::kind, LinkedHashMap::new, Collectors.toList()));
        byKind.forEach((kind, some) -> {
            text.append(indent).append(kind).append(':');
            if (some.size() == 1) {
                text.append(' ').append(figures(some.get(0))).append('\n');
            } else {
                text.append('\n');
                some.forEach(fact ->
                        text.append(indent).append("  - ").append(figures(fact)).append('\n'));
            }
        });
    }

    private static String figures(Fact fact) {
        return fact.figures().entrySet().stream()
                .map(figure -> figure.getKey() + ": " + value(figure.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String value(Object value) {
        if (value instanceof String text) {
            return quoted(text);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }
}
