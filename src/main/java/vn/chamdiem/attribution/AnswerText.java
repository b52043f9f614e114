package vn.chamdiem.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.words.Words;

/** What each side says of a line, in words: its outcome, its figures, and the rules that spoke. */
public record AnswerText(Words words) {
    /**
     * One voice.
     *
     * @param points with their sign; empty where it gives none
     * @param reason what it says
     * @param rule its name; empty where it is no rule
     * @param place its file and line; empty where it is no rule
     */
    public record Voice(String points, String reason, String rule, String place) {}

    /** {@code 18/20 (một phần)}. */
    public String outcome(@Nullable Answer answer) {
        if (answer == null) {
            return words.text("diff.noLine");
        }
        String outcome = words.answer("outcome", answer.outcome());
        return answer.points() == null
                ? outcome
                : words.number(answer.points()) + "/" + words.number(answer.maxPoints()) + " (" + outcome + ")";
    }

    /** {@code Việc xong (việc): 8 → 9  [Work.done]}. */
    public String figure(FigureMove figure) {
        return words.text(
                        "diff.figure",
                        figure.unit() == null ? figure.label() : figure.label() + " (" + figure.unit() + ")",
                        value(figure.before()),
                        value(figure.after()))
                + "  [" + figure.kind() + "." + figure.field() + "]";
    }

    private String value(@Nullable Object value) {
        return value == null ? words.text("figure.missing") : words.show(value);
    }

    /** The rules that spoke, then caps and roundings; where nothing spoke and there are no points, why. */
    public List<Voice> voices(Ruleset ruleset, @Nullable Answer answer) {
        List<Voice> voices = new ArrayList<>();
        if (answer == null) {
            return voices;
        }
        PartsText parts = new PartsText(words);
        for (RuleMatch match : answer.matches()) {
            voices.add(new Voice(
                    match.effect().counts() ? parts.signed(match.points()) : "",
                    match.reason(),
                    match.rule().name(),
                    ruleset.pathOf(match.rule()) + ":" + match.rule().line()));
        }
        for (Adjustment line : answer.adjustments()) {
            voices.add(new Voice(parts.signed(line.points()), line.reason(), "", ""));
        }
        if (answer.points() == null && answer.matches().isEmpty()) {
            voices.add(new Voice("", answer.reason(), "", ""));
        }
        return voices;
    }
}
