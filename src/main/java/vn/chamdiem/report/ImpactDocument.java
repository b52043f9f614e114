package vn.chamdiem.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import vn.chamdiem.comparison.Stage;
import vn.chamdiem.impact.AgencyImpact;
import vn.chamdiem.impact.AgencyImpact.Touch;
import vn.chamdiem.impact.CohortImpact;
import vn.chamdiem.impact.GradeMove.Way;
import vn.chamdiem.impact.Impact;
import vn.chamdiem.impact.Trial;
import vn.chamdiem.impact.Verdict;
import vn.chamdiem.scoring.RulesetRef;
import vn.chamdiem.words.Words;

/** What is to be said of a change of rules, in the order in which it is read: summary, verdict, rules, then who moves. */
public final class ImpactDocument {
    private static final int OF_FINGERPRINT = 12;

    private final Verdict verdict;
    private final Impact impact;
    private final Words words;
    private final ImpactShown shown;

    /** A document with as much in it as there is room for. */
    public ImpactDocument(Verdict verdict, Words words, Room room) {
        this.verdict = verdict;
        this.impact = verdict.impact();
        this.words = words;
        this.shown = ImpactShown.of(impact, words, room);
    }

    public String title() {
        return words.text("impact.title");
    }

    /** All of it. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>(List.of(
                new Block.Heading(1, title()),
                new Block.Text(words.text("impact.sides", side(impact.before()), side(impact.after())))));
        if (impact.illustrative()) {
            blocks.add(new Block.Notice(words.text("illustrative")));
        }
        if (impact.broken()) {
            blocks.add(new Block.Notice(words.text("impact.broken")));
        }
        blocks.add(new Block.Heading(2, words.text("impact.summary")));
        impact.trials().forEach(trial -> summary(trial, blocks));
        blocks.addAll(new ImpactPolicy(verdict, shown).blocks());
        blocks.addAll(new ImpactRules(impact.changes(), shown).blocks());
        for (int at = 0; at < impact.trials().size(); at++) {
            blocks.addAll(new ImpactTrial(impact.trials().get(at), "t" + at, shown).blocks());
        }
        impact.crossings().forEach(crossing -> blocks.addAll(new ImpactCrossing(crossing, shown).blocks()));
        blocks.add(new Block.Heading(2, words.text("impact.about")));
        blocks.add(new Block.Items(about()));
        return blocks;
    }

    private static String side(RulesetRef rules) {
        return rules.id() + " (" + StringUtils.left(rules.fingerprint(), OF_FINGERPRINT) + ")";
    }

    private void summary(Trial trial, List<Block> blocks) {
        List<AgencyImpact> touched = trial.touched().toList();
        List<String> items = new ArrayList<>();
        items.add(words.text(
                "impact.reach",
                trial.agencies(),
                count(touched, Touch.MOVED),
                count(touched, Touch.CHANGED),
                count(touched, Touch.REWORDED),
                trial.untouched()));
        points(touched, items);
        long rising =
                touched.stream().filter(one -> one.up() != null && one.up() > 0).count();
        long falling =
                touched.stream().filter(one -> one.up() != null && one.up() < 0).count();
        if (rising + falling > 0) {
            items.add(words.text("impact.ranks", rising, falling));
        }
        cohorts(trial, items);
        if (!trial.come().isEmpty() || !trial.gone().isEmpty()) {
            items.add(words.text(
                    "impact.comeAndGone", trial.come().size(), trial.gone().size()));
        }
        blocks.add(new Block.Heading(3, trial.figures()));
        blocks.add(new Block.Items(items));
    }

    private static long count(List<AgencyImpact> touched, Touch touch) {
        return touched.stream().filter(one -> one.touch() == touch).count();
    }

    private void points(List<AgencyImpact> touched, List<String> items) {
        List<BigDecimal> moves = touched.stream()
                .flatMap(one -> Stream.ofNullable(one.points()))
                .filter(points -> points.signum() != 0)
                .sorted()
                .toList();
        if (!moves.isEmpty()) {
            items.add(words.text(
                    "impact.points",
                    moves.stream().filter(points -> points.signum() > 0).count(),
                    moves.stream().filter(points -> points.signum() < 0).count(),
                    shown.signed(moves.get(0)),
                    shown.signed(moves.get(moves.size() - 1))));
        }
    }

    private void cohorts(Trial trial, List<String> items) {
        List<CohortImpact> cohorts = trial.cohorts();
        long won = cohorts.stream().flatMap(cohort -> cohort.grades(Way.WON)).count();
        long lost = cohorts.stream().flatMap(cohort -> cohort.grades(Way.LOST)).count();
        long unknown =
                cohorts.stream().flatMap(cohort -> cohort.grades(Way.UNKNOWN)).count();
        if (won + lost + unknown > 0) {
            items.add(words.text("impact.grades", won, lost, unknown));
        }
        int made = cohorts.stream().mapToInt(one -> one.tiesMade().size()).sum();
        int broken = cohorts.stream().mapToInt(one -> one.tiesBroken().size()).sum();
        if (made + broken > 0) {
            items.add(words.text("impact.ties", made, broken));
        }
        int without =
                cohorts.stream().mapToInt(one -> one.withoutNumber().size()).sum();
        if (without > 0) {
            items.add(words.text("impact.withoutNumber", without));
        }
    }

    private List<String> about() {
        List<String> about = new ArrayList<>();
        about.add(words.text("impact.how"));
        impact.trials().stream()
                .map(Trial::before)
                .map(Stage::source)
                .flatMap(Stream::ofNullable)
                .distinct()
                .forEach(source -> about.add(words.text("score.source", source)));
        impact.notes().forEach(note -> about.add(words.text("score.note", note)));
        Stream.of(impact.before(), impact.after())
                .distinct()
                .forEach(rules -> about.add(words.text("score.rules", rules.id(), rules.fingerprint())));
        return about;
    }
}
