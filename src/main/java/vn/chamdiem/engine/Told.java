package vn.chamdiem.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the claims and thresholds of a rule compare, as compiled rules tell it. Public because they call it. */
public final class Told {
    private final Map<Integer, Sides> sides = new HashMap<>();
    private final Map<Integer, Sides> thresholds = new HashMap<>();

    Told() {}

    /** The two values of a comparison; absent where they can't be told. */
    record Sides(@Nullable Object left, @Nullable Object right) {}

    /** Called first, for a rule that would call nothing is compiled to other calls of the engine. */
    public void begin() {
        sides.clear();
        thresholds.clear();
    }

    /** Notes the two values that the claim of that number compares. */
    public void compared(int number, @Nullable Object left, @Nullable Object right) {
        sides.put(number, new Sides(left, right));
    }

    /** Notes the value that is laid beside the bound of that number. */
    public void laid(int number, @Nullable Object value, @Nullable Object bound) {
        thresholds.put(number, new Sides(value, bound));
    }

    /** A value and its bound; nothing where they can't be told. */
    Sides threshold(int number) {
        return thresholds.getOrDefault(number, new Sides(null, null));
    }

    /** Nothing on either side where the claim of that number compares nothing. */
    Sides of(int number) {
        return sides.getOrDefault(number, new Sides(null, null));
    }
}
