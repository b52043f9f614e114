package vn.chamdiem.report;

import java.util.List;
import java.util.stream.Stream;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.words.Words;

/** What stands above and under every report: rules and time, whether either is less than it seems, and where it is from. */
record Frame(Reported reported, Words words) {
    /** The lead under a title, and the notice where the rules are not those of the act. */
    String lead(String... about) {
        Evaluation evaluation = reported.evaluation();
        String period = words.text(
                evaluation.toDate() ? "period.toDate" : "period",
                evaluation.period().from(),
                evaluation.period().to());
        List<String> lead = Stream.concat(
                        Stream.of(about),
                        Stream.of(evaluation.title(), evaluation.ruleset().title(), period))
                .distinct()
                .toList();
        String notice = evaluation.ruleset().illustrative() ? Html.says("p.notice", words.text("illustrative")) : "";
        String toDate = evaluation.toDate() ? Html.says("p.notice", words.text("report.toDate")) : "";
        return Html.says("p.lead", String.join(" · ", lead)) + notice + toDate;
    }

    /** Sources, notes, the legal act and the fingerprint of the rules. */
    String foot() {
        Evaluation evaluation = reported.evaluation();
        StringBuilder foot = new StringBuilder();
        foot.append(Html.says("p", reported.ruleset().card().legalAct().text(words)));
        if (reported.ruleset().card().gradesIllustrative()) {
            foot.append(Html.says("p", "* " + words.text("score.illustrative")));
        }
        if (evaluation.source() != null) {
            foot.append(Html.says("p", words.text("score.source", evaluation.source())));
        }
        evaluation.notes().forEach(note -> foot.append(Html.says("p", words.text("score.note", note))));
        foot.append(Html.says(
                "p.fingerprint",
                words.text(
                        "score.rules",
                        evaluation.ruleset().id(),
                        evaluation.ruleset().fingerprint())));
        return Html.element("footer", foot.toString());
    }

    /** A section under a heading; nothing where it has nothing to say. */
    String section(String key, String... inside) {
        String all = String.join("", inside);
        return all.isEmpty() ? "" : Html.element("section", Html.says("h2", words.text(key)), all);
    }
}
