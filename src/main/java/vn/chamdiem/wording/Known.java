package vn.chamdiem.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.rule.Binding;
import vn.chamdiem.rule.Condition;
import vn.chamdiem.rule.Constraint;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.rule.Gathering;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Rule.Looking;
import vn.chamdiem.rule.Vocabulary;
import vn.chamdiem.words.Words;

/**
 * What one rule's figures and names are called in its sentence.
 *
 * <p>It keeps book of the figures that were named, so that what a rule reads without saying so can be said at the end.
 */
final class Known implements Binding.Cases<Phrase> {
    private final Rule rule;
    private final Labels labels;
    private final Words words;
    private final List<Looking> looks;
    private final Map<String, Integer> uses = new HashMap<>();
    private final Set<String> named = new LinkedHashSet<>();

    Known(Rule rule, Labels labels, Words words) {
        this.rule = rule;
        this.labels = labels;
        this.words = words;
        this.looks = rule.looks();
        Stream.concat(looks.stream().flatMap(Known::expressions), rule.values().stream())
                .flatMap(Expression::all)
                .filter(Expression.Name.class::isInstance)
                .forEach(name -> uses.merge(((Expression.Name) name).name(), 1, Integer::sum));
    }

    private static Stream<Expression> expressions(Looking looking) {
        Stream<Expression> own = looking.look().constraints().stream().map(Constraint::expression);
        Condition.Gather gather = looking.gather();
        if (gather == null) {
            return own;
        }
        Stream<Expression> of = gather.results().stream().flatMap(result -> Stream.ofNullable(result.of()));
        return Stream.of(own, of, gather.claims().stream()).flatMap(part -> part);
    }

    Looking looking(int look) {
        return looks.get(look);
    }

    /** Whether a figure there is known of every agency without being reported. */
    boolean given(int look) {
        return look >= 0 && !labels.reported(kind(look));
    }

    Optional<FigureType> type(Expression expression, int look) {
        return expression.as(new Sort(rule, labels, look < 0 ? "" : kind(look)));
    }

    /** How a text is read that is laid beside {@code expression}. */
    Reading reading(Expression expression, int look) {
        if (type(expression, look).filter(FigureType.DATE::equals).isPresent()) {
            return Reading.DATE;
        }
        return cohort(expression, look) ? Reading.COHORT : Reading.AS_WRITTEN;
    }

    private boolean cohort(Expression expression, int look) {
        if (expression instanceof Expression.Name name && binding(name.name()) instanceof Binding.OfFigure figure) {
            return ofCohort(figure.look(), figure.field().name());
        }
        return expression instanceof Expression.Figure figure && ofCohort(look, figure.field());
    }

    private boolean ofCohort(int look, String field) {
        return kind(look).equals(Vocabulary.AGENCY) && field.equals("cohort");
    }

    Labels labels() {
        return labels;
    }

    private String kind(int look) {
        return looks.get(look).look().kind();
    }

    /** A figure, with its line where the rule looks at several lines of one kind. */
    Phrase figure(int look, String field) {
        named.add(figureOf(look, field));
        Phrase figure = labels.ofFigure(kind(look), field);
        return letter(look)
                .map(letter -> Phrase.thing(words.text("wording.figureOfLine", figure.text(), letter)))
                .orElse(figure);
    }

    /** One figure of one fact; two looks at a kind of which there is one fact read the same. */
    private String figureOf(int look, String field) {
        return kind(look) + "." + field + letter(look).orElse("");
    }

    /** The fact that a look is about. */
    String fact(int look) {
        String fact = labels.ofFact(kind(look));
        return letter(look)
                .map(letter -> words.text("wording.lettered", fact, letter))
                .orElse(fact);
    }

    private Optional<String> letter(int look) {
        List<Integer> ofKind = looks.stream()
                .filter(looking -> looking.look().kind().equals(kind(look)))
                .map(Looking::number)
                .toList();
        return ofKind.size() > 1 && labels.kind(kind(look)).many()
                ? Optional.of(String.valueOf((char) ('A' + ofKind.indexOf(look))))
                : Optional.empty();
    }

    /** The fact that a look is about, with all that must be so of it. */
    String factWhere(int look) {
        List<Phrase> claims = claims(look);
        return claims.isEmpty()
                ? fact(look)
                : words.text(
                        "wording.where",
                        fact(look),
                        new Speech(this, look, words).all(claims).text());
    }

    /** What must be so of the fact that a look is about. */
    List<Phrase> claims(int look) {
        Speech speech = new Speech(this, look, words);
        return looks.get(look).look().constraints().stream()
                .filter(constraint -> constraint.name() == null)
                .map(constraint -> speech.claim(constraint.expression()))
                .toList();
    }

    /** What a {@code $name} stands for; one that is spoken of more than once is defined apart. */
    Phrase name(String name) {
        return apart(name) ? Phrase.thing(labels.quoted(name)) : meaning(name);
    }

    private Phrase meaning(String name) {
        return binding(name).as(this);
    }

    private Binding binding(String name) {
        return Objects.requireNonNull(rule.names().get(name), "a rule whose names mean nothing is refused");
    }

    private boolean apart(String name) {
        return !(binding(name) instanceof Binding.OfFigure) && uses.getOrDefault(name, 0) != 1;
    }

    /** The names that are defined apart: those used more than once, and those that only the reason uses. */
    List<String> definitions() {
        return rule.names().keySet().stream()
                .filter(this::apart)
                .map(name -> words.text(
                        "wording.called", labels.quoted(name), meaning(name).text()))
                .toList();
    }

    /** What a placeholder of the reason stands for. */
    String placeholder(String name) {
        return name(name).text();
    }

    /** The figures that the rule reads, and so needs, without having named them in what has been said. */
    List<String> unnamed() {
        List<String> unnamed = new ArrayList<>();
        for (Looking looking : looks) {
            for (String field : looking.fields()) {
                if (!named.contains(figureOf(looking.number(), field))) {
                    unnamed.add(figure(looking.number(), field).text());
                }
            }
        }
        return unnamed;
    }

    @Override
    public Phrase figure(Binding.OfFigure figure) {
        return figure(figure.look(), figure.field().name());
    }

    @Override
    public Phrase computed(Binding.Computed computed) {
        return computed.expression().as(new Speech(this, computed.look(), words));
    }

    @Override
    public Phrase gathered(Binding.Gathered gathered) {
        int look = gathered.look();
        Condition.Gather gather = Objects.requireNonNull(looks.get(look).gather());
        Expression of = gather.results().get(gathered.result()).of();
        String value = of == null ? "" : of.as(new Speech(this, look, words)).closed();
        Gathering gathering = gathered.gathering();
        boolean counts = gathering == Gathering.COUNT && of == null;
        String text = counts
                ? words.text("wording.counted", factWhere(look))
                : words.text("wording.gathering." + gathering.name(), value, factWhere(look));
        return new Phrase(text, Phrase.Form.CALCULATION);
    }
}
