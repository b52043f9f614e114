package vn.chamdiem.engine;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the claims of a rule compare, as compiled rules tell it. Public because they call it. */
public final class Told {
    private final Map<Integer, Sides> sides = new HashMap<>();

    Told() {}

    /** The two values of a comparison; absent where they can't be told. */
    record Sides(@Nullable Object left, @Nullable Object right) {}

    /** Called first, for a rule that would call nothing is compiled to other calls of the engine. */
    public void begin() {
        sides.clear();
    }

    /** Notes the two values that the claim of that number compares. */
    public void compared(int number, @Nullable Object left, @Nullable Object right) {
        sides.put(number, new Sides(left, right));
    }

    /** Nothing on either side where the claim of that number compares nothing. */
    Sides of(int number) {
        return sides.getOrDefault(number, new Sides(null, null));
    }
}
