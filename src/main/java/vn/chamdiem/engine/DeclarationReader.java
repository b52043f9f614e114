package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.TypeDeclarationDescr;
import org.drools.drl.ast.descr.TypeFieldDescr;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;

/** Reads what the ruleset asks of every agency: the {@code declare} blocks of its DRL files. */
final class DeclarationReader {
    private static final Map<String, FigureType> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("Long", FigureType.COUNT);
        TYPES.put("BigDecimal", FigureType.NUMBER);
        TYPES.put("String", FigureType.TEXT);
        TYPES.put("Boolean", FigureType.YES_NO);
        TYPES.put("LocalDate", FigureType.DATE);
    }

    private static final Set<String> OF_KINDS = Set.of("label", "evidence", "inherited", "many");
    private static final Set<String> OF_FIELDS = Set.of("label", "unit", "min", "max", "atMost");
    /** The engine takes a field that begins so for the getter of another one. */
    private static final Pattern MISREAD = Pattern.compile("(is|get|set)([A-Z].*)?");

    private final Problems problems;
    private final Map<String, FactKind> kinds = new LinkedHashMap<>();

    DeclarationReader(Problems problems) {
        this.problems = problems;
    }

    /** The declared kinds by name, in the order of files and lines. */
    Map<String, FactKind> read(List<DrlFile> files) {
        for (DrlFile file : files) {
            for (TypeDeclarationDescr type : file.tree().getTypeDeclarations()) {
                FactKind kind = kind(type, file);
                if (kinds.putIfAbsent(kind.name(), kind) != null) {
                    problems.add(ProblemKind.KIND_TWICE, file.place(type), kind.name());
                }
            }
        }
        return kinds;
    }

    private FactKind kind(TypeDeclarationDescr type, DrlFile file) {
        knownOnly(type, OF_KINDS, file);
        Collection<TypeFieldDescr> declared = type.getFields().values();
        List<FigureField> fields = new ArrayList<>();
        for (TypeFieldDescr field : declared) {
            fields.add(field(field, type, file));
        }
        return new FactKind(
                type.getTypeName(),
                labelOr(type.getTypeName(), type),
                text(type, "evidence"),
                type.getAnnotation("inherited") != null,
                type.getAnnotation("many") != null,
                fields);
    }

    private FigureField field(TypeFieldDescr field, TypeDeclarationDescr type, DrlFile file) {
        knownOnly(field, OF_FIELDS, file);
        String name = field.getFieldName();
        if (MISREAD.matcher(name).matches()) {
            problems.add(ProblemKind.FIELD_NAME_MISREAD, file.place(field), name);
        }
        String written = field.getPattern().getObjectType();
        FigureType figureType = TYPES.get(written);
        if (figureType == null) {
            problems.add(
                    ProblemKind.FIELD_TYPE_UNKNOWN,
                    file.place(field),
                    name,
                    written,
                    String.join(", ", TYPES.keySet()));
            figureType = FigureType.TEXT;
        }
        String atMost = text(field, "atMost");
        if (atMost != null && !type.getFields().containsKey(atMost)) {
            problems.add(
                    ProblemKind.FIELD_UNKNOWN,
                    file.place(field),
                    atMost,
                    type.getTypeName(),
                    Nearest.to(atMost, type.getFields().keySet()));
            atMost = null;
        }
        return new FigureField(
                name,
                labelOr(name, field),
                text(field, "unit"),
                figureType,
                number(field, "min", file),
                number(field, "max", file),
                atMost);
    }

    private void knownOnly(AnnotatedBaseDescr annotated, Set<String> known, DrlFile file) {
        for (AnnotationDescr annotation : annotated.getAnnotations()) {
            String name = annotation.getName();
            if (!known.contains(name)) {
                problems.add(
                        ProblemKind.ANNOTATION_UNKNOWN,
                        file.place(annotation, annotated),
                        name,
                        Nearest.to(name, known));
            }
        }
    }

    private static String labelOr(String name, AnnotatedBaseDescr annotated) {
        String label = text(annotated, "label");
        return label == null ? name : label;
    }

    private static @Nullable String text(AnnotatedBaseDescr annotated, String annotation) {
        return DrlFile.value(annotated.getAnnotation(annotation));
    }

    private @Nullable BigDecimal number(TypeFieldDescr field, String annotation, DrlFile file) {
        String text = text(field, annotation);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            problems.add(ProblemKind.NOT_A_NUMBER, file.place(field), "@" + annotation, text);
            return null;
        }
    }
}
