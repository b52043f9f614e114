package vn.chamdiem.template;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.figures.CardKey;
import vn.chamdiem.figures.Column;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.words.Words;

/** The JSON Schema of the figures that another program may send for a ruleset, in the ruleset's language. */
public final class FactsSchema {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String DATE = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    private static final String NOT_BLANK = "\\S";

    private final CompiledRuleset ruleset;
    private final Words words;

    private FactsSchema(CompiledRuleset ruleset) {
        this.ruleset = ruleset;
        this.words = Words.in(ruleset.ruleset().card().language());
    }

    /** The schema, ending in a line feed. */
    public static String of(CompiledRuleset ruleset) {
        return MAPPER.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(new FactsSchema(ruleset).schema())
                        .replace("\r\n", "\n")
                + "\n";
    }

    private ObjectNode schema() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", words.text("form.schema", ruleset.ruleset().card().title()));
        ObjectNode properties = object(schema, "title", "period", "agencies", "facts");
        describe(properties.putObject("title"), CardKey.TITLE)
                .put("type", "string")
                .put("pattern", NOT_BLANK);
        ObjectNode period = object(properties.putObject("period"), "from", "to");
        date(describe(period.putObject("from"), CardKey.FROM).put("type", "string"));
        date(describe(period.putObject("to"), CardKey.TO).put("type", "string"));
        types(describe(properties.putObject("toDate"), CardKey.TO_DATE), "boolean");
        types(describe(properties.putObject("source"), CardKey.SOURCE), "string");
        agencies(properties.putObject("agencies"));
        ObjectNode kinds = object(properties.putObject("facts"));
        ruleset.kinds().forEach(kind -> kind(kinds.putObject(kind.name()), kind));
        return schema;
    }

    private ObjectNode describe(ObjectNode schema, CardKey key) {
        return schema.put("description", words.answer("cardKey", key));
    }

    private ObjectNode describe(ObjectNode schema, Column column) {
        return schema.put("description", words.answer("column", column));
    }

    /** Makes {@code schema} that of an object with nothing but what is put into the answer. */
    private static ObjectNode object(ObjectNode schema, String... required) {
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        if (required.length > 0) {
            Stream.of(required).forEach(schema.putArray("required")::add);
        }
        return schema.putObject("properties");
    }

    /** What is not known yet may be left out, or be null. */
    private static ObjectNode types(ObjectNode schema, String type) {
        schema.putArray("type").add(type).add("null");
        return schema;
    }

    /** Bounds beside a list of types are more than some programs can read. */
    private static ObjectNode number(ObjectNode schema, String type) {
        ArrayNode either = schema.putArray("anyOf");
        ObjectNode number = either.addObject().put("type", type);
        either.addObject().put("type", "null");
        return number;
    }

    private static void date(ObjectNode schema) {
        schema.put("format", "date").put("pattern", DATE);
    }

    private void agencies(ObjectNode schema) {
        schema.put("type", "array");
        ObjectNode agency = object(schema.putObject("items"), "code", "name", "cohort");
        describe(agency.putObject("code"), Column.CODE).put("type", "string").put("pattern", NOT_BLANK);
        describe(agency.putObject("name"), Column.NAME).put("type", "string").put("pattern", NOT_BLANK);
        List<Cohort> cohorts = ruleset.ruleset().card().cohorts();
        String titles = cohorts.stream()
                .map(cohort -> cohort.id() + ": " + cohort.title())
                .collect(Collectors.joining("; "));
        ArrayNode ids = agency.putObject("cohort")
                .put("description", words.answer("column", Column.COHORT) + " (" + titles + ")")
                .putArray("enum");
        cohorts.forEach(cohort -> ids.add(cohort.id()));
        types(describe(agency.putObject("parent"), Column.PARENT), "string");
    }

    private void kind(ObjectNode schema, FactKind kind) {
        schema.put("type", "array");
        schema.put("description", description(kind));
        ObjectNode fact = object(schema.putObject("items"), Column.AGENCY.id());
        describe(fact.putObject(Column.AGENCY.id()), Column.AGENCY)
                .put("type", "string")
                .put("pattern", NOT_BLANK);
        if (kind.field(Column.EVIDENCE.id()).isEmpty()) {
            types(describe(fact.putObject(Column.EVIDENCE.id()), Column.EVIDENCE), "string");
        }
        kind.fields().forEach(field -> field(fact.putObject(field.name()), kind, field));
    }

    private String description(FactKind kind) {
        return Stream.of(
                        words.text(kind.many() ? "form.many" : "form.one", kind.label()),
                        kind.inherited() ? words.text("form.inherited") : "",
                        kind.evidence() == null ? "" : words.text("form.evidence", kind.evidence()))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private void field(ObjectNode schema, FactKind kind, FigureField field) {
        String limit = field.atMost();
        String atMost = limit == null
                ? ""
                : ". "
                        + words.text(
                                "form.atMost",
                                kind.field(limit).map(FigureField::label).orElse(limit));
        schema.put("description", field.withUnit() + atMost);
        switch (field.type()) {
            case COUNT -> bounds(number(schema, "integer"), field, BigDecimal.valueOf(Long.MAX_VALUE));
            case NUMBER -> bounds(number(schema, "number"), field, null);
            case YES_NO -> types(schema, "boolean");
            case DATE -> date(types(schema, "string"));
            case TEXT -> text(schema, field);
        }
    }

    private static void text(ObjectNode schema, FigureField field) {
        if (field.oneOf().isEmpty()) {
            types(schema, "string");
            return;
        }
        ArrayNode choices = schema.putArray("enum");
        field.oneOf().forEach(choices::add);
        choices.addNull();
    }

    private static void bounds(ObjectNode schema, FigureField field, @Nullable BigDecimal most) {
        BigDecimal min = field.least();
        BigDecimal max = field.max() == null ? most : field.max();
        if (min != null) {
            schema.put("minimum", min);
        }
        if (max != null) {
            schema.put("maximum", max);
        }
    }
}
