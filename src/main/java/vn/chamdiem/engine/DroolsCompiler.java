package vn.chamdiem.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kie.api.KieBase;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;

/**
 * Compiles rulesets with Drools.
 *
 * <p>Everything that can be told from the text is told from the text, before the engine sees it: its own messages carry
 * no line, name generated classes, and stop at the first mistake.
 */
public final class DroolsCompiler implements RulesetCompiler {
    @Override
    public CompiledRuleset compile(RulesetFolder folder) {
        Problems problems = new Problems();
        Ruleset ruleset = Ruleset.read(folder, problems);
        List<DrlFile> files = ruleset.drl().stream()
                .map(source -> DrlFile.parse(source, problems))
                .toList();
        problems.throwIfErrors();
        DrlFile nothing = DrlFile.parse(new SourceFile("", ""), problems);
        files.forEach(file -> onlyDeclarationsAndRules(file, nothing, problems));
        Map<String, FactKind> kinds = new DeclarationReader(problems).read(files);
        Map<String, RuleText> rules = new RuleReader(ruleset.criteria(), kinds, problems).read(files);
        problems.throwIfErrors();
        silentCriteria(ruleset, folder.criteria().name(), rules, problems);
        KieBase base = build(files, rules.values(), problems);
        return new CompiledRuleset(
                ruleset, List.copyOf(kinds.values()), new DroolsScorer(base, ruleset, kinds, rules), problems.list());
    }

    /** Compares with what the prelude alone brings: an author adds nothing but declarations and rules. */
    private static void onlyDeclarationsAndRules(DrlFile file, DrlFile nothing, Problems problems) {
        boolean more = file.tree().getImports().size()
                        > nothing.tree().getImports().size()
                || file.tree().getFunctionImports().size()
                        > nothing.tree().getFunctionImports().size()
                || file.tree().getGlobals().size() > nothing.tree().getGlobals().size()
                || !file.tree().getFunctions().isEmpty();
        if (more) {
            problems.add(
                    ProblemKind.STATEMENT_NOT_ALLOWED, Place.of(file.source().name()));
        }
    }

    private static void silentCriteria(Ruleset ruleset, String table, Map<String, RuleText> rules, Problems problems) {
        Set<CriterionCode> spokenOf = new LinkedHashSet<>();
        rules.values().forEach(rule -> spokenOf.add(rule.criterion().code()));
        for (Criterion criterion : ruleset.criteria().all().toList()) {
            if (!criterion.group() && !spokenOf.contains(criterion.code())) {
                problems.warn(ProblemKind.CRITERION_WITHOUT_RULE, Place.of(table), criterion.code(), criterion.title());
            }
        }
    }

    private static KieBase build(List<DrlFile> files, Collection<RuleText> rules, Problems problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach(file -> texts.put(file.name(), Meaning.of(file, rules)));
        Optional<KieBase> base = KieBases.build(texts);
        if (base.isEmpty()) {
            new Suspects(files, texts, problems).name();
        }
        problems.throwIfErrors();
        return base.orElseThrow();
    }
}
