package vn.chamdiem.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.lang3.Strings;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.facts.Period;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Blanks;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem.Severity;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;

/**
 * Figures as another program sends them.
 *
 * <pre>{@code
 * {"title": "…", "period": {"from": "2026-01-01", "to": "2026-09-26"}, "toDate": true, "source": "…",
 *  "agencies": [{"code": "H44.01", "name": "…", "cohort": "commune", "parent": "H44"}],
 *  "facts": {"DossierProgress": [{"agency": "H44.01", "received": 161, "onTime": 156}]}}
 * }</pre>
 *
 * <p>A number is a number there and a text is a text: what the schema of the facts refuses is refused here too.
 */
public final class FiguresJson {
    /** A figure with its key is two; memory holds a hundred bytes for each. */
    private static final int MOST_TOKENS = 4_000_000;

    private static final int MOST_LEVELS = 20;
    private static final int MOST_SIGNS_OF_A_KEY = 1_000;
    private static final int MOST_SIGNS_OF_A_NUMBER = 100;

    /** Enforced while it is read: nothing larger is ever held. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxDocumentLength(FiguresFolder.MOST_BYTES_OF_A_FILE)
            .maxTokenCount(MOST_TOKENS)
            .maxNestingDepth(MOST_LEVELS)
            .maxStringLength(FactReader.MOST_SIGNS)
            .maxNameLength(MOST_SIGNS_OF_A_KEY)
            .maxNumberLength(MOST_SIGNS_OF_A_NUMBER)
            .build();

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(BOUNDS).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final String PERIOD = "period";
    private static final String AGENCIES = "agencies";
    private static final String FACTS = "facts";
    private static final List<String> KEYS = List.of("title", PERIOD, "toDate", "source", AGENCIES, FACTS);
    private static final List<String> PERIOD_KEYS = List.of("from", "to");
    private static final List<String> AGENCY_KEYS = List.of("code", "name", "cohort", "parent");

    /** No figure has more digits, and writing them out would fill any memory. */
    private static final int MOST_DIGITS = 60;

    private final FiguresDraft draft;
    private final Problems problems;
    private final FactReader reader;
    private final String file;

    /**
     * A reader.
     *
     * @param file as a person would open it; empty for the body of a request
     */
    FiguresJson(FiguresDraft draft, String file) {
        this.draft = draft;
        this.problems = draft.problems();
        this.reader = draft.reader(Forms.PLAIN);
        this.file = file;
    }

    /**
     * Reads figures as {@code ruleset} declares them.
     *
     * @throws ProblemsFound with everything that is wrong, each at its path
     */
    public static Figures read(String json, CompiledRuleset ruleset) {
        FiguresDraft draft = new FiguresDraft(ruleset, new Problems(), Severity.ERROR);
        FiguresJson body = new FiguresJson(draft, "");
        JsonNode root = body.parse(json);
        body.needed(root, AGENCIES);
        FiguresCard card = body.read(root);
        return card.over("", draft);
    }

    /** Reads all that a file tells, of which every part may be in another file; answers its card. */
    FiguresCard read(String json) {
        return read(parse(json));
    }

    private JsonNode parse(String json) {
        try (JsonParser parser = MAPPER.createParser(Strings.CS.removeStart(json, "\uFEFF"))) {
            return parse(parser);
        }
    }

    private JsonNode parse(JsonParser parser) {
        try {
            JsonNode root = MAPPER.readTree(parser);
            return root == null ? MissingNode.getInstance() : root;
        } catch (StreamConstraintsException large) {
            throw ProblemsFound.one(
                    ProblemKind.JSON_TOO_LARGE,
                    // The exception itself doesn't know where it was.
                    place(parser.currentLocation()),
                    MOST_TOKENS,
                    MOST_LEVELS,
                    FactReader.MOST_SIGNS,
                    MOST_SIGNS_OF_A_NUMBER);
        } catch (JacksonException bad) {
            throw ProblemsFound.one(ProblemKind.JSON_SYNTAX, place(bad.getLocation()));
        }
    }

    private Place place(@Nullable TokenStreamLocation at) {
        String name = file.isEmpty() ? "json" : file;
        return at == null ? Place.of(name) : new Place(name, at.getLineNr(), at.getColumnNr());
    }

    private Place at(String path) {
        return Place.inside(file, path);
    }

    private void needed(JsonNode root, String key) {
        if (!root.has(key)) {
            problems.add(ProblemKind.KEY_MISSING, at(key), key);
        }
    }

    private FiguresCard read(JsonNode root) {
        knownOnly(root, KEYS, "");
        list(root, AGENCIES, AGENCIES).forEach(this::agency);
        needed(root, FACTS);
        JsonNode facts = root.path(FACTS);
        if (root.has(FACTS) && !facts.isObject()) {
            problems.add(ProblemKind.NOT_A_MAP, at(FACTS));
        }
        facts.propertyNames()
                .forEach(name ->
                        draft.kind(new Cell(name, at(FACTS + "." + name))).ifPresent(kind -> facts(kind, facts)));
        String title = text(root, "title", "").line();
        String source = text(root, "source", "").line();
        return new FiguresCard(
                file.isEmpty() ? at("title") : Place.of(file),
                title.isEmpty() ? null : title,
                period(root.path(PERIOD)),
                toDate(root),
                source.isEmpty() ? null : source,
                Forms.PLAIN);
    }

    private void agency(String path, JsonNode agency) {
        knownOnly(agency, AGENCY_KEYS, path);
        Cell cohort = exact(agency, "cohort", path);
        draft.agency(text(agency, "code", path), text(agency, "name", path), cohort, text(agency, "parent", path));
    }

    private boolean toDate(JsonNode root) {
        JsonNode claimed = root.path("toDate");
        if (!claimed.isMissingNode() && !claimed.isNull() && !claimed.isBoolean()) {
            problems.add(ProblemKind.NOT_YES_NO, at("toDate"), "toDate", written(claimed));
        }
        return claimed.isBoolean() && claimed.booleanValue();
    }

    private void facts(FactKind kind, JsonNode facts) {
        list(facts, kind.name(), FACTS + "." + kind.name()).forEach((path, fact) -> {
            Map<String, Cell> cells = new LinkedHashMap<>();
            fact.propertyNames().forEach(name -> cells.put(name, cell(kind, name, fact, path)));
            reader.knownOnly(kind, cells);
            draft.fact(kind, text(fact, Column.AGENCY.id(), path), cells, reader);
        });
    }

    private Cell cell(FactKind kind, String name, JsonNode fact, String path) {
        if (kind.field(name).isPresent()) {
            return figure(kind.field(name).get(), fact, path);
        }
        return FiguresDraft.BESIDE.contains(name) ? text(fact, name, path) : new Cell("", at(path + "." + name));
    }

    /** The figure of a field, if its JSON type is the one that the field takes. */
    private Cell figure(FigureField field, JsonNode fact, String path) {
        JsonNode value = fact.path(field.name());
        Place place = at(path + "." + field.name());
        FigureType type = field.type();
        boolean fits = switch (type) {
            case COUNT, NUMBER -> value.isNumber();
            case YES_NO -> value.isBoolean();
            case DATE ->
                value.isString() && DateForm.YEAR_FIRST.plain(value.asString()).isPresent();
            case TEXT ->
                value.isString()
                        && (field.oneOf().isEmpty() || !value.asString().isBlank());
        };
        if (!fits && !value.isNull()) {
            Object[] details = {field.label(), value.isString() ? value.asString() : written(value)};
            problems.add(FactReader.notOf(type), place, details);
        }
        if (!fits) {
            return new Cell("", place);
        }
        boolean free = type == FigureType.TEXT && field.oneOf().isEmpty();
        String text = value.isNumber() ? plain(value.decimalValue()) : value.asString();
        return new Cell(free ? Blanks.strip(text) : text, place, Cell.As.VALUE);
    }

    /** A value as it was sent, but for a number, which some write out in all its digits. */
    private static String written(JsonNode value) {
        return value.isNumber() ? value.decimalValue().toString() : value.toString();
    }

    /** 1e3 and 5.0 are whole numbers too. */
    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        if (Math.abs((long) number.scale()) > MOST_DIGITS || number.precision() > MOST_DIGITS) {
            return number.toString();
        }
        return stripped.scale() <= 0 ? stripped.setScale(0).toPlainString() : number.toPlainString();
    }

    private @Nullable Period period(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isObject()) {
            problems.add(ProblemKind.NOT_A_MAP, at(PERIOD));
            return null;
        }
        knownOnly(node, PERIOD_KEYS, PERIOD);
        LocalDate from = date(node, "from").orElse(null);
        LocalDate to = date(node, "to").orElse(null);
        if (from == null || to == null) {
            return new Period(LocalDate.EPOCH, LocalDate.EPOCH);
        }
        if (to.isBefore(from)) {
            problems.add(ProblemKind.PERIOD_BACKWARDS, at(PERIOD), from, to);
        }
        return new Period(from, to);
    }

    private Optional<LocalDate> date(JsonNode node, String key) {
        Cell cell = exact(node, key, PERIOD);
        Optional<LocalDate> date = DateForm.YEAR_FIRST
                .plain(cell.text())
                .flatMap(FigureType.DATE::parse)
                .map(LocalDate.class::cast);
        if (date.isEmpty()) {
            problems.add(ProblemKind.NOT_A_DATE, cell.place(), key, cell.text());
        }
        return date;
    }

    private Map<String, JsonNode> list(JsonNode node, String key, String path) {
        JsonNode list = node.path(key);
        Map<String, JsonNode> items = new LinkedHashMap<>();
        if (!list.isArray() && !list.isMissingNode()) {
            problems.add(ProblemKind.NOT_A_LIST, at(path), key);
        }
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            String item = path + "[" + i + "]";
            if (list.path(i).isObject()) {
                items.put(item, list.path(i));
            } else {
                problems.add(ProblemKind.NOT_A_MAP, at(item));
            }
        }
        return items;
    }

    /** A text without the space around it. */
    private Cell text(JsonNode node, String key, String path) {
        Cell cell = exact(node, key, path);
        return new Cell(Blanks.strip(cell.text()), cell.place(), cell.as());
    }

    private Cell exact(JsonNode node, String key, String path) {
        Place place = at(path.isEmpty() ? key : path + "." + key);
        JsonNode value = node.path(key);
        if (!value.isString() && !value.isMissingNode() && !value.isNull()) {
            problems.add(ProblemKind.NOT_A_TEXT, place, key);
        }
        return new Cell(value.isString() ? value.asString() : "", place, Cell.As.VALUE);
    }

    private void knownOnly(JsonNode node, List<String> known, String path) {
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add(
                        ProblemKind.UNKNOWN_KEY,
                        at(path.isEmpty() ? name : path + "." + name),
                        name,
                        Nearest.guess(name, known)));
    }
}
