package vn.chamdiem.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.rule.Expression.Literal;
import vn.chamdiem.rule.Expression.Name;
import vn.chamdiem.rule.Verb.Takes;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;

/** Checks what a rule says: that there is such a verb, that its values exist, and that it fits its criterion. */
final class VerbChecker {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RuleFile file;
    private final ConditionChecker conditions;
    private final Problems problems;

    VerbChecker(RuleFile file, ConditionChecker conditions, Problems problems) {
        this.file = file;
        this.conditions = conditions;
        this.problems = problems;
    }

    /**
     * The verb, or nothing where it can't be told which.
     *
     * @param criterion that the rule speaks on, if it exists
     * @param measures whether the rule gives a measure its value
     * @param grades of the whole
     */
    @Nullable
    Verb check(VerbCall call, @Nullable Criterion criterion, boolean measures, Set<String> grades) {
        Verb verb = Verb.of(call.verb()).orElse(null);
        boolean ofMeasures = call.receiver().equals("measure");
        if (verb == null || ofMeasures != (verb == Verb.IS)) {
            String known = ofMeasures ? Verb.IS.written() : Nearest.to(call.verb(), Verb.ofCriteria());
            tell(ProblemKind.VERB_UNKNOWN, call.at(), call.receiver(), call.verb(), known);
            return null;
        }
        if (ofMeasures != measures) {
            tell(measures ? ProblemKind.MEASURE_AWARDS : ProblemKind.CRITERION_MEASURES, call.at());
        }
        if (call.values().size() != verb.takes().size()) {
            tell(
                    ProblemKind.VERB_VALUES,
                    call.at(),
                    call.verb(),
                    verb.takes().size(),
                    call.values().size());
            return verb;
        }
        for (int index = 0; index < call.values().size(); index++) {
            value(call.values().get(index), verb.takes().get(index), verb, criterion, grades);
        }
        if (criterion != null) {
            fits(verb, writtenEnds(verb, call.values()), criterion, call.at());
        }
        if (verb.ofAWhole()) {
            checker()
                    .notSwapped(
                            call.values(),
                            "award." + verb.written(),
                            call.values().get(0));
        }
        return verb;
    }

    private ExpressionChecker checker() {
        return new ExpressionChecker(file, null, conditions.names(), problems);
    }

    private void value(Expression value, Takes takes, Verb verb, @Nullable Criterion criterion, Set<String> grades) {
        if (value instanceof Name name) {
            if (conditions.understood()) {
                FigureType type = checker().type(name);
                if (type != null && !type.numeric()) {
                    tell(ProblemKind.VERB_VALUE_NO_NUMBER, value.at(), "$" + name.name(), verb.written());
                }
            }
            return;
        }
        if (!(value instanceof Literal literal) || (literal.value() instanceof String) != (takes == Takes.TEXT)) {
            String written = file.source()
                    .text()
                    .substring(value.at().start(), value.at().end());
            tell(ProblemKind.VERB_VALUE_UNKNOWN, value.at(), written);
            return;
        }
        if (takes == Takes.TEXT) {
            if (!grades.contains(literal.value().toString())) {
                tell(
                        ProblemKind.GRADE_UNKNOWN,
                        value.at(),
                        literal.value(),
                        Nearest.to(literal.value().toString(), grades));
            }
        } else if (literal.value() instanceof BigDecimal number) {
            range(number, takes, verb, criterion, value.at());
        }
    }

    /** A number written into a verb must make sense there: 0.8 is no percentage for all points. */
    private void range(BigDecimal number, Takes takes, Verb verb, @Nullable Criterion criterion, Span at) {
        BigDecimal least = takes == Takes.PERCENT && number.signum() != 0 ? BigDecimal.ONE : BigDecimal.ZERO;
        BigDecimal most = HUNDRED;
        if (takes == Takes.POINTS && criterion != null) {
            most = criterion.maxPoints();
        }
        boolean free = takes == Takes.ANY || takes == Takes.PART || (takes == Takes.POINTS && criterion == null);
        if (!free && (number.compareTo(least) < 0 || number.compareTo(most) > 0)) {
            tell(ProblemKind.VALUE_OUT_OF_RANGE, at, number, verb.written(), least, most);
        }
    }

    /** Whether a scale runs between two numbers that are written down and differ: there is always a way between them. */
    private static boolean writtenEnds(Verb verb, List<Expression> values) {
        return verb == Verb.SCALE
                && values.get(1) instanceof Literal from
                && values.get(2) instanceof Literal to
                && !from.value().equals(to.value());
    }

    /** A share must know what an empty denominator means; only a criterion without points is merely tracked. */
    private void fits(Verb verb, boolean alwaysSomething, Criterion criterion, Span at) {
        if (verb.divides() && !alwaysSomething && criterion.whenNothingToMeasure() == null) {
            tell(ProblemKind.EMPTY_DENOMINATOR_UNSAID, at, criterion.code());
        }
        if (criterion.group() && verb.withoutNumber()) {
            tell(ProblemKind.VERB_NOT_FOR_GROUP, at, verb.written(), criterion.code());
        } else if (verb == Verb.TRACK_ONLY && !criterion.trackingOnly()) {
            tell(ProblemKind.TRACKED_WITH_POINTS, at, criterion.code(), criterion.maxPoints());
        } else if (verb == Verb.GRADE_AT_MOST && !criterion.code().value().equals("total")) {
            tell(ProblemKind.GRADE_OF_PART, at, criterion.code());
        }
    }

    private void tell(ProblemKind kind, Span at, Object... details) {
        problems.add(kind, file.place(at), details);
    }
}
