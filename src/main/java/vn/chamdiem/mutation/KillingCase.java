package vn.chamdiem.mutation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.words.Words;

/**
 * A worked case that a fault fails.
 *
 * @param given the facts that tell the fault apart
 * @param others that they are measured against; empty where nothing is measured
 * @param line by which it is told apart
 * @param analysis what the rules make of the facts without the fault
 */
record KillingCase(AgencyFacts given, List<AgencyFacts> others, CriterionCode line, ScoreAnalysis analysis) {
    private static final int WIDTH = 110;

    KillingCase {
        others = List.copyOf(others);
    }

    /** The case as a file of cases has it, to be read, thought over, and pasted. */
    String text(Words words) {
        StringBuilder text = new StringBuilder();
        Apart expected = Apart.of(analysis, line).orElseThrow();
        String reason = line.equals(CriteriaSet.TOTAL)
                ? analysis.reason()
                : analysis.find(line).orElseThrow().reason();
        String points = expected.points() == null
                ? words.answer("outcome", expected.outcome())
                : words.text("mutation.case.points", expected.points());
        text.append("- case: ")
                .append(quoted(StringUtils.abbreviate(words.text("mutation.case", reason.strip(), points), WIDTH)))
                .append('\n');
        text.append("  cohort: ").append(given.agency().cohort()).append('\n');
        facts(
                text,
                "given",
                given.facts().stream()
                        .filter(fact -> fact.inheritedFrom() == null)
                        .toList(),
                "  ");
        List<Fact> inherited = given.facts().stream()
                .filter(fact -> fact.inheritedFrom() != null)
                .toList();
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
        if (expected.points() != null) {
            text.append("points: ")
                    .append(expected.points().stripTrailingZeros().toPlainString())
                    .append(", ");
        }
        text.append("outcome: ")
                .append(expected.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (expected.grade() != null) {
            text.append(", grade: ").append(quoted(expected.grade()));
        }
        return text.append("}\n").toString();
    }

    private static void facts(StringBuilder text, String key, List<Fact> facts, String indent) {
        text.append(indent).append(key).append(facts.isEmpty() ? ": {}\n" : ":\n");
        kinds(text, facts, indent + "  ");
    }

    private static void kinds(StringBuilder text, List<Fact> facts, String indent) {
        Map<String, List<Fact>> byKind = facts.stream()
                .collect(Collectors.groupingBy(Fact::kind, java.util.LinkedHashMap::new, Collectors.toList()));
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
        return value instanceof java.math.BigDecimal number ? number.toPlainString() : Objects.toString(value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }
}
