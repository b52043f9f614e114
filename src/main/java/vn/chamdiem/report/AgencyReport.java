package vn.chamdiem.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.comparison.Remarks;
import vn.chamdiem.comparison.Stop;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.explanation.Explanation;
import vn.chamdiem.explanation.GroupRanks;
import vn.chamdiem.explanation.Row;
import vn.chamdiem.outlook.Outlook;
import vn.chamdiem.profile.AgencyProfile;
import vn.chamdiem.profile.CohortProfile;
import vn.chamdiem.profile.OwnLine;
import vn.chamdiem.profile.Shares;
import vn.chamdiem.profile.Spread;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.report.HtmlTable.Column;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.words.Words;

/** The report card of one agency, as a page. */
final class AgencyReport {
    private final Reported reported;
    private final CohortProfile cohort;
    private final Ranked ranked;
    private final AgencyProfile own;
    private final Words words;
    private final Shown shown;
    private final AgencyCharts charts;

    AgencyReport(Reported reported, CohortProfile cohort, Ranked ranked, Words words) {
        this.reported = reported;
        this.cohort = cohort;
        this.ranked = ranked;
        this.words = words;
        this.own = AgencyProfile.of(cohort, ranked, reported.earlier(ranked));
        this.shown = new Shown(words, reported.ruleset().card().places());
        this.charts = new AgencyCharts(own, cohort, shown);
    }

    String html() {
        ScoreAnalysis analysis = ranked.analysis();
        Frame frame = new Frame(reported, words);
        String title = analysis.agency().name();
        String body = Html.element(
                        "h1",
                        Html.text(title),
                        " ",
                        Html.says("small", analysis.agency().code()))
                + frame.lead(cohort.ranking().cohort().title())
                + facts()
                + frame.section(
                        "report.cohort",
                        Html.figure(charts.amongCohort()),
                        among(),
                        charts.distribution().map(Html::figure).orElse(""))
                + frame.section("report.years", years())
                + frame.section("report.strengths", strengths())
                + frame.section("report.weaknesses", weaknesses())
                + frame.section(
                        "report.contributions",
                        Html.says("p.caption", words.text("report.legend.points")),
                        charts.contributions().stream().map(Html::figure).collect(Collectors.joining()))
                + frame.section("report.rows", rows())
                + frame.section("report.missing", missing())
                + frame.foot();
        return Html.page(words.language(), title, body);
    }

    private String facts() {
        ScoreAnalysis analysis = ranked.analysis();
        Ranking ranking = cohort.ranking();
        StringBuilder facts = new StringBuilder();
        facts.append(fact(
                "page.total",
                shown.points(analysis.points(), analysis.outcome()) + " / " + words.number(analysis.attainable())));
        facts.append(fact("report.index", shown.percent(own.share())));
        String rank = ranked.rank() == null ? Shown.NOTHING : words.show(ranked.rank());
        facts.append(
                fact("head.rank", rank + " / " + words.show(ranking.agencies().size())));
        if (ranked.overallRank() != null) {
            facts.append(fact("report.overall", words.show(ranked.overallRank())));
        }
        if (analysis.grade() != null) {
            GradeScale scale =
                    reported.ruleset().card().gradeScale(ranking.cohort().id());
            facts.append(fact("page.grade", analysis.grade() + (scale != null && scale.illustrative() ? " *" : "")));
        }
        if (analysis.gradeReason() != null) {
            facts.append(fact("page.gradeReason", analysis.gradeReason()));
        }
        return Html.element("dl.facts", facts.toString());
    }

    private String fact(String key, String value) {
        return Html.element("div", Html.says("dt", words.text(key)), Html.says("dd", value));
    }

    /** What the chart shows, in numbers. */
    private String among() {
        HtmlTable table = HtmlTable.ofNumbers(List.of(
                words.text("report.head.group"),
                words.text("report.own"),
                words.text("report.median"),
                words.text("report.best"),
                words.text("head.rank")));
        table.row(among(words.text("page.total"), own.share(), cohort.spread(), ranked.rank()));
        own.groups()
                .forEach(line -> table.row(among(
                        label(line),
                        line.share(),
                        line.cohort().spread(),
                        ranked.groupRanks().get(line.cohort().code()))));
        return Html.says("p.caption", words.text("report.percents")) + table;
    }

    private List<String> among(
            String label, @Nullable BigDecimal share, @Nullable Spread spread, @Nullable Integer rank) {
        return List.of(
                label,
                shown.percent(share),
                spread == null ? Shown.NOTHING : shown.percent(spread.median()),
                spread == null ? Shown.NOTHING : shown.percent(spread.best()),
                rank == null ? Shown.NOTHING : words.show(rank));
    }

    private String years() {
        if (reported.comparison() == null) {
            return "";
        }
        Remarks remarks = new Remarks(reported.comparison(), words);
        List<String> said = new ArrayList<>(remarks.ofAll());
        reported.trail(ranked).map(remarks::of).ifPresent(said::addAll);
        Stop before = reported.before(ranked).orElse(null);
        if (before == null) {
            said.add(words.text("report.years.none"));
            return Html.list(said);
        }
        BigDecimal shareBefore =
                Shares.of(before.whole().points(), before.whole().attainable());
        String now = remarks.year(1);
        String then = remarks.year(0);
        HtmlTable table = HtmlTable.ofNumbers(
                List.of(words.text("report.head.group"), then, now, words.text("report.head.grown")));
        BigDecimal share = own.share();
        table.row(List.of(
                words.text("page.total"),
                shown.percent(shareBefore),
                shown.percent(share),
                shown.grown(share == null || shareBefore == null ? null : share.subtract(shareBefore))));
        own.groups()
                .forEach(line -> table.row(List.of(
                        label(line),
                        shown.percent(line.earlierShare()),
                        shown.percent(line.share()),
                        shown.grown(line.grown()))));
        return Html.figure(charts.sinceEarlier(now, then, shareBefore)) + table + Html.list(said);
    }

    private String strengths() {
        List<OwnLine> lines = own.strengths();
        return lines.isEmpty()
                ? Html.says("p", words.text("report.strengths.none"))
                : Html.list(lines.stream()
                        .map(line -> words("report.strength", line))
                        .toList());
    }

    private String weaknesses() {
        List<OwnLine> lines = own.weaknesses();
        return lines.isEmpty()
                ? Html.says("p", words.text("report.weaknesses.none"))
                : Html.list(lines.stream()
                        .map(line -> words("report.weakness", line))
                        .toList());
    }

    private String words(String key, OwnLine line) {
        BigDecimal ahead = line.ahead();
        BigDecimal points = line.pointsAhead();
        String said = words.text(
                key,
                label(line),
                shown.percent(line.share()),
                ahead == null ? Shown.NOTHING : shown.apart(ahead),
                points == null ? Shown.NOTHING : shown.about(points),
                shown.about(line.left()));
        return line.grown() == null ? said : said + " " + words.text("report.since", shown.grown(line.grown()));
    }

    private String rows() {
        GroupRanks ranks =
                new GroupRanks(ranked.groupRanks(), cohort.ranking().agencies().size());
        List<Row> rows = new Explanation(reported.rulesFolder(), ranks, words).rows(ranked.analysis());
        HtmlTable table = new HtmlTable(
                List.of(Column.NUMBER, Column.TEXT, Column.TEXT, Column.TEXT, Column.TEXT),
                1,
                List.of(
                        words.text("row.points"),
                        words.text("row.criterion"),
                        words.text("row.reason"),
                        words.text("row.evidence"),
                        words.text("row.legalBasis")));
        rows.forEach(row -> table.row(
                "depth" + Math.min(row.depth(), 3),
                List.of(
                        Html.text(row.points()),
                        Html.text((row.code() + " " + row.title()).strip()),
                        Html.text(row.rank().isEmpty() ? row.reason() : row.reason() + " · " + row.rank())
                                + (row.note() == null
                                        ? ""
                                        : Html.says("small", words.text("explain.note", row.note()))),
                        Html.text(String.join("; ", row.evidence())),
                        Html.text(row.legalBasis()))));
        return Html.element("div.rows", table.toString());
    }

    private String missing() {
        Outlook outlook = Outlook.of(ranked);
        if (outlook.waiting().isEmpty()) {
            return Html.says("p", words.text("report.missing.none"));
        }
        List<String> lines = outlook.waiting().stream()
                .map(line -> words.text(
                        "report.waits",
                        line.code() + " " + line.title(),
                        words.number(line.attainable()),
                        line.reason()))
                .toList();
        return Html.says(
                        "p",
                        words.text("report.missing.points", lines.size(), words.number(outlook.attainableWaiting())))
                + Html.list(lines);
    }

    private static String label(OwnLine line) {
        return line.cohort().code() + " " + line.cohort().title();
    }
}
