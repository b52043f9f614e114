package vn.chamdiem.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.criteria.GradeScale.Grade;
import vn.chamdiem.criteria.GradeScale.On;
import vn.chamdiem.criteria.GradeScale.Value;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.scoring.ScoreAnalysis;

/** Whether the bands of a scale hold every total once, and each of them some total. */
final class Bands {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** From so many ends figures are taken away. */
    private static final int TURNS = 5;

    private static final int MOST_SCORED = 300;

    private final Bench bench;
    private final Lines lines;

    Bands(Bench bench, Lines lines) {
        this.bench = bench;
        this.lines = lines;
    }

    /** Of the whole, as it is for some cohorts. */
    List<Proof> of(Subject whole, GradeScale scale, Given best) {
        List<Proof> proofs = new ArrayList<>();
        Subject card = new Subject(whole.criterion(), whole.cohorts(), lines.onCard("gradeScale"));
        boolean once = true;
        for (int at = 0; at + 1 < scale.grades().size(); at++) {
            once &= scale.grades()
                            .get(at)
                            .from()
                            .compareTo(scale.grades().get(at + 1).from())
                    > 0;
        }
        proofs.add(Proof.of(Law.BANDS, card, once ? Verdict.PROVED : Verdict.REFUTED, Way.SCALE, 0));
        Set<String> reached = new HashSet<>();
        seen(whole, reached);
        if (reached.size() < scale.grades().size()) {
            lessAndLess(best, scale, reached);
        }
        for (int at = 0; at < scale.grades().size(); at++) {
            proofs.add(band(card, scale, at, reached));
        }
        return proofs;
    }

    private Proof band(Subject card, GradeScale scale, int at, Set<String> reached) {
        Grade grade = scale.grades().get(at);
        Subject there = new Subject(card.criterion(), card.cohorts(), lines.onCard("name: " + grade.name()));
        if (reached.contains(grade.name())) {
            return Proof.of(Law.BANDS, there, Verdict.PROVED, Way.CASE, 1).about(grade.name(), List.of());
        }
        BigDecimal next = at == 0 ? null : scale.grades().get(at - 1).from();
        boolean empty = empty(card, scale, grade.from(), next);
        return Proof.of(Law.BANDS, there, empty ? Verdict.REFUTED : Verdict.NOT_DECIDED, Way.SCALE, 0)
                .about(grade.name(), List.of());
    }

    /** Whether no total can lie from one bound up to the next. */
    private static boolean empty(Subject whole, GradeScale scale, BigDecimal from, @Nullable BigDecimal next) {
        BigDecimal most = scale.on() == On.PERCENT ? HUNDRED : whole.criterion().maxPoints();
        Rounding total = scale.value() == Value.ROUNDED && scale.on() == On.POINTS
                ? whole.criterion().rounding()
                : null;
        Rounding step = scale.rounding() == null ? total : scale.rounding();
        BigDecimal first = step == null ? from : from.setScale(step.places(), RoundingMode.CEILING);
        return first.compareTo(most) > 0 || (next != null && first.compareTo(next) >= 0);
    }

    /** The grades of all that was scored so far. */
    private void seen(Subject whole, Set<String> reached) {
        bench.scored()
                .filter(scored ->
                        whole.cohorts().contains(scored.getKey().own().agency().cohort()))
                .map(scored -> scored.getValue().grade())
                .filter(Objects::nonNull)
                .forEach(reached::add);
    }

    /** Takes figure after figure away, so that the total sinks through every band; from several ends, for it may leap. */
    private void lessAndLess(Given best, GradeScale scale, Set<String> reached) {
        List<Figure> figures = best.own().facts().stream()
                .flatMap(fact -> fact.figures().keySet().stream().map(field -> new Figure(fact.kind(), field)))
                .toList();
        int scored = 0;
        for (int turn = 0; turn < figures.size(); turn += Math.max(1, figures.size() / TURNS)) {
            Given given = best;
            for (int at = 0; at < figures.size(); at++) {
                if (reached.size() == scale.grades().size() || scored > MOST_SCORED) {
                    return;
                }
                Figure figure = figures.get((turn + at) % figures.size());
                given = given.with(figure.kind(), figure.field(), null);
                ScoreAnalysis analysis = bench.score(given);
                scored++;
                if (analysis.grade() != null) {
                    reached.add(analysis.grade());
                }
            }
        }
    }

    private record Figure(String kind, String field) {}
}
