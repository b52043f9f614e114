package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.rule.Condition.Gather;
import vn.chamdiem.rule.Condition.Result;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Rule.Looking;
import vn.chamdiem.rule.Rule.Manner;
import vn.chamdiem.rule.Template;
import vn.chamdiem.rule.Verb;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.RuleMatch.Effect;
import vn.chamdiem.scoring.UsedFigure;
import vn.chamdiem.words.Words;

/** Notes every rule that fires in one session: what it said, why, and which figures it looked at. */
final class Trace extends DefaultAgendaEventListener {
    /** More facts of a kind than a reader would go through are shown as their number. */
    private static final int MOST_FACTS = 20;

    private final Award award;
    private final List<Rule> rules;
    private final CriteriaSet criteria;
    private final Map<String, FactKind> kinds;
    private final Map<Object, Fact> told;
    private final Words words;
    private final Map<String, List<Fact>> ofKind = new HashMap<>();
    /** By identity, for rules side by side may stand in the same place. */
    private final Map<Rule, List<String>> unknown = new IdentityHashMap<>();

    private final List<Spoken> spoken = new ArrayList<>();

    /**
     * Begins a trace.
     *
     * @param rules by their number
     * @param criteria as they are for this agency's cohort
     * @param told the facts behind the objects of the session, by identity
     */
    Trace(
            Award award,
            List<Rule> rules,
            CriteriaSet criteria,
            Map<String, FactKind> kinds,
            Map<Object, Fact> told,
            Words words) {
        this.award = award;
        this.rules = rules;
        this.criteria = criteria;
        this.kinds = kinds;
        this.told = told;
        this.words = words;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        award.begin(criterion(rule(event.getMatch())));
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        Rule rule = rule(event.getMatch());
        List<String> unknown = unknown(rule);
        Verdict verdict = unknown.isEmpty() ? award.end() : Verdict.without(Effect.NO_DATA);
        Map<String, Object> values = award.values();
        List<Fact> facts = facts(rule, event.getMatch());
        Criterion criterion = criterion(rule);
        RuleMatch match = new RuleMatch(
                rule.ref(),
                verdict.effect(),
                verdict.points(),
                verdict.attainable(),
                verdict.atMost(),
                verdict.gradeAtMost(),
                verdict.calculation().isEmpty() && verdict.effect() != Effect.NO_DATA
                        ? new Calculation(rule, event.getMatch()).text()
                        : verdict.calculation(),
                unknown.isEmpty()
                        ? reason(rule, values, verdict, facts)
                        : words.text("reason.missing", String.join(", ", unknown)),
                criterion == null ? "" : criterion.legalBasis(),
                figures(rule, facts, values));
        spoken.add(new Spoken(rule, match));
    }

    private @Nullable Criterion criterion(Rule rule) {
        CriterionCode code = rule.criterion();
        return code == null
                ? null
                : criteria.find(code).orElseThrow(() -> new IllegalStateException("every rule's criterion exists"));
    }

    /** The facts it speaks on; of a kind that it only asks the existence of, all there are. */
    private List<Fact> facts(Rule rule, Match match) {
        List<Fact> matched = match.getObjects().stream()
                .map(told::get)
                .filter(Objects::nonNull)
                .toList();
        Set<String> asked = new TreeSet<>();
        rule.looks().forEach(looking -> asked.add(looking.look().kind()));
        matched.forEach(fact -> asked.remove(fact.kind()));
        rule.looks().stream()
                .filter(looking -> looking.manner() == Manner.TOGETHER)
                .forEach(looking -> asked.remove(looking.look().kind()));
        return Stream.concat(matched.stream(), asked.stream().flatMap(kind -> all(kind).stream()))
                .toList();
    }

    /** All facts of a kind, in their order; looked for once, for a rule may speak of each of thousands. */
    private List<Fact> all(String kind) {
        return ofKind.computeIfAbsent(
                kind,
                any -> told.values().stream()
                        .filter(fact -> fact.kind().equals(kind))
                        .sorted(Sessions.ORDER)
                        .toList());
    }

    /** What a rule denies or gathers without knowing it: there is such a fact, but the figure to tell by is missing. */
    private List<String> unknown(Rule rule) {
        return unknown.computeIfAbsent(
                rule,
                any -> rule.looks().stream()
                        .filter(looking -> looking.manner() == Manner.NONE || looking.manner() == Manner.TOGETHER)
                        .flatMap(looking -> Missing.of(looking, kinds, told.values(), true).stream())
                        .distinct()
                        .toList());
    }

    private Rule rule(Match match) {
        return rules.get(EngineText.number(match.getRule().getName()));
    }

    private String reason(Rule rule, Map<String, Object> values, Verdict verdict, List<Fact> facts) {
        StringBuilder reason =
                new StringBuilder(Template.fill(rule.reason(), rule.names().keySet(), name -> shown(values.get(name))));
        if (verdict.nothing() != null) {
            reason.append("; ").append(words.answer("reason.nothing", verdict.nothing()));
        } else if (verdict.effect() == Effect.NO_DATA && rule.verb() != Verb.NO_DATA) {
            reason.append("; ").append(words.text("reason.incalculable"));
        }
        facts.stream()
                .map(Fact::inheritedFrom)
                .filter(Objects::nonNull)
                .distinct()
                .forEach((Agency owner) ->
                        reason.append("; ").append(words.text("reason.inherited", owner.name(), owner.code())));
        return reason.toString();
    }

    private String shown(@Nullable Object value) {
        return value == null ? words.text("figure.missing") : words.show(value);
    }

    private List<UsedFigure> figures(Rule rule, List<Fact> facts, Map<String, Object> values) {
        Map<String, List<Fact>> byKind = new LinkedHashMap<>();
        facts.forEach(fact ->
                byKind.computeIfAbsent(fact.kind(), kind -> new ArrayList<>()).add(fact));
        List<UsedFigure> figures = new ArrayList<>();
        byKind.forEach((kind, some) -> {
            if (some.size() > MOST_FACTS) {
                figures.add(counted(kind(kind), some.size()));
            } else {
                some.forEach(fact -> figures.addAll(figures(fact, rule)));
            }
        });
        for (Looking looking : rule.looks()) {
            Gather gather = looking.gather();
            if (gather != null) {
                gather.results().forEach(result -> figures.add(gathered(looking, result, values)));
            }
        }
        return figures.stream().distinct().toList();
    }

    private UsedFigure counted(FactKind kind, long count) {
        return new UsedFigure(
                kind.name(), "count", words.text("figure.count", kind.label()), count, null, kind.evidence(), null);
    }

    private UsedFigure gathered(Looking looking, Result result, Map<String, Object> values) {
        FactKind kind = kind(looking.look().kind());
        return new UsedFigure(
                kind.name(),
                "$" + result.name(),
                words.text("figure.gathered", kind.label(), result.name()),
                values.get(result.name()),
                null,
                kind.evidence(),
                null);
    }

    private List<UsedFigure> figures(Fact fact, Rule rule) {
        FactKind kind = kind(fact.kind());
        Set<String> read = new LinkedHashSet<>();
        rule.looks().stream()
                .filter(looking -> looking.look().kind().equals(fact.kind()))
                .forEach(looking -> read.addAll(looking.fields()));
        return kind.fields().stream()
                .filter(field -> read.contains(field.name()))
                .map(field -> figure(fact, kind, field))
                .toList();
    }

    private FactKind kind(String name) {
        return Objects.requireNonNull(kinds.get(name), "facts are of declared kinds");
    }

    static UsedFigure figure(Fact fact, FactKind kind, FigureField field) {
        @Nullable Agency owner = fact.inheritedFrom();
        return new UsedFigure(
                kind.name(),
                field.name(),
                field.label(),
                fact.figure(field.name()),
                field.unit(),
                fact.evidence() == null ? kind.evidence() : fact.evidence(),
                owner == null ? null : owner.code());
    }

    /** What was said, in the order of files and lines. */
    List<Spoken> spoken() {
        return spoken.stream().sorted(Spoken.ORDER).toList();
    }
}
