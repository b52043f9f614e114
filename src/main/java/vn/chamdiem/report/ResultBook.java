package vn.chamdiem.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.words.Words;
import vn.chamdiem.workbook.Ledger;
import vn.chamdiem.workbook.LedgerWriter;

/** The results as a workbook that can be checked: what adds up and what ranks are formulas. */
final class ResultBook {
    private final Reported reported;
    private final BookWords words;
    private final List<Ranked> agencies;
    private final boolean whole;

    /**
     * A workbook of some agencies.
     *
     * @param whole whether they are all
     */
    ResultBook(Reported reported, List<Ranked> agencies, boolean whole, Words words) {
        this.reported = reported;
        this.words = new BookWords(reported, words);
        this.agencies = List.copyOf(agencies);
        this.whole = whole;
    }

    void write(OutputStream out) throws IOException {
        LedgerWriter.write(ledger(), out);
    }

    private Ledger ledger() {
        PointsPage points = new PointsPage(words, agencies);
        return new Ledger(
                reported.evaluation().period().to(),
                List.of(
                        new RankingPage(words, agencies, points, whole).page(),
                        points.page(),
                        new DetailsPage(words, agencies).page(),
                        about()));
    }

    private Ledger.Page about() {
        Evaluation evaluation = reported.evaluation();
        Words said = words.words();
        List<String> lines = new ArrayList<>();
        lines.add(evaluation.title());
        lines.add(said.text(
                evaluation.toDate() ? "period.toDate" : "period",
                evaluation.period().from(),
                evaluation.period().to()));
        lines.add(reported.ruleset().card().legalAct().text(said));
        if (evaluation.ruleset().illustrative()) {
            lines.add(said.text("illustrative"));
        }
        if (reported.ruleset().card().gradesIllustrative()) {
            lines.add(said.text("score.illustrative"));
        }
        if (evaluation.source() != null) {
            lines.add(said.text("score.source", evaluation.source()));
        }
        evaluation.notes().forEach(note -> lines.add(said.text("score.note", note)));
        lines.add(said.text(
                "score.rules", evaluation.ruleset().id(), evaluation.ruleset().fingerprint()));
        List<List<Ledger.Cell>> rows = lines.stream()
                .map(line -> List.<Ledger.Cell>of(new Ledger.Text(line)))
                .toList();
        return new Ledger.Page(
                words.text("book.about"), words.title(), List.of(), List.of(words.column("book.about", 120)), 0, rows);
    }
}
