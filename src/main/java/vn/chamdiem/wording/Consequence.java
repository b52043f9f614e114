package vn.chamdiem.wording;

import java.util.List;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Verb;
import vn.chamdiem.words.Words;

/** What a rule says, in words. */
final class Consequence {
    private final Rule rule;
    private final Labels labels;
    private final Speech speech;
    private final String maximum;
    private final Words words;

    /**
     * Begins with a rule.
     *
     * @param maximum of its criterion, in words
     */
    Consequence(Rule rule, Known known, Labels labels, String maximum, Words words) {
        this.rule = rule;
        this.labels = labels;
        this.speech = new Speech(known, -1, words);
        this.maximum = maximum;
        this.words = words;
    }

    /** One case for every verb: the compiler tells which one was forgotten. */
    String text() {
        Verb verb = rule.verb();
        return switch (verb) {
            case FULL, HALF -> say(maximum);
            case NONE, NOT_APPLICABLE, NO_DATA, TRACK_ONLY, KNOCK_OUT -> say();
            case PERCENT_OF_MAXIMUM -> say(percent(0), maximum);
            case SHARE -> say(value(0), value(1), maximum);
            case SHARE_UP_TO -> say(value(0), value(1), percent(2), maximum);
            case SCALE -> say(value(0), value(1), value(2), maximum);
            case STATED -> say(speech.amount(given(0)));
            case OUT_OF -> say(points(0), speech.amount(given(1)), maximum);
            case POINTS_AWARDED, BONUS, DEDUCTION, AT_MOST -> say(points(0));
            case POINTS_EACH -> say(points(1), value(0), speech.amount(given(2)));
            case GRADE_AT_MOST -> say(value(0));
            case IS -> say(labels.ofKind(String.valueOf(rule.measure())), phrase(0));
        };
    }

    private String say(Object... details) {
        return words.text("wording.verb." + rule.verb().name(), details);
    }

    private String value(int index) {
        return given(index).as(speech).closed();
    }

    private String phrase(int index) {
        return given(index).as(speech).text();
    }

    private String points(int index) {
        return speech.points(given(index));
    }

    private String percent(int index) {
        return speech.percent(given(index));
    }

    private Expression given(int index) {
        List<Expression> values = rule.values();
        return values.get(index);
    }
}
