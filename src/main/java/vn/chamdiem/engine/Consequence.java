package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.drools.drl.ast.descr.RuleDescr;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;

/** The {@code then} of one rule: exactly one verb, with bindings and numbers as its values. */
final class Consequence {
    private static final Pattern CALL = Pattern.compile(Prelude.AWARD + "\\s*\\.\\s*(\\w+)\\s*\\((.*)\\)");
    private static final Pattern COMMENT = Pattern.compile("//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final RuleDescr rule;
    private final DrlFile file;
    private final Problems problems;

    Consequence(RuleDescr rule, DrlFile file, Problems problems) {
        this.rule = rule;
        this.file = file;
        this.problems = problems;
    }

    void check(@Nullable Criterion criterion, Set<String> bindings) {
        String text = COMMENT.matcher(String.valueOf(rule.getConsequence())).replaceAll(" ");
        List<String> statements = Arrays.stream(text.split(";", -1))
                .map(StringUtils::normalizeSpace)
                .filter(StringUtils::isNotEmpty)
                .toList();
        if (statements.size() != 1) {
            Place place = place(statements.isEmpty() ? "then" : statements.get(0));
            problems.add(ProblemKind.NOT_ONE_VERB, place, rule.getName(), statements.size());
        }
        statements.forEach(statement -> statement(statement, criterion, bindings));
    }

    private void statement(String statement, @Nullable Criterion criterion, Set<String> bindings) {
        Place place = place(statement);
        Matcher call = CALL.matcher(statement);
        if (!call.matches()) {
            problems.add(ProblemKind.NOT_A_VERB, place, statement);
            return;
        }
        String verb = call.group(1);
        if (!Verbs.names().contains(verb)) {
            problems.add(ProblemKind.VERB_UNKNOWN, place, verb, Nearest.to(verb, Verbs.names()));
            return;
        }
        List<String> values = values(call.group(2));
        if (values.size() != Verbs.values(verb)) {
            problems.add(ProblemKind.VERB_VALUES, place, verb, Verbs.values(verb), values.size());
        }
        values.forEach(value -> value(value, bindings, place));
        fits(verb, criterion, place);
    }

    private static List<String> values(String written) {
        List<String> values = new ArrayList<>();
        if (!written.isBlank()) {
            Arrays.stream(written.split(",", -1)).map(String::strip).forEach(values::add);
        }
        return values;
    }

    private void value(String value, Set<String> bindings, Place place) {
        if (value.startsWith("$")) {
            if (!bindings.contains(value)) {
                problems.add(ProblemKind.BINDING_UNKNOWN, place, value, Nearest.to(value, bindings));
            }
        } else if (!NUMBER.matcher(value).matches()) {
            problems.add(ProblemKind.VERB_VALUE_UNKNOWN, place, value);
        }
    }

    /** A share must know what an empty denominator means; only a criterion without points is merely tracked. */
    private void fits(String verb, @Nullable Criterion criterion, Place place) {
        if (criterion == null) {
            return;
        }
        if (Verbs.SHARES.contains(verb) && criterion.whenNothingToMeasure() == null) {
            problems.add(ProblemKind.EMPTY_DENOMINATOR_UNSAID, place, criterion.code());
        }
        if (Verbs.TRACK_ONLY.equals(verb) && !criterion.trackingOnly()) {
            problems.add(ProblemKind.TRACKED_WITH_POINTS, place, criterion.code(), criterion.maxPoints());
        }
    }

    /** The line from {@code then} on in which the statement begins. */
    private Place place(String statement) {
        String beginning = StringUtils.substringBefore(StringUtils.substringBefore(statement, " "), "(");
        int then = Math.max(rule.getConsequenceLine(), 1);
        List<String> lines = file.source().text().lines().toList();
        for (int line = then; line <= lines.size(); line++) {
            if (lines.get(line - 1).contains(beginning)) {
                return Place.of(file.source().name(), line);
            }
        }
        return Place.of(file.source().name(), then);
    }
}
