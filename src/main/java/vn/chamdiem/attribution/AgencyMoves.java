package vn.chamdiem.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.scoring.Everyone;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** Says of every agency what changed, and what came from what. */
final class AgencyMoves {
    private final Between between;
    private final Bodies bodies;
    private final Changed changed;
    private final FigureMoves figures;

    AgencyMoves(Between between, Bodies bodies) {
        this.between = between;
        this.bodies = bodies;
        this.changed = new Changed(between, bodies);
        this.figures = new FigureMoves(
                between.before().scored().rules(), between.after().scored().rules());
    }

    /** Of some of those that are on both sides. */
    List<AgencyMove> of(List<String> codes) {
        Set<String> doubtful = bodies.both().stream()
                .map(code -> new Doubts(between, bodies.before(code), code))
                .filter(Doubts::any)
                .flatMap(doubts -> doubts.cohort().stream())
                .collect(Collectors.toSet());
        return new Everyone(() -> tooLong(codes.size())).each(codes, code -> move(states(code), doubtful));
    }

    private ProblemsFound tooLong(int agencies) {
        return ProblemsFound.one(
                ProblemKind.EVALUATION_TAKES_TOO_LONG,
                Place.of(between.after().scored().figures().id()),
                agencies,
                Everyone.MOST_MINUTES);
    }

    private States states(String code) {
        return new States(
                between, bodies.before(code), code, new Way(between.order().causes(), changed.of(code)));
    }

    private AgencyMove move(States states, Set<String> doubtful) {
        ScoreAnalysis was = states.before().own();
        ScoreAnalysis is = states.after().own();
        boolean numbers = was.points() != null && is.points() != null;
        return new AgencyMove(
                was.agency(),
                is.agency(),
                Answer.of(was),
                Answer.of(is),
                numbers ? states.points(CriteriaSet.TOTAL) : null,
                was.grade(),
                is.grade(),
                rank(states, doubtful),
                lines(states));
    }

    private RankMove rank(States states, Set<String> doubtful) {
        Integer was = ranked(between.before(), states.before()).rank();
        Integer is = ranked(between.after(), states.after()).rank();
        return new RankMove(
                was,
                is,
                states.before().others().size() + 1,
                states.after().others().size() + 1,
                was == null || is == null
                        ? null
                        : parts(states, doubtful, was - is).orElse(null));
    }

    private static Ranked ranked(Cohorts side, State state) {
        return Objects.requireNonNull(side.ranked(state.own().agency().code()));
    }

    private static Optional<RankParts> parts(States states, Set<String> doubtful, int up) {
        boolean sameCohort = states.before()
                .own()
                .agency()
                .cohort()
                .equals(states.after().own().agency().cohort());
        return sameCohort
                ? states.place(doubtful)
                        .map(place -> RankParts.of(place, up + place.move().intValueExact()))
                : Optional.empty();
    }

    private List<LineMove> lines(States states) {
        Map<CriterionCode, Answer> before = answers(states.before());
        Map<CriterionCode, Answer> after = answers(states.after());
        AgencyFacts was = facts(between.before(), states.before());
        AgencyFacts is = facts(between.after(), states.after());
        boolean sameFigures = !changed.own(states.after().own().agency().code());
        return states.lines().stream()
                .filter(line -> before.containsKey(line) || after.containsKey(line))
                .map(line -> LineMove.of(
                        line,
                        before.get(line),
                        after.get(line),
                        states.points(line),
                        sameFigures ? List.of() : figures.of(line, was, is)))
                .filter(LineMove::changed)
                .toList();
    }

    /** What is known of it on one side, with what only the rules of the other side ask for as far as they could read it. */
    private AgencyFacts facts(Cohorts side, State state) {
        String code = state.own().agency().code();
        Cohorts crossed = between.crossed();
        return crossed == null || side != between.asked() || crossed.ranked(code) == null
                ? side.facts(code)
                : FigureMoves.complete(side.facts(code), crossed.facts(code));
    }

    private static Map<CriterionCode, Answer> answers(State state) {
        Map<CriterionCode, Answer> answers = new HashMap<>();
        state.own().all().forEach(line -> answers.put(line.code(), Answer.of(line)));
        return answers;
    }
}
