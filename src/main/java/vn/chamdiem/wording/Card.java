package vn.chamdiem.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.criteria.RankingRule;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetCard;
import vn.chamdiem.words.Words;

/** What a ruleset says about itself, as pieces of a document. */
final class Card {
    private final Ruleset ruleset;
    private final RulesetCard card;
    private final Lines lines;
    private final Words words;
    private final List<List<String>> rows = new ArrayList<>();

    Card(Ruleset ruleset, Lines lines, Words words) {
        this.ruleset = ruleset;
        this.card = ruleset.card();
        this.lines = lines;
        this.words = words;
    }

    List<Block> blocks() {
        row("show.act", card.legalAct().text(words));
        row(
                "show.period",
                words.text("show.days", card.period().from(), card.period().to()));
        row(
                "show.cohorts",
                card.cohorts().stream()
                        .map(cohort -> words.text("show.cohort", cohort.title(), cohort.id()))
                        .collect(Collectors.joining("; ")));
        row("show.total", lines.maximum(ruleset.criteria().whole()));
        lines.terms(ruleset.criteria().whole(), null).forEach(term -> row("show.whole", term));
        card.rounding().forEach((at, rounding) -> row("show.rounding", rounding(at, rounding)));
        row("show.ranking", ranking(card.ranking()));
        if (card.gradeScale() != null) {
            row("show.grades", grades(card.gradeScale()));
        }
        for (Cohort cohort : card.cohorts()) {
            GradeScale own = card.gradeScales().get(cohort.id());
            if (own != null) {
                row("show.grades", words.text("show.gradesOf", cohort.title(), grades(own)));
            }
        }
        if (!card.holidays().isEmpty()) {
            row("show.holidays", card.holidays().stream().map(words::show).collect(Collectors.joining("; ")));
        }
        if (card.illustrative()) {
            row("show.note", words.text("illustrative"));
        }
        card.notes().forEach(note -> row("show.note", note));
        return List.of(
                new Block.Heading(1, card.title()),
                new Block.Table(1, List.of(words.text("show.head.what"), words.text("show.head.said")), rows));
    }

    private void row(String key, String text) {
        String title = words.text(key);
        boolean again = !rows.isEmpty() && rows.get(rows.size() - 1).get(0).equals(title);
        if (again) {
            List<String> last = rows.remove(rows.size() - 1);
            rows.add(List.of(title, last.get(1) + "\n" + text));
        } else {
            rows.add(List.of(title, text));
        }
    }

    private String rounding(Rounding.At at, Rounding rounding) {
        return words.text("show.roundedAt", words.answer("show.at", at), lines.rounding(rounding));
    }

    private String ranking(RankingRule rule) {
        String ranking = words.text(
                "show.ranked",
                words.answer("show.by", rule.by()),
                words.answer("show.on", rule.on()),
                words.answer("show.best", rule.best()),
                words.answer("show.ties", rule.ties()));
        if (rule.overall()) {
            ranking = words.text("show.overall", ranking);
        }
        return rule.tieBreak().isEmpty()
                ? ranking
                : words.text(
                        "show.tieBreak",
                        ranking,
                        rule.tieBreak().stream().map(lines::named).collect(Collectors.joining("; ")));
    }

    private String grades(GradeScale scale) {
        String unit = scale.on() == GradeScale.On.PERCENT ? "%" : "";
        String bands = scale.grades().stream()
                .map(grade -> words.text("show.grade", grade.name(), words.exact(grade.from()) + unit))
                .collect(Collectors.joining("; "));
        String text = words.text(
                "show.scale", words.answer("show.scaleOn", scale.on()), words.answer("show.on", scale.value()), bands);
        if (scale.rounding() != null) {
            text = words.text("show.scaleRounded", text, lines.rounding(scale.rounding()));
        }
        return scale.illustrative() ? words.text("show.illustrative", text, words.text("score.illustrative")) : text;
    }
}
