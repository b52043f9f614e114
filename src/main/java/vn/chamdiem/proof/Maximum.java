package vn.chamdiem.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.criteria.Settled;
import vn.chamdiem.criteria.WhenSeveralSpeak;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.proof.Reading.Followed;
import vn.chamdiem.rule.Verb;
import vn.chamdiem.scoring.ScoreAnalysis;

/** Whether the maximum of a line can be had, and no more than it. */
final class Maximum {
    private static final Set<Verb> WITHIN = Set.of(Verb.FULL, Verb.HALF, Verb.NONE, Verb.SHARE_UP_TO, Verb.SCALE);

    /** So many boxes are searched for facts with all points. */
    private static final int MOST_BOXES = 20;

    private final Bench bench;

    Maximum(Bench bench) {
        this.bench = bench;
    }

    /** That no more can be had. */
    Proof kept(Subject subject, Optional<Structure> structure, @Nullable Given best) {
        Criterion line = subject.criterion();
        Rounding rounding = line.rounding();
        if (rounding != null && rounding.difference(line.maxPoints()).signum() > 0) {
            BigDecimal had = best == null ? null : points(best, line.code());
            boolean more = had != null && Settled.compare(had, line.maxPoints()) > 0;
            return Proof.of(
                            Law.MAXIMUM_KEPT,
                            subject,
                            more ? Verdict.REFUTED : Verdict.NOT_DECIDED,
                            Way.ROUNDING,
                            more ? 1 : 0)
                    .about(
                            line.maxPoints().toPlainString(),
                            more && best != null ? List.of(bench.text(best, line.code())) : List.of());
        }
        return Proof.of(Law.MAXIMUM_KEPT, subject, Verdict.PROVED, way(line, structure), 0);
    }

    private Way way(Criterion line, Optional<Structure> structure) {
        List<CriterionCode> here = line.all().map(Criterion::code).toList();
        boolean bonus = bench.ruleset().rulebook().rules().stream()
                .anyMatch(rule -> rule.verb() == Verb.BONUS && here.contains(rule.criterion()));
        if (bonus) {
            return Way.BONUS;
        }
        List<Verb> verbs = Structure.answering(line, bench.ruleset().rulebook()).stream()
                .map(rule -> rule.verb())
                .toList();
        if (line.group() && verbs.isEmpty()) {
            return Way.PARTS;
        }
        boolean one = line.whenSeveralSpeak() != WhenSeveralSpeak.ADD;
        boolean within = structure
                .map(known -> known.boxes().stream().allMatch(box -> upTo(awards(known, box), line.maxPoints())))
                .orElse(one && WITHIN.containsAll(verbs));
        return within ? Way.VERB : Way.CAP;
    }

    private static boolean upTo(Range awards, BigDecimal max) {
        return awards.high() == null || Range.End.compare(awards.high(), Range.End.at(max, true)) <= 0;
    }

    /** What all rules that speak in a box award together, before anything is cut. */
    static Range awards(Structure structure, Box box) {
        List<Followed> speaking = structure.speaking(box);
        boolean add = structure.criterion().whenSeveralSpeak() == WhenSeveralSpeak.ADD;
        Range together = Range.NONE;
        for (Followed rule : speaking) {
            Range one = Giving.of(rule, structure.criterion(), box);
            if (one.some() && together.some()) {
                together =
                        add ? together.sure().plus(one.sure()) : together.sure().most(one.sure());
            } else if (one.some()) {
                together = one;
            }
        }
        return together;
    }

    /** That all of it can be had. */
    Proof reached(Subject subject, Optional<Structure> structure, Optional<Given> best) {
        if (best.isPresent()) {
            return Proof.of(Law.MAXIMUM_REACHED, subject, Verdict.PROVED, Way.CASE, 1);
        }
        boolean bounds = structure
                .map(known -> known.boxes().stream().noneMatch(box -> mayReach(known, box)))
                .orElse(false);
        Rounding rounding = subject.criterion().rounding();
        boolean cut = rounding != null
                && rounding.difference(subject.criterion().maxPoints()).signum() < 0;
        return Proof.of(
                        Law.MAXIMUM_REACHED,
                        subject,
                        bounds || cut ? Verdict.REFUTED : Verdict.NOT_DECIDED,
                        cut ? Way.ROUNDING : bounds ? Way.BOUNDS : Way.SEARCH,
                        0)
                .about(subject.criterion().maxPoints().toPlainString(), List.of());
    }

    private static boolean mayReach(Structure structure, Box box) {
        Range awards = awards(structure, box);
        Range.End high = awards.high();
        if (high == null) {
            return false;
        }
        BigDecimal most = high.value();
        if (most == null) {
            return true;
        }
        Rounding rounding = structure.criterion().rounding();
        BigDecimal rounded = rounding == null ? most : most.add(rounding.difference(most));
        int order = Settled.compare(rounded, structure.criterion().maxPoints());
        return order > 0 || (order == 0 && (high.in() || rounding != null));
    }

    /** Facts with which a criterion has all its points. */
    Optional<Given> best(Subject subject, Optional<Structure> structure) {
        CriterionCode code = subject.criterion().code();
        List<Given> seeds = bench.seeds(code).stream()
                .map(seed -> subject.cohorts().contains(seed.own().agency().cohort())
                        ? seed
                        : seed.in(subject.cohorts().get(0)))
                .toList();
        Optional<Given> known =
                seeds.stream().filter(seed -> full(seed, subject)).findFirst();
        if (known.isPresent() || structure.isEmpty()) {
            return known;
        }
        Finding finding = new Finding(
                structure.get(), bench.kinds(), bench.ruleset().card().period().from());
        Set<String> reported = bench.ruleset().rulebook().vocabulary().reported().stream()
                .map(FactKind::name)
                .collect(Collectors.toSet());
        Given start = seeds.isEmpty() ? bench.nobody(subject.cohorts().get(0)) : seeds.get(0);
        List<Given> near = structure.get().boxes().stream()
                .filter(box -> mayReach(structure.get(), box))
                .limit(MOST_BOXES)
                .flatMap(box -> finding.in(box, start, reported).stream())
                .toList();
        return near.stream().filter(given -> full(given, subject)).findFirst();
    }

    /** Whether a line has all its points, none of them taken out as not applicable. */
    boolean full(Given given, Subject subject) {
        BigDecimal points = points(given, subject.criterion().code());
        return points != null && Settled.compare(points, subject.criterion().maxPoints()) >= 0;
    }

    private @Nullable BigDecimal points(Given given, CriterionCode code) {
        ScoreAnalysis analysis = bench.score(given);
        return code.equals(CriteriaSet.TOTAL)
                ? analysis.points()
                : analysis.find(code).map(line -> line.points()).orElse(null);
    }
}
