package vn.chamdiem.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.Quantity;

/** Reads the rules: what each speaks on, what it looks at and what it says, and whether all of that exists. */
final class RuleReader {
    /** The largest decrees take a few hundred; the engine takes half a minute for so many. */
    static final int MOST_RULES = 2_000;

    private static final Set<String> ANNOTATIONS = Set.of("criterion", "measure", "reason");

    private final CriteriaSet criteria;
    private final Set<String> grades;
    private final Vocabulary vocabulary;
    private final Map<String, FactKind> kinds;
    private final boolean whole;
    private final Problems problems;
    private final Map<String, Place> places = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<CriterionCode> spokenOf = new HashSet<>();
    private final Set<String> measured = new HashSet<>();

    /**
     * Reads rules of one ruleset.
     *
     * @param whole whether everything declared could be read; if not, what isn't known may be declared
     */
    RuleReader(
            CriteriaSet criteria,
            Set<String> grades,
            Vocabulary vocabulary,
            Map<String, FactKind> kinds,
            boolean whole,
            Problems problems) {
        this.criteria = criteria;
        this.grades = grades;
        this.vocabulary = vocabulary;
        this.kinds = kinds;
        this.whole = whole;
        this.problems = problems;
    }

    /** The rules that make sense, in the order of files and lines. */
    List<Rule> read(List<RuleFile> files) {
        int all = files.stream().mapToInt(file -> file.rules().size()).sum();
        int before = 0;
        for (RuleFile file : files) {
            for (RuleText rule : file.rules()) {
                if (++before > MOST_RULES) {
                    problems.add(ProblemKind.TOO_MANY, file.place(rule.at()), Quantity.RULES, all, MOST_RULES);
                    return rules;
                }
                read(rule, file);
            }
        }
        return rules;
    }

    /** The measures that any rule names. */
    Set<String> measured() {
        return measured;
    }

    /** The criteria that any rule names. */
    Set<CriterionCode> spokenOf() {
        return spokenOf;
    }

    private void read(RuleText rule, RuleFile file) {
        Place place = file.place(rule.at());
        Place first = places.putIfAbsent(rule.name(), place);
        if (first != null && !rule.name().isEmpty()) {
            problems.add(ProblemKind.RULE_TWICE, place, rule.name(), first);
        }
        annotations(rule, file);
        Criterion criterion = criterion(rule, file);
        String measure = measure(rule, file);
        boolean misspelt = rule.annotations().stream().anyMatch(annotation -> !ANNOTATIONS.contains(annotation.name()));
        if (rule.annotation("criterion").isEmpty() && rule.annotation("measure").isEmpty() && !misspelt) {
            problems.add(ProblemKind.RULE_WITHOUT_CRITERION, place, rule.name());
        }
        ConditionChecker conditions = new ConditionChecker(file, kinds, whole, problems);
        conditions.lose(rule.lostNames());
        rule.conditions().forEach(conditions::check);
        String reason = reason(rule, conditions, file);
        VerbCall call = verb(rule, file);
        if (call == null) {
            return;
        }
        Verb verb = new VerbChecker(file, conditions, problems).check(call, criterion, measure != null, grades);
        if (verb != null) {
            rules.add(new Rule(
                    new RuleRef(rule.name(), nameWithin(file), place.line()),
                    criterion == null ? null : criterion.code(),
                    measure,
                    reason,
                    rule.conditions(),
                    verb,
                    call.values(),
                    call.at(),
                    conditions.allNames(),
                    file.source().text().substring(rule.at().start(), rule.at().end())));
        }
    }

    private static String nameWithin(RuleFile file) {
        String name = file.source().name();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private void annotations(RuleText rule, RuleFile file) {
        Map<String, Annotation> seen = new LinkedHashMap<>();
        for (Annotation annotation : rule.annotations()) {
            if (!ANNOTATIONS.contains(annotation.name())) {
                problems.add(
                        ProblemKind.ANNOTATION_UNKNOWN,
                        file.place(annotation.at()),
                        annotation.name(),
                        Nearest.to(annotation.name(), ANNOTATIONS));
            } else if (annotation.values().size() > 1 && !annotation.name().equals("reason")) {
                problems.add(
                        ProblemKind.ANNOTATION_VALUES,
                        file.place(annotation.at()),
                        annotation.name(),
                        String.join(",", annotation.values()));
            } else if (annotation.value().isBlank()) {
                problems.add(ProblemKind.ANNOTATION_EMPTY, file.place(annotation.at()), annotation.name());
            } else if (seen.putIfAbsent(annotation.name(), annotation) != null) {
                problems.add(ProblemKind.ANNOTATION_TWICE, file.place(annotation.at()), annotation.name());
            }
        }
    }

    private @Nullable Criterion criterion(RuleText rule, RuleFile file) {
        Annotation annotation = rule.annotation("criterion").orElse(null);
        if (annotation == null || annotation.value().isBlank()) {
            return null;
        }
        String written = annotation.value();
        Criterion found = CriterionCode.wellFormed(written)
                ? criteria.find(new CriterionCode(written)).orElse(null)
                : null;
        if (found == null) {
            if (problems.tells(ProblemKind.NOT_A_CODE, ProblemKind.CRITERION_TWICE, ProblemKind.CODE_RESERVED)) {
                // It is most likely the one whose code is mistaken in the table.
                return null;
            }
            List<String> codes = criteria.all().map(line -> line.code().value()).toList();
            problems.add(
                    ProblemKind.CRITERION_UNKNOWN, file.place(annotation.at()), written, Nearest.to(written, codes));
        } else {
            spokenOf.add(found.code());
        }
        return found;
    }

    private @Nullable String measure(RuleText rule, RuleFile file) {
        Annotation annotation = rule.annotation("measure").orElse(null);
        if (annotation == null || annotation.value().isBlank()) {
            return null;
        }
        String written = annotation.value();
        measured.add(written);
        if (vocabulary.measure(written).isEmpty() && whole) {
            List<String> known = vocabulary.measures().stream()
                    .map(measure -> measure.name())
                    .toList();
            problems.add(ProblemKind.MEASURE_UNKNOWN, file.place(annotation.at()), written, Nearest.to(written, known));
        }
        if (rule.annotation("criterion").isPresent()) {
            problems.add(ProblemKind.RULE_ON_BOTH, file.place(annotation.at()), rule.name());
        }
        return written;
    }

    private String reason(RuleText rule, ConditionChecker conditions, RuleFile file) {
        Annotation annotation = rule.annotation("reason").orElse(null);
        if (annotation == null || annotation.value().isBlank()) {
            return rule.name();
        }
        String template = String.join(",", annotation.values());
        Set<String> known = conditions.names().keySet();
        for (String name : Template.names(template)) {
            if (conditions.understood() && !known.contains(name)) {
                problems.add(
                        ProblemKind.PLACEHOLDER_UNKNOWN, file.place(annotation.at()), name, Nearest.to(name, known));
            }
        }
        return template;
    }

    /** The only verb of the rule; nothing where there is none, and none that can be read has been told before. */
    private @Nullable VerbCall verb(RuleText rule, RuleFile file) {
        if (rule.verbs().isEmpty()) {
            Span then = rule.verbPlace();
            if (then != null
                    && !problems.tellsOf(file.source().name(), file.place(then).line(), lastLine(rule, file))) {
                problems.add(ProblemKind.VERB_MISSING, file.place(then), rule.name());
            }
            return null;
        }
        if (rule.verbs().size() > 1) {
            VerbCall second = rule.verbs().get(1);
            problems.add(
                    ProblemKind.NOT_ONE_VERB,
                    file.place(second.at()),
                    rule.name(),
                    BigDecimal.valueOf(rule.verbs().size()));
        }
        return rule.verbs().get(0);
    }

    private static int lastLine(RuleText rule, RuleFile file) {
        return file.source().place(rule.at().end()).line();
    }
}
