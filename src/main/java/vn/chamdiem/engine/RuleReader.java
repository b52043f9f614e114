package vn.chamdiem.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.RuleDescr;
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

/** Reads the rules: what each speaks on, what it looks at and what it says, and whether all of that exists. */
final class RuleReader {
    private static final Set<String> KNOWN_ANNOTATIONS = Set.of("criterion", "reason");

    private final CriteriaSet criteria;
    private final Map<String, FactKind> kinds;
    private final Problems problems;
    private final Map<String, RuleText> rules = new LinkedHashMap<>();
    private final Map<String, Place> places = new HashMap<>();

    RuleReader(CriteriaSet criteria, Map<String, FactKind> kinds, Problems problems) {
        this.criteria = criteria;
        this.kinds = kinds;
        this.problems = problems;
    }

    /** The rules by name, in the order of files and lines. */
    Map<String, RuleText> read(List<DrlFile> files) {
        for (DrlFile file : files) {
            file.tree().getRules().forEach(rule -> read(rule, file));
        }
        return rules;
    }

    private void read(RuleDescr rule, DrlFile file) {
        Place place = file.place(rule);
        Place first = places.putIfAbsent(rule.getName(), place);
        if (first != null) {
            problems.add(ProblemKind.RULE_TWICE, place, rule.getName(), first);
            return;
        }
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            if (!KNOWN_ANNOTATIONS.contains(annotation.getName())) {
                problems.add(
                        ProblemKind.ANNOTATION_UNKNOWN,
                        file.place(annotation, rule),
                        annotation.getName(),
                        Nearest.to(annotation.getName(), KNOWN_ANNOTATIONS));
            }
        }
        rule.getAttributes().keySet().forEach(attribute -> notAllowed(rule, attribute, place));
        if (rule.getParentName() != null) {
            notAllowed(rule, "extends", place);
        }
        Conditions conditions = new Conditions(kinds, file, problems);
        conditions.read(rule.getLhs());
        String reason = reason(rule, conditions, file);
        Criterion criterion = criterion(rule, file);
        String verb = new Consequence(rule, file, problems).check(criterion, conditions);
        if (criterion != null) {
            RuleRef ref = new RuleRef(rule.getName(), file.name(), rule.getLine());
            rules.put(rule.getName(), new RuleText(ref, criterion, reason, verb, conditions.patterns()));
        }
    }

    private void notAllowed(RuleDescr rule, String what, Place place) {
        problems.add(ProblemKind.ATTRIBUTE_NOT_ALLOWED, place, rule.getName(), what);
    }

    private @Nullable Criterion criterion(RuleDescr rule, DrlFile file) {
        AnnotationDescr annotation = rule.getAnnotation("criterion");
        String written = DrlFile.value(annotation);
        if (annotation == null || written == null) {
            problems.add(ProblemKind.RULE_WITHOUT_CRITERION, file.place(rule), rule.getName());
            return null;
        }
        Criterion found = CriterionCode.wellFormed(written)
                ? criteria.find(new CriterionCode(written)).orElse(null)
                : null;
        if (found == null) {
            List<String> codes = criteria.all().map(line -> line.code().value()).toList();
            problems.add(
                    ProblemKind.CRITERION_UNKNOWN, file.place(annotation, rule), written, Nearest.to(written, codes));
        }
        return found;
    }

    private String reason(RuleDescr rule, Conditions conditions, DrlFile file) {
        AnnotationDescr annotation = rule.getAnnotation("reason");
        String template = DrlFile.value(annotation);
        if (annotation == null || template == null || template.isBlank()) {
            return rule.getName();
        }
        List<String> known = conditions.bindings().stream()
                .map(binding -> binding.substring(1))
                .toList();
        Template.names(template).stream()
                .filter(name -> conditions.understood() && !known.contains(name))
                .forEach(name -> problems.add(
                        ProblemKind.PLACEHOLDER_UNKNOWN, file.place(annotation, rule), name, Nearest.to(name, known)));
        return template;
    }
}
