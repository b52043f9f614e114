package vn.chamdiem.improvement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.improvement.Influence.Read;
import vn.chamdiem.improvement.Obstacle.Reason;
import vn.chamdiem.rule.Vocabulary;
import vn.chamdiem.scoring.ClaimTrial;
import vn.chamdiem.scoring.ClaimTrial.Answer;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.RuleTrial;

/** Finds out why nothing of an agency's own would help. */
final class Obstacles {
    private final Situation situation;
    private final Map<String, FactKind> kinds = new LinkedHashMap<>();
    private final List<Lever> levers;

    Obstacles(Situation situation) {
        this.situation = situation;
        this.levers = situation.allLevers();
        situation.kinds().forEach(kind -> kinds.put(kind.name(), kind));
    }

    /** Why a silent rule can't be made to speak. */
    Obstacle of(RuleTrial trial) {
        List<ClaimTrial> failing = trial.claims().stream()
                .filter(claim -> claim.answer() != Answer.TRUE)
                .toList();
        if (failing.stream().anyMatch(Obstacles::ofCohorts)) {
            return Obstacle.of(Reason.OTHER_COHORT);
        }
        Collection<Read> reads = situation.influence().readBy(trial.rule());
        List<String> missing = missing(reads);
        if (!missing.isEmpty() && failing.stream().anyMatch(claim -> claim.answer() == Answer.MISSING)) {
            return new Obstacle(Reason.NOT_REPORTED, missing);
        }
        return failing.stream()
                .filter(claim -> claim.answer() == Answer.FALSE)
                .map(claim -> situation.influence().readBy(claim.figures()))
                .filter(claimed -> !claimed.isEmpty() && claimed.stream().noneMatch(this::moves))
                .flatMap(claimed -> held(claimed).stream())
                .findFirst()
                .orElseGet(() -> rest(reads));
    }

    /** Why a criterion can't be raised. */
    Obstacle of(CriterionAnalysis line, List<RuleTrial> trials) {
        List<Read> reads = trials.stream()
                .flatMap(trial -> situation.influence().readBy(trial.rule()).stream())
                .distinct()
                .toList();
        boolean others = !trials.isEmpty()
                && trials.stream()
                        .allMatch(trial -> trial.claims().stream()
                                .anyMatch(claim -> claim.answer() == Answer.FALSE && ofCohorts(claim)));
        if (others) {
            return Obstacle.of(Reason.OTHER_COHORT);
        }
        List<String> missing = missing(reads);
        if (line.points() == null && !missing.isEmpty()) {
            return new Obstacle(Reason.NOT_REPORTED, missing);
        }
        return reads.stream().anyMatch(this::moves)
                ? rest(reads)
                : held(reads).stream().findFirst().orElseGet(() -> rest(reads));
    }

    private static boolean ofCohorts(ClaimTrial claim) {
        return claim.figures().stream()
                .anyMatch(figure -> figure.kind().equals(Vocabulary.AGENCY)
                        && figure.field().equals("cohort"));
    }

    /** What was searched in vain, or not at all. */
    private Obstacle rest(Collection<Read> reads) {
        List<Lever> some =
                levers.stream().filter(lever -> reads.contains(Read.of(lever))).toList();
        if (some.isEmpty()) {
            return held(reads).stream().findFirst().orElse(Obstacle.of(Reason.ROWS));
        }
        return Obstacle.of(Reach.few(some).isEmpty() ? Reason.TOO_MANY : Reason.NOTHING_FOUND);
    }

    private boolean moves(Read read) {
        return levers.stream().anyMatch(lever -> Read.of(lever).equals(read));
    }

    /** The figures of which the agency has reported nothing. */
    private List<String> missing(Collection<Read> reads) {
        return reads.stream()
                .filter(read -> kinds.containsKey(read.kind()))
                .filter(read -> facts(read).allMatch(fact -> fact.figure(read.field()) == null))
                .filter(read -> !kind(read).many() || facts(read).findAny().isPresent())
                .map(read -> field(read).label())
                .distinct()
                .toList();
    }

    /** The figures that are no levers, by what holds them. */
    private List<Obstacle> held(Collection<Read> reads) {
        Map<Reason, List<String>> held = new EnumMap<>(Reason.class);
        reads.stream()
                .filter(read -> kinds.containsKey(read.kind()))
                .forEach(read -> facts(read)
                        .limit(1)
                        .flatMap(fact ->
                                Stream.ofNullable(Lever.held(fact, field(read), kind(read), situation.period())))
                        .forEach(reason -> held.computeIfAbsent(reason, any -> new ArrayList<>())
                                .add(field(read).label())));
        return held.entrySet().stream()
                .map(entry -> new Obstacle(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Stream<Fact> facts(Read read) {
        return situation.with(List.of()).facts().stream()
                .filter(fact -> fact.kind().equals(read.kind()));
    }

    private FactKind kind(Read read) {
        return Objects.requireNonNull(kinds.get(read.kind()));
    }

    private FigureField field(Read read) {
        return kind(read).field(read.field()).orElseThrow();
    }
}
