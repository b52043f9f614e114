package vn.chamdiem.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.profile.CohortProfile;
import vn.chamdiem.profile.LineProfile;
import vn.chamdiem.profile.Separation;
import vn.chamdiem.profile.Shares;
import vn.chamdiem.profile.Spread;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.report.HtmlTable.Column;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.words.Words;

/** The report of a whole evaluation, cohort by cohort, as a page. */
final class EvaluationReport {
    private final Reported reported;
    private final List<CohortProfile> cohorts;
    private final Map<String, String> pages;
    private final Words words;
    private final Shown shown;

    /**
     * A report of all cohorts.
     *
     * @param pages the file of each agency's own report, by its code; those without one are not linked
     */
    EvaluationReport(Reported reported, List<CohortProfile> cohorts, Map<String, String> pages, Words words) {
        this.reported = reported;
        this.cohorts = List.copyOf(cohorts);
        this.pages = Map.copyOf(pages);
        this.words = words;
        this.shown = new Shown(words, reported.ruleset().card().places());
    }

    String html() {
        Frame frame = new Frame(reported, words);
        String title = reported.evaluation().title();
        StringBuilder body = new StringBuilder(Html.says("h1", title)).append(frame.lead());
        for (int at = 0; at < cohorts.size(); at++) {
            body.append(cohort("c" + at, cohorts.get(at)));
        }
        return Html.page(words.language(), title, body.append(frame.foot()).toString());
    }

    private String cohort(String name, CohortProfile cohort) {
        CohortCharts charts = new CohortCharts(name, cohort, shown);
        String heading = words.text(
                "score.cohort",
                cohort.ranking().cohort().title(),
                cohort.ranking().agencies().size(),
                words.answer("ranked.on", cohort.ranking().on()));
        String table = Html.says("h2", heading) + ranking(cohort);
        if (cohort.ranking().agencies().size() == 1) {
            return Html.element("section.cohort", table, Html.says("p", words.text("report.alone")));
        }
        return Html.element(
                "section.cohort",
                table,
                charts.distribution().map(Html::figure).orElse(""),
                Html.figure(charts.strips()),
                Html.says("p.caption", words.text("report.legend.strips")),
                Html.says("h3", words.text("report.separates")),
                separates(cohort));
    }

    private String ranking(CohortProfile cohort) {
        List<Criterion> groups =
                reported.ruleset().criteria(cohort.ranking().cohort().id()).groups();
        GradeScale scale =
                reported.ruleset().card().gradeScale(cohort.ranking().cohort().id());
        boolean graded = scale != null;
        List<Column> columns = new ArrayList<>(List.of(Column.NUMBER, Column.TEXT));
        List<String> head = new ArrayList<>(List.of(words.text("head.rank"), words.text("head.agency")));
        groups.forEach(group -> {
            columns.add(Column.NUMBER);
            head.add(group.code().value());
        });
        columns.addAll(List.of(Column.NUMBER, Column.NUMBER));
        head.addAll(List.of(words.text("head.total"), words.text("report.index")));
        if (scale != null) {
            columns.add(Column.TEXT);
            head.add(words.text("head.grade") + (scale.illustrative() ? " *" : ""));
        }
        HtmlTable table = new HtmlTable(columns, 1, head);
        cohort.ranking().agencies().forEach(ranked -> table.row("", row(ranked, graded)));
        List<String> legend = groups.stream()
                .map(group -> words.text("report.group", group.code(), group.title(), words.number(group.maxPoints())))
                .toList();
        return Html.says("p.caption", String.join(" · ", legend)) + Html.element("div.ranking", table.toString());
    }

    private List<String> row(Ranked ranked, boolean graded) {
        ScoreAnalysis analysis = ranked.analysis();
        List<String> row = new ArrayList<>(List.of(rank(ranked), name(analysis)));
        analysis.criteria().forEach(line -> row.add(Html.text(shown.points(line.points(), line.outcome()))));
        row.add(Html.text(shown.points(analysis.points(), analysis.outcome())));
        row.add(Html.text(shown.percent(Shares.of(analysis.points(), analysis.attainable()))));
        if (graded) {
            row.add(Html.text(analysis.grade() == null ? "" : analysis.grade()));
        }
        return row;
    }

    private static String rank(Ranked ranked) {
        return ranked.rank() == null ? Shown.NOTHING : ranked.rank().toString();
    }

    private String name(ScoreAnalysis analysis) {
        @Nullable String page = pages.get(analysis.agency().code());
        return page == null
                ? Html.text(analysis.agency().name())
                : Html.link(page, analysis.agency().name());
    }

    /** Criteria that tell agencies apart, those first that do so most; then those that don't, and why. */
    private String separates(CohortProfile cohort) {
        HtmlTable table = HtmlTable.ofNumbers(List.of(
                words.text("report.head.criterion"),
                words.text("report.head.lowest"),
                words.text("report.median"),
                words.text("report.best"),
                words.text("report.head.deviation"),
                words.text("report.head.full")));
        List<LineProfile> separating = cohort.separating();
        separating.forEach(line -> separating(table, line));
        List<String> others = new ArrayList<>();
        for (Separation separation : Separation.values()) {
            List<String> lines = cohort.criteria().stream()
                    .filter(line -> separation != Separation.SEPARATES && line.separation() == separation)
                    .map(EvaluationReport::label)
                    .toList();
            if (!lines.isEmpty()) {
                others.add(words.text("report.not", words.answer("separation", separation), String.join("; ", lines)));
            }
        }
        return (separating.isEmpty() ? "" : table.toString()) + Html.list(others);
    }

    private void separating(HtmlTable table, LineProfile line) {
        Spread spread = line.spread();
        if (spread != null) {
            table.row(List.of(
                    label(line),
                    shown.percent(spread.lowest()),
                    shown.percent(spread.median()),
                    shown.percent(spread.best()),
                    shown.apart(spread.deviation()),
                    words.text("report.of", line.full(), line.agencies())));
        }
    }

    private static String label(LineProfile line) {
        return line.code() + " " + line.title();
    }
}
