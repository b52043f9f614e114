package vn.chamdiem.cli;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.attribution.AgencyMove;
import vn.chamdiem.attribution.Answer;
import vn.chamdiem.attribution.AnswerText;
import vn.chamdiem.attribution.Attributions.Side;
import vn.chamdiem.attribution.LineMove;
import vn.chamdiem.attribution.PartsText;
import vn.chamdiem.attribution.PointParts;
import vn.chamdiem.attribution.RankMove;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.words.Words;

/** What changed for one agency: line by line, with the rules, the reasons and the figures behind it. */
final class DiffExplanation {
    private static final String INDENT = "    ";

    private final Ruleset before;
    private final Ruleset after;
    private final PrintStream out;
    private final Words words;
    private final PartsText parts;
    private final AnswerText text;

    DiffExplanation(List<Side> sides, Terminal terminal) {
        this.before = sides.get(0).rules().ruleset();
        this.after = sides.get(1).rules().ruleset();
        this.out = terminal.out();
        this.words = terminal.words();
        this.parts = new PartsText(words);
        this.text = new AnswerText(words);
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
                PartsText.rank(rank.before(), rank.amongBefore()),
                PartsText.rank(rank.after(), rank.amongAfter()),
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
        out.println(INDENT + text.outcome(line.before()) + " → " + text.outcome(line.after()) + ": "
                + parts.told(line.parts()));
        if (line.onlyReason()) {
            out.println(INDENT + words.text("diff.onlyReason"));
        }
        line.figures().forEach(figure -> out.println(INDENT + text.figure(figure)));
        rules(line.before(), line.after());
    }

    private void rules(@Nullable Answer was, @Nullable Answer is) {
        spoke(words.text("diff.before"), before, was);
        spoke(words.text("diff.after"), after, is);
    }

    private void spoke(String when, Ruleset ruleset, @Nullable Answer answer) {
        for (AnswerText.Voice voice : text.voices(ruleset, answer)) {
            String points = voice.points().isEmpty() ? "" : voice.points() + "  ";
            String rule = voice.rule().isEmpty() ? "" : "  «" + voice.rule() + "»  " + voice.place();
            out.println(INDENT + when + " " + points + voice.reason() + rule);
        }
    }
}
