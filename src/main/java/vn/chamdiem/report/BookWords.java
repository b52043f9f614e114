package vn.chamdiem.report;

import java.util.List;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.words.Words;
import vn.chamdiem.workbook.Ledger;

/** What the sheets of a workbook have in common: how its columns are called and shown. */
record BookWords(Reported reported, Words words) {
    private static final int NARROW = 12;
    private static final int WIDE = 36;
    private static final int LETTERS = 26;

    String text(String key) {
        return words.text(key);
    }

    String title() {
        return reported.evaluation().title() + " · "
                + reported.evaluation().ruleset().title();
    }

    String total() {
        return words.text("page.total");
    }

    /** The sheet with the points of all criteria. */
    String sheet() {
        return words.text("book.points");
    }

    String sheetReference() {
        return "'" + sheet() + "'!";
    }

    String beyond(String label) {
        return words.text("book.beyond", label);
    }

    Ledger.Text outcome(Ranked ranked) {
        return new Ledger.Text(words.answer("outcome", ranked.analysis().outcome()));
    }

    String outcome(CriterionAnalysis line) {
        return words.answer("outcome", line.outcome());
    }

    /** Which agency a row is of. */
    List<Ledger.Column> agencyColumns() {
        return List.of(column("book.cohort", WIDE / 2), column("head.code", NARROW), column("head.agency", WIDE));
    }

    List<Ledger.Cell> agency(Ranked ranked) {
        String cohort = reported.evaluation().cohortOf(ranked).cohort().title();
        return List.of(
                new Ledger.Text(cohort),
                new Ledger.Text(ranked.analysis().agency().code()),
                new Ledger.Text(ranked.analysis().agency().name()));
    }

    Ledger.Column column(String key, int width) {
        return new Ledger.Column(words.text(key), width, "General");
    }

    /** A column of points, with as many decimals as the ruleset keeps. */
    Ledger.Column points(String label) {
        int places = reported.ruleset().card().places();
        return new Ledger.Column(label, NARROW, places == 0 ? "General" : "0." + "0".repeat(places));
    }

    /** The letters of a column, counted from 0. */
    static String letters(int column) {
        String last = Character.toString('A' + column % LETTERS);
        return column < LETTERS ? last : letters(column / LETTERS - 1) + last;
    }
}
