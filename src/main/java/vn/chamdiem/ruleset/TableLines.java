package vn.chamdiem.ruleset;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;

/**
 * Where the table has each criterion.
 *
 * @param table the file where criteria are written
 * @param lines by code
 */
public record TableLines(SourceFile table, Map<String, YamlMap> lines) {
    public TableLines {
        lines = Map.copyOf(lines);
    }

    /** The lines of a table; what is wrong with it was told when it was read. */
    public static TableLines of(SourceFile table) {
        Map<String, YamlMap> lines = new HashMap<>();
        Deque<YamlMap> open = new ArrayDeque<>(YamlMap.readList(table, new Problems()));
        while (!open.isEmpty()) {
            YamlMap line = open.pop();
            lines.put(line.text("code"), line);
            List<YamlMap> parts = line.maps("parts");
            parts.forEach(open::push);
        }
        return new TableLines(table, lines);
    }

    /** The line of a criterion; the table as a whole where it isn't found. */
    public Place place(CriterionCode code) {
        return find(code).map(line -> line.placeOf("code")).orElse(Place.of(table.name()));
    }

    /** Where a criterion's line has a key of its own; empty where it has none. */
    public Optional<Place> place(CriterionCode code, String key) {
        return find(code).filter(line -> line.has(key)).map(line -> line.placeOf(key));
    }

    private Optional<YamlMap> find(CriterionCode code) {
        return Optional.ofNullable(lines.get(code.value()));
    }
}
