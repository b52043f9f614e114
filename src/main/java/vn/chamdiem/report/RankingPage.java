package vn.chamdiem.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.RankingRule;
import vn.chamdiem.criteria.RankingRule.Best;
import vn.chamdiem.criteria.RankingRule.By;
import vn.chamdiem.criteria.RankingRule.On;
import vn.chamdiem.criteria.RankingRule.Ties;
import vn.chamdiem.profile.Shares;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.workbook.Ledger;

/** The sheet of ranks: cohort by cohort from the best down, with formulas that rank anew where a spreadsheet can. */
final class RankingPage {
    /** Before the points stand cohort, code and name. */
    private static final int FIRST = 3;

    private final BookWords words;
    private final List<Ranked> agencies;
    private final PointsPage points;
    private final boolean whole;
    private final int groups;

    /**
     * The sheet of some agencies.
     *
     * @param whole whether all agencies of their cohorts are among them
     */
    RankingPage(BookWords words, List<Ranked> agencies, PointsPage points, boolean whole) {
        this.words = words;
        this.agencies = List.copyOf(agencies);
        this.points = points;
        this.whole = whole;
        this.groups =
                agencies.isEmpty() ? 0 : agencies.get(0).analysis().criteria().size();
    }

    Ledger.Page page() {
        List<Ledger.Column> columns = new ArrayList<>(words.agencyColumns());
        agencies.stream()
                .limit(1)
                .forEach(first -> first.analysis()
                        .criteria()
                        .forEach(group -> columns.add(words.points(group.code() + " " + group.title()))));
        columns.addAll(List.of(
                words.points(words.total()),
                words.points(words.text("head.attainable")),
                new Ledger.Column(words.text("report.index"), 12, "0.00%"),
                words.column("head.grade", 14),
                words.column("head.rank", 8),
                words.column("book.rank", 10),
                words.column("book.check.rank", 10)));
        return new Ledger.Page(
                words.text("book.ranking"),
                words.title(),
                notes(),
                columns,
                FIRST,
                IntStream.range(0, agencies.size()).mapToObj(this::row).toList());
    }

    private List<String> notes() {
        String why = why();
        return List.of(words.text("book.ranking.note"), words.text(why == null ? "book.rank.live" : why));
    }

    /** Why ranks stand there as values; nothing where a formula can give them. */
    private @Nullable String why() {
        if (!whole) {
            return "book.rank.alone";
        }
        RankingRule rule = words.reported().ruleset().card().ranking();
        boolean simple = rule.by() == By.POINTS
                && rule.on() == On.ROUNDED
                && rule.tieBreak().isEmpty()
                && (rule.ties() == Ties.STANDARD || rule.ties() == Ties.MODIFIED);
        return simple && points.exact() ? null : "book.rank.values";
    }

    private List<Ledger.Cell> row(int at) {
        Ranked ranked = agencies.get(at);
        ScoreAnalysis analysis = ranked.analysis();
        List<Ledger.Cell> cells = new ArrayList<>(words.agency(ranked));
        for (CriterionAnalysis group : analysis.criteria()) {
            BigDecimal own = group.points();
            cells.add(
                    own == null
                            ? new Ledger.Text(words.outcome(group))
                            : new Ledger.Formula(points.group(at, group.code()), PointsPage.rounded(own)));
        }
        BigDecimal total = analysis.points();
        cells.add(
                total == null
                        ? words.outcome(ranked)
                        : new Ledger.Formula(points.total(at), PointsPage.rounded(total)));
        cells.add(new Ledger.Number(analysis.attainable()));
        cells.add(share(at, analysis));
        cells.add(new Ledger.Text(Objects.requireNonNullElse(analysis.grade(), "")));
        cells.addAll(ranks(at, ranked));
        return cells;
    }

    private Ledger.Cell share(int at, ScoreAnalysis analysis) {
        BigDecimal share = Shares.of(analysis.points(), analysis.attainable());
        return share == null
                ? new Ledger.Text(Shown.NOTHING)
                : new Ledger.Formula(cell(groups, at) + "/" + cell(groups + 1, at), share);
    }

    private List<Ledger.Cell> ranks(int at, Ranked ranked) {
        Integer rank = ranked.rank();
        if (rank == null) {
            Ledger.Cell nothing = new Ledger.Text(Shown.NOTHING);
            return List.of(nothing, nothing, nothing);
        }
        BigDecimal value = BigDecimal.valueOf(rank);
        Ledger.Cell live = why() == null ? new Ledger.Formula(formula(at, ranked), value) : new Ledger.Number(value);
        String check = cell(groups + 4, at) + "-" + cell(groups + 5, at);
        return List.of(live, new Ledger.Number(value), new Ledger.Formula(check, BigDecimal.ZERO));
    }

    /** How many of the cohort are better, and one; or how many are as good, where ties end at the lower rank. */
    private String formula(int at, Ranked ranked) {
        RankingRule rule = words.reported().ruleset().card().ranking();
        Ranking cohort = words.reported().evaluation().cohortOf(ranked);
        int first = agencies.indexOf(cohort.agencies().get(0));
        int last = first + cohort.agencies().size() - 1;
        String column = BookWords.letters(FIRST + groups);
        String all = "$" + column + "$" + rowOf(first) + ":$" + column + "$" + rowOf(last);
        String better = rule.best() == Best.HIGHEST ? ">" : "<";
        return rule.ties() == Ties.STANDARD
                ? "COUNTIF(" + all + ",\"" + better + "\"&" + cell(groups, at) + ")+1"
                : "COUNTIF(" + all + ",\"" + better + "=\"&" + cell(groups, at) + ")";
    }

    private String cell(int column, int at) {
        return PointsPage.cellAt(FIRST + column, rowOf(at));
    }

    private int rowOf(int at) {
        return Ledger.Page.firstRow(notes()) + at;
    }
}
