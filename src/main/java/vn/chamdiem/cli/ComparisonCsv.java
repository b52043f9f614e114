package vn.chamdiem.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.comparison.Comparison;
import vn.chamdiem.comparison.Difference;
import vn.chamdiem.comparison.Move;
import vn.chamdiem.comparison.Origin;
import vn.chamdiem.comparison.Result;
import vn.chamdiem.comparison.Stage;
import vn.chamdiem.comparison.Stop;
import vn.chamdiem.comparison.Trail;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.lineage.Link;

/** A comparison as one long table for a spreadsheet: a line per agency, period and line of the annex. */
final class ComparisonCsv {
    private static final List<String> HEAD = List.of(
            "agency",
            "name",
            "cohort",
            "ruleset",
            "from",
            "to",
            "line",
            "title",
            "points",
            "attainable",
            "rank",
            "among",
            "grade",
            "up",
            "more",
            "morePercent",
            "caveats",
            "toDate",
            "origin",
            "ending",
            "illustrative");

    private final Comparison comparison;

    ComparisonCsv(Comparison comparison) {
        this.comparison = comparison;
    }

    void print(PrintStream out) {
        try {
            Spreadsheet sheet = new Spreadsheet(out);
            sheet.row(HEAD);
            for (Trail trail : comparison.trails()) {
                for (Stop stop : trail.stops()) {
                    print(trail, stop, sheet);
                }
            }
            sheet.end();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void print(Trail trail, Stop stop, Spreadsheet sheet) throws IOException {
        Move move = trail.to(stop.stage());
        sheet.row(row(
                trail,
                stop,
                CriteriaSet.TOTAL.value(),
                stop.whole(),
                stop.grade(),
                move == null ? null : move.whole()));
        for (var line : stop.lines().entrySet()) {
            sheet.row(row(
                    trail,
                    stop,
                    line.getKey().value(),
                    line.getValue(),
                    null,
                    move == null ? null : move.lines().get(line.getKey())));
        }
    }

    private List<String> row(
            Trail trail,
            Stop stop,
            String code,
            Result result,
            @Nullable String grade,
            @Nullable Difference difference) {
        Stage stage = comparison.stages().get(stop.stage());
        List<String> row = new ArrayList<>(List.of(
                stop.agency().code(),
                stop.agency().name(),
                stop.cohort().id(),
                stage.ruleset().id(),
                stage.period().from().toString(),
                stage.period().to().toString(),
                code,
                result.title(),
                result.points() == null ? result.outcome().name() : plain(result.points()),
                plain(result.attainable()),
                plain(result.rank()),
                Integer.toString(stop.among()),
                grade == null ? "" : grade));
        row.addAll(
                difference == null
                        ? List.of("", "", "", "")
                        : List.of(
                                plain(difference.up()),
                                plain(difference.points()),
                                plain(difference.percent()),
                                difference.caveats().stream().map(Enum::name).collect(Collectors.joining(" "))));
        Origin origin = stop == trail.stops().get(0) ? trail.origin() : null;
        Link ending = stop == trail.last() ? trail.ending() : null;
        row.addAll(List.of(
                String.valueOf(stage.toDate()),
                origin == null ? "" : told(origin.link(), Link::before),
                ending == null ? "" : told(ending, Link::after),
                String.valueOf(stage.ruleset().illustrative())));
        return row;
    }

    /** {@code MERGED da-nang quang-nam}. */
    private static String told(Link link, Function<Link, List<Link.Party>> side) {
        return Stream.concat(
                        Stream.of(link.kind().name()), side.apply(link).stream().map(Link.Party::code))
                .collect(Collectors.joining(" "));
    }

    private static String plain(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
