package vn.chamdiem.cli;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.attribution.AgencyMove;
import vn.chamdiem.attribution.Answer;
import vn.chamdiem.attribution.Attributions.Side;
import vn.chamdiem.attribution.FigureMove;
import vn.chamdiem.attribution.LineMove;
import vn.chamdiem.attribution.PointParts;
import vn.chamdiem.attribution.RankMove;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.words.Words;

/** What changed for one agency: line by line, with the rules, the reasons and the figures behind it. */
final class DiffExplanation {
    private static final String INDENT = "    ";

    private final Ruleset before;
    private final Ruleset after;
    private final PrintStream out;
    private final Words words;
    private final DiffParts parts;

    DiffExplanation(List<Side> sides, Terminal terminal) {
        this.before = sides.get(0).rules().ruleset();
        this.after = sides.get(1).rules().ruleset();
        this.out = terminal.out();
        this.words = terminal.words();
        this.parts = new DiffParts(words);
    }

    /**
     * Writes it.
     *
     * @param oneLine whether one line was asked for, which may then be said to be as it was
     */
    void print(AgencyMove move, boolean oneLine) {
        out.println();
        out.println(move.after().code() + "  " + move.after().name()
                + (move.before().name().equals(move.after().name())
                        ? ""
                        : " (" + words.text("diff.formerly", move.before().name()) + ")"));
        PointParts points = move.points();
        out.println(words.text(
                "diff.points",
                parts.points(move.wholeBefore(), 0),
                parts.points(move.wholeAfter(), 0),
                points == null ? words.text("diff.none") : parts.told(points)));
        RankMove rank = move.rank();
        out.println(words.text(
                "diff.ranks",
                DiffParts.rank(rank.before(), rank.amongBefore()),
                DiffParts.rank(rank.after(), rank.amongAfter()),
                rank.parts() == null ? words.text("diff.none") : parts.told(rank.parts())));
        if (move.gradeBefore() != null && move.gradeAfter() != null) {
            out.println(words.text("diff.grade", move.gradeBefore(), move.gradeAfter()));
        }
        rules(move.wholeBefore(), move.wholeAfter());
        if (move.lines().isEmpty()) {
            out.println();
            out.println(words.text(oneLine ? "diff.same.line" : "diff.same"));
        }
        move.lines().forEach(this::print);
    }

    private void print(LineMove line) {
        out.println();
        out.println(line.code() + "  " + line.last().title());
        out.println(INDENT + outcome(line.before()) + " → " + outcome(line.after()) + ": " + parts.told(line.parts()));
        if (line.onlyReason()) {
            out.println(INDENT + words.text("diff.onlyReason"));
        }
        line.figures().forEach(figure -> out.println(INDENT + figure(figure)));
        rules(line.before(), line.after());
    }

    private String outcome(@Nullable Answer answer) {
        if (answer == null) {
            return words.text("diff.noLine");
        }
        String outcome = words.answer("outcome", answer.outcome());
        return answer.points() == null
                ? outcome
                : words.number(answer.points()) + "/" + words.number(answer.maxPoints()) + " (" + outcome + ")";
    }

    private String figure(FigureMove figure) {
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

    private void rules(@Nullable Answer was, @Nullable Answer is) {
        spoke(words.text("diff.before"), before, was);
        spoke(words.text("diff.after"), after, is);
    }

    private void spoke(String when, Ruleset ruleset, @Nullable Answer answer) {
        if (answer == null) {
            return;
        }
        for (RuleMatch match : answer.matches()) {
            String points = match.effect().counts() ? parts.signed(match.points()) + "  " : "";
            out.println(INDENT + when + " " + points + match.reason() + "  «"
                    + match.rule().name() + "»  " + ruleset.pathOf(match.rule()) + ":"
                    + match.rule().line());
        }
        answer.adjustments()
                .forEach(line -> out.println(INDENT + when + " " + parts.signed(line.points()) + "  " + line.reason()));
        if (answer.points() == null && answer.matches().isEmpty()) {
            out.println(INDENT + when + " " + answer.reason());
        }
    }
}
