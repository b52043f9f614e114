package vn.chamdiem.rule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.chamdiem.facts.FigureType;

/** How a declaration writes the types of figures. */
final class FigureTypes {
    private static final Map<String, FigureType> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("Long", FigureType.COUNT);
        TYPES.put("BigDecimal", FigureType.NUMBER);
        TYPES.put("String", FigureType.TEXT);
        TYPES.put("Boolean", FigureType.YES_NO);
        TYPES.put("LocalDate", FigureType.DATE);
    }

    /** What people write who know other languages; told, and read as it was meant. */
    private static final Map<String, FigureType> MEANT = Map.of(
            "long", FigureType.COUNT,
            "int", FigureType.COUNT,
            "Integer", FigureType.COUNT,
            "double", FigureType.NUMBER,
            "Double", FigureType.NUMBER,
            "float", FigureType.NUMBER,
            "Number", FigureType.NUMBER,
            "boolean", FigureType.YES_NO,
            "Date", FigureType.DATE);

    private FigureTypes() {}

    /** What an unknown type most likely stands for. */
    static FigureType meant(String written) {
        return MEANT.getOrDefault(written, FigureType.TEXT);
    }

    static Optional<FigureType> of(String written) {
        return Optional.ofNullable(TYPES.get(written));
    }

    static String known() {
        return String.join(", ", TYPES.keySet());
    }
}
