package vn.chamdiem.source;

import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML map whose values know their place.
 *
 * <p>Only the tree of nodes is read, never objects: no tag can name a class that would be made, and what would let a text
 * stand for another, longer or without an end (tags, anchors and aliases, several documents in one file), is refused before
 * the tree is built. A value stays the text that was written: {@code code: 2.10} is the code 2.10. Each getter reports what is wrong and answers with a harmless value, so that reading goes on and all
 * problems are found at once.
 */
public final class YamlMap {
    /** A table nests two levels for each group within a group; no annex has a dozen of them. */
    static final int MOST_LEVELS = 24;

    /** A note of a whole page is shorter. */
    static final int MOST_SIGNS = 10_000;

    /** Among more unknown keys than this, nobody looks for one that is only misspelt. */
    private static final int GUESSED = 100;

    private final String file;
    private final Problems problems;
    private final Place place;
    private final int end;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Place> keyPlaces = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();

    private YamlMap(String file, Problems problems, Node node) {
        this.file = file;
        this.place = placeOf(file, node);
        this.end = endOf(node);
        if (node instanceof MappingNode map) {
            this.problems = problems;
            map.getValue().forEach(this::keep);
        } else {
            problems.add(ProblemKind.NOT_A_MAP, place);
            // That it has no keys either goes without saying.
            this.problems = new Problems();
        }
    }

    private void keep(NodeTuple entry) {
        Place at = placeOf(file, entry.getKeyNode());
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (values.putIfAbsent(key, entry.getValueNode()) == null) {
            keyPlaces.put(key, at);
        } else {
            problems.add(ProblemKind.KEY_TWICE, at, key);
        }
    }

    /** Reads a file that holds one map. */
    public static YamlMap read(SourceFile source, Problems problems) {
        return new YamlMap(source.name(), problems, compose(source, problems));
    }

    /** Reads a file that holds a list of maps. */
    public static List<YamlMap> readList(SourceFile source, Problems problems) {
        List<YamlMap> maps = mapsIn(source.name(), problems, compose(source, problems));
        if (maps.isEmpty()) {
            problems.throwIfErrors();
            throw ProblemsFound.one(ProblemKind.FILE_EMPTY, Place.of(source.name()), source.name());
        }
        return maps;
    }

    private static Node compose(SourceFile source, Problems problems) {
        HiddenSigns.tell(source, problems);
        try {
            String text = HiddenSigns.without(source.text());
            LoaderOptions options = new LoaderOptions();
            options.setNestingDepthLimit(MOST_LEVELS + 1);
            if (new YamlForm(source.name(), problems).plain(new Yaml(options).parse(new StringReader(text)))) {
                Node root = new Yaml(options).compose(new StringReader(text));
                if (root != null) {
                    return root;
                }
            }
        } catch (YAMLException unreadable) {
            new YamlMistake(source, problems).tell(unreadable);
        }
        problems.throwIfErrors();
        throw ProblemsFound.one(ProblemKind.FILE_EMPTY, Place.of(source.name()), source.name());
    }

    private static List<YamlMap> mapsIn(String file, Problems problems, Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(item -> new YamlMap(file, problems, item))
                    .toList();
        }
        problems.add(ProblemKind.NOT_A_LIST, placeOf(file, node));
        return List.of();
    }

    private static Place placeOf(String file, Node node) {
        return new Place(
                file, node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
    }

    /** Where the map begins. */
    public Place place() {
        return place;
    }

    /** Where {@code key} is written, or the map as a whole where it isn't. */
    public Place placeOf(String key) {
        return keyPlaces.getOrDefault(key, place);
    }

    /** Where the value of {@code key} is written; an author's tool changes the text there, and nothing around it. */
    public Optional<Span> spanOf(String key) {
        return Optional.ofNullable(values.get(key))
                .map(node -> new Span(node.getStartMark().getIndex(), endOf(node)));
    }

    /** How many code points of the file come before the end of the map's last value. */
    public int end() {
        return end;
    }

    /** A block ends, to the parser, where the next thing begins; to an author, where its last value does. */
    private static int endOf(Node node) {
        if (node instanceof MappingNode map && map.getFlowStyle() == FlowStyle.BLOCK) {
            return map.getValue().stream()
                    .mapToInt(entry -> endOf(entry.getValueNode()))
                    .max()
                    .orElse(0);
        }
        if (node instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.BLOCK) {
            return list.getValue().stream().mapToInt(YamlMap::endOf).max().orElse(0);
        }
        return node.getEndMark().getIndex();
    }

    /** The keys as written, in the file's order; asking for them counts as reading them all. */
    public List<String> keys() {
        asked.addAll(values.keySet());
        return List.copyOf(values.keySet());
    }

    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    /** A text that must be there. */
    public String text(String key) {
        String text = textOrNull(key);
        if (text == null) {
            missing(key);
            return "";
        }
        return text;
    }

    /** A text that may be absent; a blank one counts as absent. */
    public @Nullable String textOrNull(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            return null;
        }
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().isBlank()
                    ? null
                    : Blanks.onOneLine(scalar.getValue()).strip();
        }
        problems.add(ProblemKind.NOT_A_TEXT, placeOf(key), key);
        return null;
    }

    /** A value as a cell, empty where it is absent or blank. */
    public Cell cell(String key) {
        String text = textOrNull(key);
        return new Cell(text == null ? "" : text, placeOf(key));
    }

    /** All values as cells, by key. */
    public Map<String, Cell> cells() {
        Map<String, Cell> cells = new LinkedHashMap<>();
        keys().forEach(key -> cells.put(key, cell(key)));
        return cells;
    }

    /** A number that may be absent. */
    public @Nullable BigDecimal decimalOrNull(String key) {
        String text = textOrNull(key);
        if (text == null) {
            return null;
        }
        Optional<BigDecimal> number = Decimals.read(text);
        if (number.isEmpty()) {
            problems.add(ProblemKind.NOT_A_NUMBER, placeOf(key), key, text);
        }
        return number.orElse(null);
    }

    /** A number that must be there. */
    public BigDecimal decimal(String key) {
        BigDecimal number = decimalOrNull(key);
        if (number == null) {
            if (textOrNull(key) == null) {
                missing(key);
            }
            return BigDecimal.ZERO;
        }
        return number;
    }

    /** A whole number between two bounds, both included, that must be there. */
    public int whole(String key, int least, int most) {
        BigDecimal number = decimal(key);
        boolean fits = number.stripTrailingZeros().scale() <= 0
                && number.compareTo(BigDecimal.valueOf(least)) >= 0
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!fits) {
            problems.add(ProblemKind.NOT_WHOLE_BETWEEN, placeOf(key), key, number, least, most);
            return least;
        }
        return number.intValue();
    }

    /** A date that must be there, as {@code 2026-12-31}; {@link LocalDate#MAX} where it can't be read. */
    public LocalDate date(String key) {
        String text = text(key);
        Optional<LocalDate> date = day(text);
        if (date.isEmpty() && !text.isEmpty()) {
            problems.add(ProblemKind.NOT_A_DATE, placeOf(key), key, text);
        }
        return date.orElse(LocalDate.MAX);
    }

    /** A day of four-digit years: the calendar goes on for millions of years, and nothing else does. */
    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() == 10 ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }

    /** The same, where it may be left out. */
    public @Nullable LocalDate dateOrNull(String key) {
        return has(key) ? date(key) : null;
    }

    /** Whether {@code key} says {@code true}; absent counts as {@code false}. */
    public boolean claim(String key) {
        String text = textOrNull(key);
        if (text != null && !List.of("true", "false").contains(text)) {
            problems.add(ProblemKind.NOT_A_CHOICE, placeOf(key), key, text, "true, false");
        }
        return "true".equals(text);
    }

    /** One of the constants of an enum, written in lower case with hyphens, or {@code otherwise} where absent. */
    public <E extends Enum<E>> E choice(String key, Class<E> choices, E otherwise) {
        E chosen = choiceOrNull(key, choices);
        return chosen == null ? otherwise : chosen;
    }

    /** One of the constants of an enum, written in lower case with hyphens. */
    public <E extends Enum<E>> @Nullable E choiceOrNull(String key, Class<E> choices) {
        String text = textOrNull(key);
        if (text == null) {
            return null;
        }
        List<String> known = new ArrayList<>();
        for (E choice : choices.getEnumConstants()) {
            String spelled = spelled(choice);
            if (spelled.equals(text)) {
                return choice;
            }
            known.add(spelled);
        }
        problems.add(ProblemKind.NOT_A_CHOICE, placeOf(key), key, text, Nearest.to(text, known));
        return null;
    }

    /** A constant as a file writes it: in lower case with hyphens. */
    public static String spelled(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A map that must be there; an empty one is answered where it isn't. */
    public YamlMap map(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            missing(key);
            return nothing();
        }
        return new YamlMap(file, problems, node);
    }

    /** A map that may be absent; an empty one is answered where it is. */
    public YamlMap mapOrEmpty(String key) {
        return has(key) ? map(key) : nothing();
    }

    /** Whether the value of {@code key} is a map. */
    public boolean holdsMap(String key) {
        asked.add(key);
        return values.get(key) instanceof MappingNode;
    }

    /** The texts of a list that may be absent. */
    public List<String> texts(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (node instanceof SequenceNode list
                && list.getValue().stream().allMatch(item -> item instanceof ScalarNode)) {
            return list.getValue().stream()
                    .map(item -> Blanks.onOneLine(((ScalarNode) item).getValue()))
                    .toList();
        }
        problems.add(ProblemKind.NOT_A_LIST, placeOf(key));
        return List.of();
    }

    /** A text that may be absent, or a list of texts: a single one needs no dash. */
    public List<String> textOrTexts(String key) {
        if (values.get(key) instanceof ScalarNode) {
            String text = textOrNull(key);
            return text == null ? List.of() : List.of(text);
        }
        return texts(key);
    }

    /** The texts of a list, each as a cell. */
    public List<Cell> cells(String key) {
        List<String> texts = texts(key);
        List<Cell> cells = new ArrayList<>();
        if (values.get(key) instanceof SequenceNode list) {
            for (int number = 0; number < texts.size(); number++) {
                cells.add(new Cell(
                        texts.get(number), placeOf(file, list.getValue().get(number))));
            }
        }
        return cells;
    }

    /** The dates of a list that may be absent. */
    public List<LocalDate> dates(String key) {
        List<LocalDate> dates = new ArrayList<>();
        for (String text : texts(key)) {
            Optional<LocalDate> date = day(text);
            date.ifPresent(dates::add);
            if (date.isEmpty()) {
                problems.add(ProblemKind.NOT_A_DATE, placeOf(key), key, text);
            }
        }
        return dates;
    }

    /** The maps of a list that may be absent. */
    public List<YamlMap> maps(String key) {
        asked.add(key);
        Node node = values.get(key);
        return node == null ? List.of() : mapsIn(file, problems, node);
    }

    /** A map that may be absent, or a list of such maps: a single one needs no dash. */
    public List<YamlMap> oneOrMore(String key) {
        asked.add(key);
        Node node = values.get(key);
        if (node instanceof MappingNode) {
            return List.of(new YamlMap(file, problems, node));
        }
        return maps(key);
    }

    /** Reports every key that no getter has asked for, and every one that had to be there. */
    public void nothingElse() {
        List<String> unknown =
                values.keySet().stream().filter(key -> !asked.contains(key)).toList();
        for (String key : missing) {
            // A key that is only misspelt is told where it stands.
            if (unknown.stream()
                    .limit(GUESSED)
                    .noneMatch(written -> Nearest.to(written, asked).equals(key))) {
                problems.add(ProblemKind.KEY_MISSING, placeOf(key), key);
            }
        }
        unknown.forEach(key -> problems.add(ProblemKind.UNKNOWN_KEY, placeOf(key), key, Nearest.guess(key, asked)));
    }

    private void missing(String key) {
        Node node = values.get(key);
        boolean blank = node == null
                || (node instanceof ScalarNode scalar && scalar.getValue().isBlank());
        if (blank) {
            missing.add(key);
        }
    }

    /** Where there is no map, none of its keys is missed. */
    private YamlMap nothing() {
        Node empty = new Yaml(new LoaderOptions()).compose(new StringReader("{}"));
        return new YamlMap(file, new Problems(), empty);
    }
}
