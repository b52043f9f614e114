package vn.chamdiem.coverage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Vocabulary;
import vn.chamdiem.ruleset.CardLines;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.ruleset.TableLines;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.words.Words;

/** All that worked cases can show of a ruleset. */
final class Targets {
    private final CompiledRuleset compiled;
    private final Ruleset ruleset;
    private final Declared declared;
    private final List<Subject> subjects = new ArrayList<>();
    private final Map<RuleRef, RuleTargets> rules = new LinkedHashMap<>();
    private final Map<CriterionCode, Target> criteria = new LinkedHashMap<>();
    private final Map<GradeScale, List<Sights.GradeTarget>> grades = new LinkedHashMap<>();

    Targets(CompiledRuleset compiled) {
        this.compiled = compiled;
        this.ruleset = compiled.ruleset();
        Vocabulary vocabulary = ruleset.rulebook().vocabulary();
        this.declared = new Declared(vocabulary.kinds(Words.in(ruleset.card().language())), vocabulary);
        ruleset.rulebook().rules().forEach(this::rule);
        TableLines lines = TableLines.of(ruleset.folder().criteria());
        ruleset.criteria().all().filter(line -> !line.group()).forEach(line -> criterion(line, lines));
        ruleset.cohortIds().forEach(this::grades);
    }

    CompiledRuleset compiled() {
        return compiled;
    }

    /** Rules in the order of files and lines, then criteria and grades in that of the table and the card. */
    List<Subject> subjects() {
        return List.copyOf(subjects);
    }

    /** What watches cases for these targets, and has seen nothing yet. */
    Sights sights() {
        return new Sights(compiled, rules, criteria, grades);
    }

    private void rule(Rule rule) {
        SourceFile source = ruleset.drl().stream()
                .filter(file -> RulesetFolder.nameWithin(file).equals(rule.ref().file()))
                .findFirst()
                .orElseThrow();
        RuleTargets targets = RuleTargets.of(rule, source, declared);
        rules.put(rule.ref(), targets);
        subjects.add(new Subject(
                Subject.Kind.RULE, rule.ref().name(), source.name(), rule.ref().line(), targets.all()));
    }

    private void criterion(Criterion line, TableLines lines) {
        List<BigDecimal> maxima = ruleset.cohortIds().stream()
                .flatMap(cohort -> ruleset.criteria(cohort).find(line.code()).stream())
                .filter(Criterion::applies)
                .map(Criterion::maxPoints)
                .distinct()
                .toList();
        List<Rule> speaking = ruleset.rulebook().rules().stream()
                .filter(rule -> line.code().equals(rule.criterion()))
                .toList();
        Set<Sight> wanted = new PossibleOutcomes(line, maxima, speaking, declared).all();
        Place place = lines.place(line.code());
        Target target = Target.of(Target.Kind.OUTCOMES, place.line(), place.column(), line.title(), wanted);
        criteria.put(line.code(), target);
        subjects.add(
                new Subject(Subject.Kind.CRITERION, line.code().value(), place.file(), place.line(), List.of(target)));
    }

    private void grades(String cohort) {
        GradeScale scale = ruleset.card().gradeScale(cohort);
        if (scale == null || grades.containsKey(scale)) {
            return;
        }
        CardLines lines = new CardLines(ruleset.folder().card());
        List<Sights.GradeTarget> all = new ArrayList<>();
        for (GradeScale.Grade grade : scale.grades()) {
            Set<Sight> wanted = grade.from().signum() > 0
                    ? EnumSet.of(Sight.REACHED, Sight.BELOW, Sight.AT, Sight.ABOVE)
                    : EnumSet.of(Sight.REACHED);
            String name = grades.isEmpty() ? grade.name() : grade.name() + " (" + cohort + ")";
            Place place = lines.grade(cohort, grade.name());
            Target target = Target.of(Target.Kind.BANDS, place.line(), place.column(), name, wanted)
                    .bounded(grade.from().toPlainString());
            all.add(new Sights.GradeTarget(grade, target));
            subjects.add(new Subject(Subject.Kind.GRADE, name, place.file(), place.line(), List.of(target)));
        }
        grades.put(scale, all);
    }
}
