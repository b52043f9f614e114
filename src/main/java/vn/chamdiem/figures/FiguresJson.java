package vn.chamdiem.figures;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.facts.Period;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;

/**
 * Figures as another program sends them.
 *
 * <pre>{@code
 * {"title": "…", "period": {"from": "2026-01-01", "to": "2026-09-26"}, "source": "…",
 *  "agencies": [{"code": "H44.01", "name": "…", "cohort": "commune", "parent": "H44"}],
 *  "facts": {"DossierProgress": [{"agency": "H44.01", "received": 161, "onTime": 156}]}}
 * }</pre>
 */
public final class FiguresJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final List<String> KEYS = List.of("title", "period", "toDate", "source", "agencies", "facts");
    private static final List<String> AGENCY_KEYS = List.of("code", "name", "cohort", "parent");

    private final Problems problems = new Problems();
    private final FactReader factReader = new FactReader(problems);
    private final FiguresDraft draft;

    private FiguresJson(CompiledRuleset ruleset) {
        draft = new FiguresDraft(ruleset.ruleset().cohortIds(), ruleset.kinds(), problems);
    }

    /**
     * Reads figures as {@code ruleset} declares them.
     *
     * @throws ProblemsFound with everything that is wrong, each at its path
     */
    public static Figures read(String json, CompiledRuleset ruleset) {
        return new FiguresJson(ruleset).read(parse(json));
    }

    private static JsonNode parse(String json) {
        try {
            JsonNode root = MAPPER.readTree(json);
            return root == null ? MissingNode.getInstance() : root;
        } catch (JacksonException bad) {
            int line = bad.getLocation() == null ? 0 : bad.getLocation().getLineNr();
            int column = bad.getLocation() == null ? 0 : bad.getLocation().getColumnNr();
            throw ProblemsFound.one(ProblemKind.JSON_SYNTAX, new Place("json", line, column));
        }
    }

    private Figures read(JsonNode root) {
        knownOnly(root, KEYS, "");
        Period period = period(root.path("period"));
        list(root, "agencies").forEach((path, agency) -> {
            knownOnly(agency, AGENCY_KEYS, path);
            draft.agency(
                    cell(agency, "code", path),
                    cell(agency, "name", path),
                    cell(agency, "cohort", path),
                    cell(agency, "parent", path));
        });
        JsonNode facts = root.path("facts");
        if (!facts.isObject()) {
            problems.add(ProblemKind.KEY_MISSING, Place.of("facts"), "facts");
        }
        facts.propertyNames()
                .forEach(name ->
                        draft.kind(new Cell(name, Place.of("facts." + name))).ifPresent(kind -> facts(kind, facts)));
        String title = cell(root, "title", "").text();
        if (title.isEmpty()) {
            problems.add(ProblemKind.KEY_MISSING, Place.of("title"), "title");
        }
        String source = cell(root, "source", "").text();
        return new Figures("", title, period, toDate(root), source.isEmpty() ? null : source, draft.finish());
    }

    private boolean toDate(JsonNode root) {
        Cell cell = cell(root, "toDate", "");
        if (cell.empty()) {
            return false;
        }
        Object claimed = FigureType.YES_NO.parse(cell.text()).orElse(null);
        if (claimed == null) {
            problems.add(ProblemKind.NOT_YES_NO, cell.place(), "toDate", cell.text());
        }
        return Boolean.TRUE.equals(claimed);
    }

    private void facts(FactKind kind, JsonNode facts) {
        list(facts, kind.name()).forEach((path, fact) -> {
            Map<String, Cell> cells = new LinkedHashMap<>();
            String at = "facts." + path;
            fact.propertyNames().forEach(name -> cells.put(name, cell(fact, name, at)));
            factReader.knownOnly(kind, cells);
            draft.fact(kind, cell(fact, FiguresDraft.AGENCY, at), cells);
        });
    }

    private Period period(JsonNode node) {
        Optional<LocalDate> from = date(node, "from");
        Optional<LocalDate> to = date(node, "to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            problems.add(ProblemKind.PERIOD_BACKWARDS, Place.of("period"), from.get(), to.get());
        }
        return new Period(from.orElse(LocalDate.EPOCH), to.orElse(LocalDate.EPOCH));
    }

    private Optional<LocalDate> date(JsonNode node, String key) {
        Cell cell = cell(node, key, "period");
        try {
            return Optional.of(LocalDate.parse(cell.text()));
        } catch (DateTimeParseException notADate) {
            problems.add(ProblemKind.NOT_A_DATE, cell.place(), key, cell.text());
            return Optional.empty();
        }
    }

    private Map<String, JsonNode> list(JsonNode node, String key) {
        JsonNode list = node.path(key);
        Map<String, JsonNode> items = new LinkedHashMap<>();
        if (!list.isArray()) {
            problems.add(list.isMissingNode() ? ProblemKind.KEY_MISSING : ProblemKind.NOT_A_LIST, Place.of(key), key);
        }
        for (int i = 0; i < list.size() && list.isArray(); i++) {
            items.put(key + "[" + i + "]", list.path(i));
        }
        return items;
    }

    private Cell cell(JsonNode node, String key, String path) {
        Place place = Place.of(path.isEmpty() ? key : path + "." + key);
        @Nullable JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            return new Cell("", place);
        }
        if (!value.isValueNode()) {
            problems.add(ProblemKind.NOT_A_TEXT, place, key);
            return new Cell("", place);
        }
        return new Cell(
                value.isNumber()
                        ? value.numberValue().toString()
                        : value.asString().strip(),
                place);
    }

    private void knownOnly(JsonNode node, List<String> known, String path) {
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problems.add(
                        ProblemKind.UNKNOWN_KEY,
                        Place.of(path.isEmpty() ? name : path + "." + name),
                        name,
                        Nearest.to(name, known)));
    }
}
