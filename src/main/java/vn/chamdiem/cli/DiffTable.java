package vn.chamdiem.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import vn.chamdiem.attribution.AgencyMove;
import vn.chamdiem.attribution.Attribution;
import vn.chamdiem.attribution.PartsText;
import vn.chamdiem.attribution.PointParts;
import vn.chamdiem.attribution.RankParts;
import vn.chamdiem.cli.TextTable.Column;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.words.Words;

/** All agencies that moved, each with the parts of its moves in points and in rank. */
final class DiffTable {
    private static final int NAME_WIDTH = 40;
    private static final int PART_WIDTH = 14;

    private final Attribution attribution;
    private final PrintStream out;
    private final Words words;
    private final PartsText parts;
    private final int places;

    DiffTable(Attribution attribution, Terminal terminal) {
        this.attribution = attribution;
        this.out = terminal.out();
        this.words = terminal.words();
        this.parts = new PartsText(words);
        this.places = PartsText.places(attribution.agencies());
    }

    void print() {
        List<AgencyMove> moved = attribution.moved();
        out.println();
        out.println(
                words.text("diff.moved", moved.size(), attribution.agencies().size()));
        if (!moved.isEmpty()) {
            table(moved).lines().forEach(out::println);
        }
        list("diff.come", attribution.come());
        list("diff.gone", attribution.gone());
    }

    private TextTable table(List<AgencyMove> moved) {
        List<String> points = PartsText.points(moved);
        List<String> ranks = PartsText.ranks(moved);
        List<Column> columns = new ArrayList<>(List.of(
                Column.words(), Column.words(NAME_WIDTH), Column.numbers(), Column.numbers(), Column.numbers()));
        List<String> head = new ArrayList<>(List.of(
                words.text("head.code"),
                words.text("head.agency"),
                words.text("diff.head.before"),
                words.text("diff.head.after"),
                words.text("diff.head.points")));
        points.forEach(part -> {
            columns.add(new Column(true, PART_WIDTH));
            head.add(words.text("diff.head.ofPoints", words.text(part)));
        });
        columns.addAll(List.of(Column.numbers(), Column.numbers(), Column.numbers()));
        head.addAll(List.of(words.text("diff.head.before"), words.text("diff.head.after"), words.text("diff.head.up")));
        ranks.forEach(part -> {
            columns.add(new Column(true, PART_WIDTH));
            head.add(words.text("diff.head.ofRank", words.text(part)));
        });
        TextTable table = new TextTable(columns);
        table.add(head);
        moved.forEach(move -> table.add(row(move, points, ranks)));
        return table;
    }

    private List<String> row(AgencyMove move, List<String> points, List<String> ranks) {
        List<String> row = new ArrayList<>(List.of(
                move.after().code(),
                move.after().name(),
                parts.points(move.wholeBefore(), places),
                parts.points(move.wholeAfter(), places)));
        PointParts ofPoints = move.points();
        row.add(ofPoints == null ? "" : parts.signed(ofPoints.move(), places));
        points.forEach(part -> row.add(parts.of(ofPoints, part, places)));
        row.add(PartsText.rank(move.rank().before(), move.rank().amongBefore()));
        row.add(PartsText.rank(move.rank().after(), move.rank().amongAfter()));
        RankParts ofRank = move.rank().parts();
        row.add(ofRank == null ? "" : PartsText.up(ofRank.up()));
        ranks.forEach(part -> row.add(parts.of(ofRank, part)));
        return row;
    }

    private void list(String title, List<Agency> agencies) {
        if (!agencies.isEmpty()) {
            out.println();
            out.println(words.text(title, agencies.size()));
            agencies.forEach(agency -> out.println("  " + agency.code() + "  " + agency.name()));
        }
    }
}
