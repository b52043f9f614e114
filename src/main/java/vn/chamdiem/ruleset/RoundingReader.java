package vn.chamdiem.ruleset;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.YamlMap;

/** Reads {@code {places: 2, mode: half-up}}, wherever a file says how something is rounded. */
final class RoundingReader {
    private RoundingReader() {}

    /** How the value of {@code map} is rounded; absent where the map doesn't say. */
    static @Nullable Rounding readOrNull(YamlMap map) {
        if (!map.has("rounding")) {
            return null;
        }
        YamlMap rounding = map.map("rounding");
        Rounding read = rounding(rounding);
        rounding.nothingElse();
        return read;
    }

    /** How lines are rounded that don't say so themselves. */
    static Map<Rounding.At, Rounding> readAll(YamlMap card, Problems problems) {
        Map<Rounding.At, Rounding> roundings = new EnumMap<>(Rounding.At.class);
        if (!card.has("rounding")) {
            card.map("rounding");
        }
        for (YamlMap one : card.oneOrMore("rounding")) {
            Rounding.At at = one.choice("at", Rounding.At.class, Rounding.At.CRITERION);
            if (roundings.put(at, rounding(one)) != null) {
                problems.add(ProblemKind.ROUNDING_TWICE, one.placeOf("at"), YamlMap.spelled(at));
            }
            one.nothingElse();
        }
        return roundings;
    }

    private static Rounding rounding(YamlMap map) {
        return new Rounding(map.whole("places", 0, 10), map.choice("mode", Rounding.Mode.class, Rounding.Mode.HALF_UP));
    }
}
