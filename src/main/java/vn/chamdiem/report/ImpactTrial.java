package vn.chamdiem.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.impact.CohortImpact;
import vn.chamdiem.impact.CriterionImpact;
import vn.chamdiem.impact.Trial;
import vn.chamdiem.words.Words;

/**
 * Both rulesets on the same figures: criterion by criterion over all, then cohort by cohort.
 *
 * @param name what the names of its charts begin with
 */
record ImpactTrial(Trial trial, String name, ImpactShown shown) {
    List<Block> blocks() {
        Words words = shown.words();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(
                2, words.text("impact.trial", trial.figures(), trial.after().title())));
        if (trial.touched().findAny().isEmpty()) {
            blocks.add(new Block.Text(words.text("impact.nothing")));
        }
        shown.grid(
                        2,
                        1,
                        List.of(
                                words.text("impact.head.criterion"),
                                words.text("impact.head.title"),
                                words.text("impact.head.raised"),
                                words.text("impact.head.lowered"),
                                words.text("impact.head.least"),
                                words.text("impact.head.most"),
                                words.text("impact.head.terms"),
                                words.text("impact.head.reworded")),
                        trial.criteria().stream().map(this::row).toList())
                .forEach(blocks::add);
        List<String> outcomes = trial.criteria().stream()
                .filter(line -> !line.outcomes().isEmpty())
                .map(this::outcomes)
                .toList();
        if (!outcomes.isEmpty()) {
            blocks.add(new Block.Text(words.text("impact.outcomes")));
            blocks.add(new Block.Items(shown.items(outcomes)));
        }
        for (int at = 0; at < trial.cohorts().size(); at++) {
            CohortImpact cohort = trial.cohorts().get(at);
            blocks.addAll(new ImpactCohort(cohort, name + "c" + at, shown).blocks());
        }
        agencies("impact.come", trial.come(), blocks);
        agencies("impact.gone", trial.gone(), blocks);
        return blocks;
    }

    private List<String> row(CriterionImpact line) {
        return List.of(
                shown.code(line.code()),
                line.title(),
                Integer.toString(line.raised()),
                Integer.toString(line.lowered()),
                shown.signed(line.least()),
                shown.signed(line.most()),
                Integer.toString(line.terms()),
                Integer.toString(line.reworded()));
    }

    private String outcomes(CriterionImpact line) {
        return shown.code(line.code()) + ": "
                + line.outcomes().stream()
                        .map(move -> shown.words()
                                .text(
                                        "impact.outcome",
                                        shown.outcome(move.from()),
                                        shown.outcome(move.to()),
                                        move.agencies()))
                        .collect(Collectors.joining("; "));
    }

    private void agencies(String title, List<Agency> agencies, List<Block> blocks) {
        if (!agencies.isEmpty()) {
            blocks.add(new Block.Text(shown.words().text(title, agencies.size())));
            blocks.add(new Block.Items(
                    shown.items(agencies.stream().map(ImpactShown::name).toList())));
        }
    }
}
