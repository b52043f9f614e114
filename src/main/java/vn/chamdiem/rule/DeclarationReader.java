package vn.chamdiem.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.facts.Measure;
import vn.chamdiem.facts.More;
import vn.chamdiem.rule.DeclarationText.FieldText;
import vn.chamdiem.source.Decimals;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.Quantity;
import vn.chamdiem.words.Words;

/** Reads what the ruleset asks of every agency, and what it measures: the {@code declare} blocks. */
final class DeclarationReader {
    /** An office that reports more forms than this reports nothing else. */
    static final int MOST_KINDS = 300;

    /** The engine makes a class of each kind, and a class takes no more than 255 values to begin with. */
    static final int MOST_FIGURES = 200;

    /** Each is worked out over all agencies, one after the other. */
    static final int MOST_MEASURES = 300;

    private static final Set<String> OF_KINDS = Set.of("label", "evidence", "inherited", "many");
    private static final Set<String> OF_MEASURES = Set.of("measure", "label", "unit", "across", "lowestIsBest");
    private static final Set<String> OF_FIELDS =
            Set.of("label", "unit", "min", "max", "atMost", "oneOf", "given", "more");
    private static final Set<String> ACROSS = Set.of("cohort", "everyone");
    private static final Map<String, More> MORE = new TreeMap<>(Map.of("better", More.BETTER, "worse", More.WORSE));
    /** The engine takes a field that begins so for the getter of another one. */
    private static final Pattern MISREAD = Pattern.compile("(is|get|set)([A-Z].*)?");

    private static final Pattern KIND_NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");
    private static final Pattern FIELD_NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final Problems problems;
    private final Map<String, Place> places = new HashMap<>();
    private final List<FactKind> kinds = new ArrayList<>();
    private final List<Measure> measures = new ArrayList<>();

    DeclarationReader(Problems problems) {
        this.problems = problems;
    }

    /** Everything declared, in the order of files and lines. */
    Vocabulary read(List<RuleFile> files, Collection<String> cohorts, Words words) {
        List<FactKind> given = Vocabulary.given(cohorts, words);
        given.forEach(kind -> places.put(kind.name(), Place.of("–")));
        for (RuleFile file : files) {
            file.declarations().forEach(declared -> read(declared, file));
        }
        return new Vocabulary(kinds, measures, given);
    }

    private void read(DeclarationText declared, RuleFile file) {
        Place place = file.place(declared.at());
        if (!KIND_NAME.matcher(declared.name()).matches()) {
            problems.add(ProblemKind.KIND_NAME_UNFIT, place, declared.name());
            declared = new DeclarationText(
                    StringUtils.capitalize(StringUtils.stripAccents(declared.name())),
                    declared.annotations(),
                    declared.fields(),
                    declared.at());
        }
        Place first = places.putIfAbsent(declared.name(), place);
        if (first != null && first.line() == 0) {
            problems.add(ProblemKind.KIND_RESERVED, place, declared.name());
            return;
        }
        if (first != null) {
            problems.add(ProblemKind.KIND_TWICE, place, declared.name(), first);
            return;
        }
        boolean measuring = declared.annotation("measure").isPresent();
        if (unlabelled(declared.annotations(), measuring ? OF_MEASURES : OF_KINDS)) {
            problems.warn(ProblemKind.LABEL_MISSING, place, declared.name());
        }
        if (measuring) {
            notMore(Quantity.MEASURES, measures.size() + 1, MOST_MEASURES, place);
            measures.add(measure(declared, file));
        } else {
            notMore(Quantity.KINDS, kinds.size() + 1, MOST_KINDS, place);
            kinds.add(kind(declared, file));
        }
    }

    /** Tells of the first that is one too many; the others go without saying. */
    private void notMore(Quantity what, int now, int most, Place place) {
        if (now == most + 1) {
            problems.add(ProblemKind.TOO_MANY, place, what, now, most);
        }
    }

    /** Whether there is no label, and none that is only misspelt. */
    private static boolean unlabelled(List<Annotation> annotations, Set<String> known) {
        return annotations.stream()
                .allMatch(annotation -> !annotation.name().equals("label") && known.contains(annotation.name()));
    }

    private Measure measure(DeclarationText declared, RuleFile file) {
        knownOnly(declared.annotations(), OF_MEASURES, file);
        if (!declared.fields().isEmpty()) {
            problems.add(
                    ProblemKind.MEASURE_WITH_FIELDS,
                    file.place(declared.fields().get(0).at()),
                    declared.name());
        }
        String across = declared.annotation("across").map(Annotation::value).orElse("cohort");
        if (!ACROSS.contains(across)) {
            problems.add(
                    ProblemKind.NOT_A_CHOICE,
                    file.place(declared.annotation("across").orElseThrow().at()),
                    "@across",
                    across,
                    Nearest.to(across, ACROSS));
        }
        return new Measure(
                declared.name(),
                text(declared.annotation("label")).orElse(declared.name()),
                text(declared.annotation("unit")).orElse(null),
                across.equals("everyone"),
                declared.annotation("lowestIsBest").isPresent());
    }

    private FactKind kind(DeclarationText declared, RuleFile file) {
        knownOnly(declared.annotations(), OF_KINDS, file);
        Map<String, FieldText> written = new HashMap<>();
        List<FigureField> fields = new ArrayList<>();
        for (FieldText field : declared.fields()) {
            FieldText first = written.putIfAbsent(field.name(), field);
            if (first == null) {
                notMore(Quantity.FIGURES_OF_A_KIND, fields.size() + 1, MOST_FIGURES, file.place(field.at()));
                fields.add(field(field, declared, file));
            } else {
                problems.add(ProblemKind.FIELD_TWICE, file.place(field.at()), field.name(), file.place(first.at()));
            }
        }
        return new FactKind(
                declared.name(),
                text(declared.annotation("label")).orElse(declared.name()),
                text(declared.annotation("evidence")).orElse(null),
                declared.annotation("inherited").isPresent(),
                declared.annotation("many").isPresent(),
                fields);
    }

    private FigureField field(FieldText field, DeclarationText kind, RuleFile file) {
        knownOnly(field.annotations(), OF_FIELDS, file);
        Place place = file.place(field.at());
        if (MISREAD.matcher(field.name()).matches()) {
            problems.add(ProblemKind.FIELD_NAME_MISREAD, place, field.name());
        } else if (!FIELD_NAME.matcher(field.name()).matches()) {
            problems.add(ProblemKind.FIELD_NAME_UNFIT, place, field.name());
        }
        if (unlabelled(field.annotations(), OF_FIELDS)) {
            problems.warn(ProblemKind.LABEL_MISSING, place, field.name());
        }
        FigureType type = FigureTypes.of(field.type()).orElse(null);
        if (type == null) {
            type = FigureTypes.meant(field.type());
        }
        if (!field.type().isEmpty() && FigureTypes.of(field.type()).isEmpty()) {
            problems.add(ProblemKind.FIELD_TYPE_UNKNOWN, place, field.name(), field.type(), FigureTypes.known());
        }
        return new FigureField(
                field.name(),
                text(field.annotation("label")).orElse(field.name()),
                text(field.annotation("unit")).orElse(null),
                type,
                number(field, "min", type, file),
                bound(field, type, file),
                atMost(field, kind, file),
                oneOf(field, type, file),
                field.annotation("given").isPresent(),
                more(field, type, file));
    }

    private @Nullable More more(FieldText field, FigureType type, RuleFile file) {
        Annotation found = field.annotation("more").orElse(null);
        if (found == null) {
            return null;
        }
        Place place = file.place(found.at());
        if (!type.numeric() && type != FigureType.YES_NO) {
            problems.add(ProblemKind.ANNOTATION_UNFIT, place, "more", field.name());
            return null;
        }
        More more = MORE.get(found.value());
        if (more == null) {
            problems.add(
                    ProblemKind.NOT_A_CHOICE, place, "@more", found.value(), Nearest.to(found.value(), MORE.keySet()));
        }
        return more;
    }

    private @Nullable BigDecimal bound(FieldText field, FigureType type, RuleFile file) {
        BigDecimal max = number(field, "max", type, file);
        BigDecimal min = field.annotation("min").isPresent() && type.numeric() ? least(field) : null;
        if (max != null && min != null && min.compareTo(max) > 0) {
            problems.add(ProblemKind.BOUNDS_SWAPPED, annotationPlace(field, "max", file), field.name(), min, max);
        }
        return max;
    }

    private static @Nullable BigDecimal least(FieldText field) {
        return Decimals.read(field.annotation("min").orElseThrow().value()).orElse(null);
    }

    private @Nullable BigDecimal number(FieldText field, String annotation, FigureType type, RuleFile file) {
        Optional<Annotation> found = field.annotation(annotation);
        if (found.isEmpty()) {
            return null;
        }
        Place place = file.place(found.get().at());
        if (!type.numeric()) {
            problems.add(ProblemKind.ANNOTATION_UNFIT, place, annotation, field.name());
            return null;
        }
        Optional<BigDecimal> number = Decimals.read(found.get().value());
        if (number.isEmpty()) {
            problems.add(
                    ProblemKind.NOT_A_NUMBER,
                    place,
                    "@" + annotation,
                    found.get().value());
        }
        return number.orElse(null);
    }

    private @Nullable String atMost(FieldText field, DeclarationText kind, RuleFile file) {
        String other = field.annotation("atMost").map(Annotation::value).orElse(null);
        if (other == null) {
            return null;
        }
        List<String> fields = kind.fields().stream().map(FieldText::name).toList();
        if (!fields.contains(other) || other.equals(field.name())) {
            problems.add(
                    ProblemKind.FIELD_UNKNOWN,
                    annotationPlace(field, "atMost", file),
                    other,
                    kind.name(),
                    Nearest.to(other, fields));
            return null;
        }
        return other;
    }

    private List<String> oneOf(FieldText field, FigureType type, RuleFile file) {
        Optional<Annotation> found = field.annotation("oneOf");
        if (found.isPresent() && type != FigureType.TEXT) {
            problems.add(ProblemKind.ANNOTATION_UNFIT, file.place(found.get().at()), "oneOf", field.name());
            return List.of();
        }
        return found.map(annotation -> annotation.values().stream()
                        .map(value -> (String) FigureType.TEXT.parse(value).orElse(value))
                        .toList())
                .orElse(List.of());
    }

    private Place annotationPlace(FieldText field, String annotation, RuleFile file) {
        return file.place(field.annotation(annotation).orElseThrow().at());
    }

    private void knownOnly(List<Annotation> annotations, Set<String> known, RuleFile file) {
        for (Annotation annotation : annotations) {
            if (!known.contains(annotation.name())) {
                problems.add(
                        ProblemKind.ANNOTATION_UNKNOWN,
                        file.place(annotation.at()),
                        annotation.name(),
                        Nearest.to(annotation.name(), known));
            } else if (annotation.values().size() > 1 && !annotation.name().equals("oneOf")) {
                problems.add(
                        ProblemKind.ANNOTATION_VALUES,
                        file.place(annotation.at()),
                        annotation.name(),
                        String.join(",", annotation.values()));
            } else if (Arrays.asList("label", "unit", "evidence").contains(annotation.name())
                    && annotation.value().isBlank()) {
                problems.add(ProblemKind.ANNOTATION_EMPTY, file.place(annotation.at()), annotation.name());
            }
        }
    }

    private static Optional<String> text(Optional<Annotation> annotation) {
        return annotation.map(Annotation::value).filter(value -> !value.isBlank());
    }
}
