package vn.chamdiem.evaluation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.RankingRule;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.facts.Period;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Everyone;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RulesetRef;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Standings;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/**
 * One ruleset over one set of agencies.
 *
 * @param title of the figures
 * @param toDate whether the time measured is still under way
 * @param source where the figures come from
 * @param notes what the ruleset wants every reader to know
 * @param cohorts in the order of the ruleset's card; those without an agency are left out
 */
public record Evaluation(
        RulesetRef ruleset,
        String title,
        Period period,
        boolean toDate,
        @Nullable String source,
        List<String> notes,
        List<Ranking> cohorts) {
    public Evaluation {
        notes = List.copyOf(notes);
        cohorts = List.copyOf(cohorts);
    }

    /**
     * Scores every agency, on all processors, and ranks each cohort.
     *
     * @param scored is told of every agency that is done, from any thread
     */
    public static Evaluation of(CompiledRuleset compiled, Figures figures, Runnable scored) {
        Standings standings = compiled.scorer().standings(figures.agencies(), figures.period());
        Everyone everyone = new Everyone(() -> tooLong(figures));
        List<ScoreAnalysis> analyses =
                everyone.each(figures.agencies(), facts -> score(compiled, facts, standings, figures.period(), scored));
        RankingRule rule = compiled.ruleset().card().ranking();
        Map<String, Integer> overall = Ranking.overall(rule, analyses);
        List<Ranking> cohorts = compiled.ruleset().card().cohorts().stream()
                .map(cohort -> Ranking.of(cohort, rule, overall, in(cohort, analyses)))
                .filter(ranking -> !ranking.agencies().isEmpty())
                .toList();
        return new Evaluation(
                compiled.ruleset().ref(),
                figures.title(),
                figures.period(),
                figures.toDate(),
                figures.source(),
                compiled.ruleset().card().notes(),
                cohorts);
    }

    private static ProblemsFound tooLong(Figures figures) {
        return ProblemsFound.one(
                ProblemKind.EVALUATION_TAKES_TOO_LONG,
                Place.of(figures.id()),
                figures.agencies().size(),
                Everyone.MOST_MINUTES);
    }

    private static ScoreAnalysis score(
            CompiledRuleset compiled, AgencyFacts facts, Standings standings, Period period, Runnable scored) {
        ScoreAnalysis analysis = compiled.scorer().score(facts, standings, period);
        scored.run();
        return analysis;
    }

    private static List<ScoreAnalysis> in(Cohort cohort, List<ScoreAnalysis> analyses) {
        return analyses.stream()
                .filter(analysis -> analysis.agency().cohort().equals(cohort.id()))
                .toList();
    }

    /** All agencies, cohort by cohort, from the best down. */
    public Stream<Ranked> agencies() {
        return cohorts.stream().flatMap(ranking -> ranking.agencies().stream());
    }

    /** The cohort that an agency is ranked in. */
    public Ranking cohortOf(Ranked ranked) {
        return cohorts.stream()
                .filter(ranking -> ranking.agencies().contains(ranked))
                .findFirst()
                .orElseThrow();
    }

    /**
     * An agency by its code or its name.
     *
     * @throws ProblemsFound if there is none, with the nearest one that is, or if several have the name
     */
    public Ranked get(String codeOrName) {
        List<Ranked> found = called(codeOrName, Agency::code);
        if (found.isEmpty()) {
            found = called(codeOrName, Agency::name);
        }
        if (found.isEmpty()) {
            List<String> known =
                    Stream.concat(all(Agency::code), all(Agency::name)).toList();
            throw ProblemsFound.one(
                    ProblemKind.AGENCY_NOT_FOUND, Place.of(title), codeOrName, Nearest.to(codeOrName, known));
        }
        if (found.size() > 1) {
            List<String> codes = found.stream()
                    .map(ranked -> ranked.analysis().agency().code())
                    .toList();
            throw ProblemsFound.one(ProblemKind.AGENCY_AMBIGUOUS, Place.of(title), codeOrName, Nearest.some(codes));
        }
        return found.get(0);
    }

    /**
     * A line of an analysis by its code.
     *
     * @throws ProblemsFound if there is none, with the nearest one that is
     */
    public static CriterionAnalysis line(ScoreAnalysis analysis, String code) {
        List<String> codes = analysis.all().map(line -> line.code().value()).toList();
        if (!codes.contains(code)) {
            throw ProblemsFound.one(
                    ProblemKind.CRITERION_UNKNOWN, Place.of(analysis.ruleset().id()), code, Nearest.to(code, codes));
        }
        return analysis.find(new CriterionCode(code)).orElseThrow();
    }

    private List<Ranked> called(String asked, Function<Agency, String> name) {
        return agencies()
                .filter(ranked -> name.apply(ranked.analysis().agency()).equalsIgnoreCase(asked))
                .toList();
    }

    private Stream<String> all(Function<Agency, String> name) {
        return agencies().map(ranked -> name.apply(ranked.analysis().agency()));
    }

    /** Each criterion without an answer, with its agency and why, as one line. */
    public Stream<String> broken() {
        return agencies()
                .map(Ranked::analysis)
                .flatMap(analysis -> analysis.all()
                        .filter(line -> line.parts().isEmpty() && line.outcome() == Outcome.BROKEN)
                        .map(line -> "    " + analysis.agency().code() + " " + line.code() + ": " + line.reason()));
    }

    /** Whether every criterion of every agency has an answer; if not, nothing may be published. */
    public boolean publishable() {
        return agencies().noneMatch(ranked -> ranked.analysis().outcome() == Outcome.BROKEN);
    }
}
