package vn.chamdiem.casebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.CardLines;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.ClaimTrial;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem;

/**
 * A case that went otherwise than expected, with the rules that have to do with it.
 *
 * @param lines those that are otherwise
 * @param failed why the case couldn't be scored
 */
public record CaseFailure(String sentence, Place place, List<Line> lines, List<Problem> failed) {
    /**
     * A line that is otherwise.
     *
     * @param grades those that were expected and reached, where the grade is otherwise
     * @param spoke the rules that spoke on it
     * @param silent those that the case names and that didn't; where none spoke, all that could have
     * @param unknown what the case names, and no rule is called
     * @param background what else the line comes from
     */
    public record Line(
            CriterionCode criterion,
            List<Difference> differences,
            List<Bound> grades,
            List<Spoke> spoke,
            List<Silent> silent,
            List<String> unknown,
            Background background) {
        public Line {
            differences = List.copyOf(differences);
            grades = List.copyOf(grades);
            spoke = List.copyOf(spoke);
            silent = List.copyOf(silent);
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * A grade of the scale.
     *
     * @param from where it begins
     * @param place where the card says so
     */
    public record Bound(String grade, BigDecimal from, Place place) {}

    /** A rule that spoke, and the reason that it gave. */
    public record Spoke(String rule, Place place, String reason) {}

    /**
     * A rule that didn't speak.
     *
     * @param claims what its claims came to
     */
    public record Silent(String rule, Place place, List<ClaimTrial> claims) {
        public Silent {
            claims = List.copyOf(claims);
        }
    }

    public CaseFailure {
        lines = List.copyOf(lines);
        failed = List.copyOf(failed);
    }

    /** Asks the rules why a case went as it did. */
    public static CaseFailure of(CaseResult result, CompiledRuleset ruleset) {
        List<Line> lines = result.lines().stream()
                .filter(line -> !line.differences().isEmpty())
                .map(line -> line(line, result.worked(), ruleset))
                .toList();
        return new CaseFailure(result.worked().sentence(), result.worked().place(), lines, result.failed());
    }

    private static Line line(CaseResult.Line line, WorkedCase worked, CompiledRuleset ruleset) {
        List<String> spoke = line.actual().spoke();
        List<String> unknown = new ArrayList<>(line.expected().named());
        ruleset.ruleset()
                .rulebook()
                .rules()
                .forEach(rule -> unknown.remove(rule.ref().name()));
        return new Line(
                line.expected().criterion(),
                line.differences(),
                grades(line, worked, ruleset.ruleset()),
                line.actual().matches().stream()
                        .map(match -> spoke(match, ruleset))
                        .distinct()
                        .toList(),
                silent(line, spoke, worked, ruleset),
                unknown,
                Background.of(line.expected().criterion(), line.actual(), ruleset.ruleset()));
    }

    private static List<Bound> grades(CaseResult.Line line, WorkedCase worked, Ruleset ruleset) {
        String cohort = worked.given().agency().cohort();
        GradeScale scale = ruleset.card().gradeScale(cohort);
        List<String> names = line.differences().stream()
                .filter(difference -> difference.key() == Difference.Key.GRADE)
                .flatMap(difference -> Stream.of(difference.expected(), difference.actual()))
                .map(String::valueOf)
                .toList();
        CardLines lines = new CardLines(ruleset.folder().card());
        return scale == null
                ? List.of()
                : scale.grades().stream()
                        .filter(grade -> names.contains(grade.name()))
                        .map(grade -> new Bound(grade.name(), grade.from(), lines.grade(cohort, grade.name())))
                        .toList();
    }

    private static Spoke spoke(RuleMatch match, CompiledRuleset ruleset) {
        return new Spoke(match.rule().name(), place(match.rule(), ruleset.ruleset()), match.reason());
    }

    private static List<Silent> silent(
            CaseResult.Line line, List<String> spoke, WorkedCase worked, CompiledRuleset ruleset) {
        List<String> named = line.expected().named();
        List<String> asked = ruleset.ruleset().rulebook().rules().stream()
                .filter(rule -> named.contains(rule.ref().name()) || (spoke.isEmpty() && speaksOn(rule, line)))
                .map(rule -> rule.ref().name())
                .filter(name -> !spoke.contains(name))
                .toList();
        Predicate<RuleRef> wanted = rule -> asked.contains(rule.name());
        return asked.isEmpty()
                ? List.of()
                : worked.trials(ruleset, wanted).stream()
                        .map(trial ->
                                new Silent(trial.rule().name(), place(trial.rule(), ruleset.ruleset()), trial.claims()))
                        .toList();
    }

    private static boolean speaksOn(Rule rule, CaseResult.Line line) {
        @Nullable CriterionCode criterion = rule.criterion();
        return line.expected().criterion().equals(criterion);
    }

    static Place place(RuleRef rule, Ruleset ruleset) {
        return Place.of(ruleset.pathOf(rule), rule.line());
    }
}
