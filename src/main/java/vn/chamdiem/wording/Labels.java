package vn.chamdiem.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.Measure;
import vn.chamdiem.rule.Vocabulary;
import vn.chamdiem.words.Words;

/** What kinds and figures are called, so that no two of them are called the same. */
final class Labels {
    private final Vocabulary vocabulary;
    private final Map<String, FactKind> kinds;
    private final List<Cohort> cohorts;
    private final Words words;

    Labels(Vocabulary vocabulary, List<Cohort> cohorts, Words words) {
        this.vocabulary = vocabulary;
        this.cohorts = cohorts;
        this.kinds = vocabulary.kinds(words);
        this.words = words;
    }

    FactKind kind(String name) {
        return Objects.requireNonNull(kinds.get(name), "a rule that looks at an unknown kind is refused");
    }

    FigureField field(String kind, String field) {
        return kind(kind).field(field).orElseThrow();
    }

    /** The names of all kinds. */
    Set<String> all() {
        return kinds.keySet();
    }

    /** Whether agencies report facts of the kind. */
    boolean reported(String kind) {
        return vocabulary.reported().stream().anyMatch(one -> one.name().equals(kind));
    }

    /** A kind: its label, with its name where another one has the same label. */
    String ofKind(String name) {
        String label = kind(name).label();
        boolean alone = kinds.values().stream()
                        .filter(other -> other.label().equals(label))
                        .count()
                == 1;
        return alone ? quoted(label) : words.text("wording.named", quoted(label), name);
    }

    /** One fact of a kind, as a condition looks at it. */
    String ofFact(String kind) {
        String label = ofKind(kind);
        if (vocabulary.measure(kind).isPresent()) {
            return words.text("wording.fact.measured", label);
        }
        if (!reported(kind)) {
            return words.text("wording.fact.given", label);
        }
        return words.text(kind(kind).many() ? "wording.fact.line" : "wording.fact.report", label);
    }

    /** The title of a cohort, where no other one has the same. */
    Optional<String> cohort(String id) {
        return cohorts.stream()
                .filter(cohort -> cohort.id().equals(id))
                .map(Cohort::title)
                .filter(title -> cohorts.stream()
                                .filter(other -> other.title().equals(title))
                                .count()
                        == 1)
                .map(this::quoted)
                .findFirst();
    }

    /** A figure: its label, with its kind where figures of several kinds have the same label. */
    Phrase ofFigure(String kind, String field) {
        return vocabulary
                .measure(kind)
                .map(measure -> standing(measure, field))
                .orElseGet(() -> Phrase.thing(plainFigure(kind, field)));
    }

    private String plainFigure(String kind, String name) {
        if (!reported(kind)) {
            return words.text("wording.known." + name.toUpperCase(Locale.ROOT));
        }
        String label = field(kind, name).label();
        List<FactKind> sharing = kinds.values().stream()
                .filter(one -> one.fields().stream().anyMatch(field -> same(field, label)))
                .toList();
        boolean twiceInKind =
                kind(kind).fields().stream().filter(field -> same(field, label)).count() > 1;
        String figure = twiceInKind ? words.text("wording.named", quoted(label), name) : quoted(label);
        return sharing.size() == 1 ? figure : words.text("wording.figureOf", figure, ofKind(kind));
    }

    private static boolean same(FigureField field, String label) {
        return field.label().equals(label);
    }

    /** Where an agency stands by a measure; what is the same for all says among whom. */
    private Phrase standing(Measure measure, String figure) {
        String among = words.text(measure.everyone() ? "wording.among.everyone" : "wording.among.cohort");
        String text = words.text("wording.standing." + figure.toUpperCase(Locale.ROOT), ofKind(measure.name()), among);
        return figure.equals("value") ? Phrase.thing(text) : new Phrase(text, Phrase.Form.CALCULATION);
    }

    String quoted(String label) {
        return words.text("wording.label", label);
    }
}
