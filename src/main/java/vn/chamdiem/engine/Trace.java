package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.rule.Match;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.RuleMatch.Effect;
import vn.chamdiem.scoring.UsedFigure;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** Notes every rule that fires in one session: what it said, why, and which figures it looked at. */
final class Trace extends DefaultAgendaEventListener {
    private final Award award;
    private final Map<String, RuleText> rules;
    private final Map<String, FactKind> kinds;
    private final Map<Object, Fact> told;
    private final Words words;
    private final List<Spoken> spoken = new ArrayList<>();

    /**
     * Begins a trace.
     *
     * @param told the facts behind the objects of the session, by identity
     */
    Trace(
            Award award,
            Map<String, RuleText> rules,
            Map<String, FactKind> kinds,
            Map<Object, Fact> told,
            Language language) {
        this.award = award;
        this.rules = rules;
        this.kinds = kinds;
        this.told = told;
        this.words = Words.in(language);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        award.begin(rule(event.getMatch()).criterion());
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        RuleText rule = rule(event.getMatch());
        List<String> unknown = unknown(rule);
        Verdict verdict = unknown.isEmpty() ? award.end() : Verdict.without(Effect.NO_DATA);
        List<Fact> facts = facts(rule, event.getMatch());
        RuleMatch match = new RuleMatch(
                rule.ref(),
                verdict.effect(),
                verdict.points(),
                verdict.attainable(),
                verdict.atMost(),
                verdict.gradeAtMost(),
                verdict.calculation(),
                unknown.isEmpty()
                        ? reason(rule, event.getMatch(), verdict, facts)
                        : words.text("reason.missing", String.join(", ", unknown)),
                rule.criterion().legalBasis(),
                facts.stream()
                        .flatMap(fact -> figures(fact, rule).stream())
                        .distinct()
                        .toList());
        spoken.add(new Spoken(rule.criterion().code(), match));
    }

    /** The facts it speaks on; of a kind that it only asks the existence of, all there are. */
    private List<Fact> facts(RuleText rule, Match match) {
        List<Fact> matched = match.getObjects().stream()
                .map(told::get)
                .filter(Objects::nonNull)
                .toList();
        Stream<Fact> asked = told.values().stream()
                .filter(fact -> matched.stream().noneMatch(one -> one.kind().equals(fact.kind())))
                .filter(fact -> !rule.reads(fact.kind()).isEmpty())
                .sorted(DroolsScorer.ORDER);
        return Stream.concat(matched.stream(), asked).toList();
    }

    /** What a rule denies without knowing it: that there is no such fact, though one lacks the figure to tell by. */
    private List<String> unknown(RuleText rule) {
        return rule.patterns().stream()
                .filter(PatternText::denied)
                .flatMap(pattern -> Missing.of(pattern, kinds, told.values(), true).stream())
                .distinct()
                .toList();
    }

    private RuleText rule(Match match) {
        return Objects.requireNonNull(rules.get(match.getRule().getName()), "every compiled rule has been read");
    }

    private String reason(RuleText rule, Match match, Verdict verdict, List<Fact> facts) {
        StringBuilder reason = new StringBuilder(Template.fill(
                rule.reason(), name -> shown(match.getDeclarationIds().contains("$" + name), match, "$" + name)));
        if (verdict.nothing() != null) {
            reason.append("; ").append(words.answer("reason.nothing", verdict.nothing()));
        }
        facts.stream()
                .map(Fact::inheritedFrom)
                .filter(Objects::nonNull)
                .distinct()
                .forEach((Agency owner) ->
                        reason.append("; ").append(words.text("reason.inherited", owner.name(), owner.code())));
        return reason.toString();
    }

    private String shown(boolean bound, Match match, String binding) {
        Object value = bound ? match.getDeclarationValue(binding) : null;
        return value == null ? words.text("figure.missing") : words.show(value);
    }

    private List<UsedFigure> figures(Fact fact, RuleText rule) {
        FactKind kind = Objects.requireNonNull(kinds.get(fact.kind()), "facts are of declared kinds");
        Set<String> read = rule.reads(fact.kind());
        return kind.fields().stream()
                .filter(field -> read.contains(field.name()))
                .map(field -> figure(fact, kind, field))
                .toList();
    }

    private static UsedFigure figure(Fact fact, FactKind kind, FigureField field) {
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
