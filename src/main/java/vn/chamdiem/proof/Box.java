package vn.chamdiem.proof;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One cell of each of some quantities: all facts that no claim of any rule tells apart. */
record Box(Map<String, Cell> cells) {
    static final Box ALL = new Box(Map.of());

    Box {
        cells = Collections.unmodifiableMap(cells);
    }

    /** The cell of a quantity; absent where it isn't cut. */
    @Nullable
    Cell of(Term term) {
        return cells.get(term.key());
    }

    Box with(Term term, Cell cell) {
        Map<String, Cell> more = new LinkedHashMap<>(cells);
        more.put(term.key(), cell);
        return new Box(more);
    }
}
