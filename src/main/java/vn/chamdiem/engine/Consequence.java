package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RuleDescr rule;
    private final DrlFile file;
    private final Problems problems;

    Consequence(RuleDescr rule, DrlFile file, Problems problems) {
        this.rule = rule;
        this.file = file;
        this.problems = problems;
    }

    /** Checks it, and answers its verb; an empty text where there is none. */
    String check(@Nullable Criterion criterion, Conditions conditions) {
        String text = COMMENT.matcher(String.valueOf(rule.getConsequence())).replaceAll(" ");
        List<String> statements = Arrays.stream(text.split(";", -1))
                .map(StringUtils::normalizeSpace)
                .filter(StringUtils::isNotEmpty)
                .toList();
        if (statements.isEmpty()) {
            problems.add(ProblemKind.VERB_MISSING, place("then"), rule.getName());
            return "";
        }
        String last = statements.get(statements.size() - 1);
        if (!text.stripTrailing().endsWith(";")) {
            problems.add(ProblemKind.SEMICOLON_MISSING, place(last), last);
        }
        if (statements.size() > 1) {
            problems.add(ProblemKind.NOT_ONE_VERB, place(last), rule.getName(), statements.size());
        }
        statements.forEach(statement -> statement(statement, criterion, conditions));
        Matcher call = CALL.matcher(statements.get(0));
        return call.matches() ? call.group(1) : "";
    }

    private void statement(String statement, @Nullable Criterion criterion, Conditions conditions) {
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
            return;
        }
        values.forEach(value -> value(value, conditions, place));
        if (criterion != null) {
            fits(verb, criterion, place);
            ranges(verb, values, criterion, place);
        }
        if (Verbs.SHARES.contains(verb)) {
            notSwapped(verb, values, conditions, place);
        }
    }

    private static List<String> values(String written) {
        List<String> values = new ArrayList<>();
        if (!written.isBlank()) {
            Arrays.stream(written.split(",", -1)).map(String::strip).forEach(values::add);
        }
        return values;
    }

    private void value(String value, Conditions conditions, Place place) {
        if (value.startsWith("$")) {
            if (conditions.understood() && !conditions.bindings().contains(value)) {
                problems.add(ProblemKind.BINDING_UNKNOWN, place, value, Nearest.to(value, conditions.bindings()));
            }
        } else if (!NUMBER.matcher(value).matches()) {
            problems.add(ProblemKind.VERB_VALUE_UNKNOWN, place, value);
        }
    }

    /** A number written into a verb must make sense there: 0.8 is no percentage for all points. */
    private void ranges(String verb, List<String> values, Criterion criterion, Place place) {
        if (Verbs.SCALES.contains(verb)) {
            return;
        }
        boolean share = Verbs.SHARES.contains(verb);
        boolean hundred = share || Verbs.BESIDE.contains(verb) || Verbs.PERCENTAGES.contains(verb);
        BigDecimal least = share ? BigDecimal.ONE : BigDecimal.ZERO;
        BigDecimal most = hundred ? HUNDRED : criterion.maxPoints();
        values.stream()
                .filter(value -> NUMBER.matcher(value).matches())
                .map(BigDecimal::new)
                .filter(number -> number.compareTo(least) < 0 || number.compareTo(most) > 0)
                .forEach(number -> problems.add(ProblemKind.VALUE_OUT_OF_RANGE, place, number, verb, least, most));
    }

    private void notSwapped(String verb, List<String> values, Conditions conditions, Place place) {
        String part = values.get(0);
        String whole = values.get(1);
        if (conditions.atMost(whole, part)) {
            problems.add(ProblemKind.SHARE_SWAPPED, place, part.substring(1), whole.substring(1), verb);
        }
    }

    /** A share must know what an empty denominator means; only a criterion without points is merely tracked. */
    private void fits(String verb, Criterion criterion, Place place) {
        if (Verbs.SHARES.contains(verb) && criterion.whenNothingToMeasure() == null) {
            problems.add(ProblemKind.EMPTY_DENOMINATOR_UNSAID, place, criterion.code());
        }
        if (criterion.group() && Verbs.WITHOUT_NUMBER.contains(verb)) {
            problems.add(ProblemKind.VERB_NOT_FOR_GROUP, place, verb, criterion.code());
        } else if (Verbs.TRACK_ONLY.equals(verb) && !criterion.trackingOnly()) {
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
