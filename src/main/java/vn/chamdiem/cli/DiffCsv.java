package vn.chamdiem.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.attribution.AgencyMove;
import vn.chamdiem.attribution.Answer;
import vn.chamdiem.attribution.Attribution;
import vn.chamdiem.attribution.LineMove;
import vn.chamdiem.attribution.PartsText;
import vn.chamdiem.attribution.PointParts;
import vn.chamdiem.attribution.RankParts;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.scoring.RuleMatch;

/** A difference as one long table for a spreadsheet: a line per agency, and per line of the annex that changed. */
final class DiffCsv {
    private static final List<String> HEAD = List.of(
            "agency",
            "name",
            "cohort",
            "line",
            "title",
            "outcomeBefore",
            "outcomeAfter",
            "pointsBefore",
            "pointsAfter",
            "move",
            "ownFigures",
            "othersFigures",
            "rules",
            "together",
            "rankBefore",
            "rankAfter",
            "up",
            "upOwnFigures",
            "upOthersFigures",
            "upRules",
            "upTogether",
            "upTies",
            "rulesBefore",
            "rulesAfter",
            "reasonBefore",
            "reasonAfter",
            "onlyReason",
            "illustrative");
    private static final int OF_RANK = 8;

    private final Attribution attribution;

    DiffCsv(Attribution attribution) {
        this.attribution = attribution;
    }

    void print(PrintStream out) {
        try {
            Spreadsheet sheet = new Spreadsheet(out);
            sheet.row(HEAD);
            for (AgencyMove move : attribution.agencies()) {
                sheet.row(whole(move));
                for (LineMove line : move.lines()) {
                    sheet.row(line(move, line));
                }
            }
            sheet.end();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> whole(AgencyMove move) {
        List<String> row = begin(move, CriteriaSet.TOTAL.value(), move.wholeBefore(), move.wholeAfter(), move.points());
        RankParts parts = move.rank().parts();
        row.add(plain(move.rank().before()));
        row.add(plain(move.rank().after()));
        if (parts == null) {
            row.addAll(Collections.nCopies(OF_RANK - 2, ""));
        } else {
            row.add(plain(parts.up()));
            PartsText.of(parts).values().forEach(part -> row.add(plain(part)));
        }
        return end(row, move.wholeBefore(), move.wholeAfter(), false);
    }

    private List<String> line(AgencyMove move, LineMove line) {
        List<String> row = begin(move, line.code().value(), line.before(), line.after(), line.parts());
        row.addAll(Collections.nCopies(OF_RANK, ""));
        return end(row, line.before(), line.after(), line.onlyReason());
    }

    private static List<String> begin(
            AgencyMove move, String line, @Nullable Answer before, @Nullable Answer after, @Nullable PointParts parts) {
        List<String> row = new ArrayList<>(List.of(
                move.after().code(),
                move.after().name(),
                move.after().cohort(),
                line,
                of(after == null ? before : after, Answer::title),
                of(before, answer -> answer.outcome().name()),
                of(after, answer -> answer.outcome().name()),
                of(before, answer -> plain(answer.points())),
                of(after, answer -> plain(answer.points()))));
        row.add(parts == null ? "" : plain(parts.move()));
        PartsText.of(parts == null ? PointParts.NONE : parts)
                .values()
                .forEach(part -> row.add(parts == null ? "" : plain(part)));
        return row;
    }

    private List<String> end(List<String> row, @Nullable Answer before, @Nullable Answer after, boolean onlyReason) {
        row.addAll(List.of(
                of(before, DiffCsv::rules),
                of(after, DiffCsv::rules),
                of(before, Answer::reason),
                of(after, Answer::reason),
                String.valueOf(onlyReason),
                String.valueOf(attribution.illustrative())));
        return row;
    }

    private static String rules(Answer answer) {
        return answer.matches().stream()
                .map(RuleMatch::rule)
                .map(rule -> rule.file() + ":" + rule.line())
                .collect(Collectors.joining(" "));
    }

    private static String of(@Nullable Answer answer, Function<Answer, String> what) {
        return answer == null ? "" : what.apply(answer);
    }

    private static String plain(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
