package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.Message.Level;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.Match;
import vn.chamdiem.criteria.Combine;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.WhenNoData;
import vn.chamdiem.criteria.WhenNothingToMeasure;
import vn.chamdiem.criteria.WhenSeveralSpeak;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Problems;
import vn.chamdiem.words.Words;

/** The engine with nothing between it and the text it is given: what every layer is measured against. */
public final class Unprotected implements RulesetCompiler {
    /** What an author's text needs before the engine takes it as it is. */
    public static final String PACKAGE = "package " + Prelude.PACKAGE + "\n";

    /** What rules may call. */
    public static final List<Class<?>> CALLED = DroolsCompiler.CALLED;

    public static final String IMPORTS = Prelude.OF_AN_EVALUATION.substring(Prelude.OF_AN_EVALUATION.indexOf('\n') + 1);

    private static final Criterion CRITERION = new Criterion(
            new CriterionCode("1.1"),
            "Một",
            BigDecimal.TEN,
            null,
            null,
            true,
            "Phụ lục",
            null,
            WhenNothingToMeasure.ZERO,
            WhenSeveralSpeak.BEST,
            Combine.SUM,
            WhenNoData.COUNT_NOTHING,
            null,
            List.of(),
            List.of());

    /** Reads as the product reads, so that nothing protects but the reading. */
    @Override
    public CompiledRuleset compile(RulesetFolder folder) {
        Problems problems = new Problems();
        Ruleset ruleset = Ruleset.read(folder, problems);
        problems.throwIfErrors();
        List<Rule> rules = ruleset.rulebook().rules();
        String holidays =
                ruleset.card().holidays().stream().map(Object::toString).collect(Collectors.joining(","));
        Words words = Words.in(ruleset.card().language());
        String text = EngineText.of(ruleset.rulebook().vocabulary().kinds(words).values(), rules, holidays);
        return new CompiledRuleset(
                ruleset,
                new DroolsScorer(build(text), ruleset, () -> {
                    throw new UnsupportedOperationException("nobody tries attacks");
                }),
                problems.list());
    }

    /**
     * The knowledge base of a text.
     *
     * @throws IllegalArgumentException with what the engine says where it refuses the text
     */
    public static KieBase build(String text) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId(
                "chamdiem", "unprotected", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write(
                "src/main/resources/" + Prelude.PACKAGE.replace('.', '/') + "/rules.drl",
                services.getResources().newByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "UTF-8"));
        KieBuilder builder = services.newKieBuilder(files, Unprotected.class.getClassLoader());
        try {
            builder.buildAll(ExecutableModelProject.class);
            List<Message> errors = builder.getResults().getMessages(Level.ERROR);
            if (!errors.isEmpty()) {
                throw new IllegalArgumentException(errors.get(0).getText());
            }
            KieContainer container = services.newKieContainer(release, Unprotected.class.getClassLoader());
            try {
                return container.newKieBase(null);
            } finally {
                container.dispose();
            }
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    /** Fires over some facts and answers what every rule bound and said. */
    public static List<String> fire(KieBase base, List<Object> facts) {
        return fire(base, facts, match -> true);
    }

    /** The same within the bounds of an evaluation. */
    public static List<String> fireBounded(KieBase base, List<Object> facts) {
        Budget budget = Budget.begin();
        try {
            return fire(base, facts, match -> {
                budget.speaks(0);
                return true;
            });
        } finally {
            Budget.end();
        }
    }

    /** Whether it was a bound that ended it. */
    public static boolean stopped(Throwable thrown) {
        return ExceptionUtils.indexOfType(thrown, Budget.Overrun.class) >= 0;
    }

    private static List<String> fire(KieBase base, List<Object> facts, AgendaFilter asked) {
        List<String> said = new ArrayList<>();
        KieSession session = base.newKieSession();
        try {
            Award award = new Award();
            session.setGlobal(Prelude.AWARD, award);
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    award.begin(CRITERION);
                    // So that there is something to be read where the rule says nothing.
                    award.none();
                }

                @Override
                public void afterMatchFired(AfterMatchFiredEvent event) {
                    said.add(bound(event.getMatch()) + " " + award.values() + " " + award.end());
                }
            });
            facts.forEach(session::insert);
            session.fireAllRules(asked);
        } finally {
            session.dispose();
        }
        return said;
    }

    private static Map<String, String> bound(Match match) {
        return match.getDeclarationIds().stream()
                .collect(Collectors.toMap(id -> id, id -> String.valueOf(match.getDeclarationValue(id))));
    }
}
