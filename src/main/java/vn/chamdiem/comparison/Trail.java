package vn.chamdiem.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.lineage.Link;

/**
 * One body from stage to stage, for as long as it was one and the same.
 *
 * @param origin absent where it was there in the first stage
 * @param stops one for each stage it was in, which follow each other
 * @param moves between them: one fewer
 * @param ending what became of it; absent where it is in the last stage
 */
public record Trail(
        @Nullable Origin origin,
        List<Stop> stops,
        List<Move> moves,
        @Nullable Link ending) {
    public Trail {
        stops = List.copyOf(stops);
        moves = List.copyOf(moves);
    }

    /** Where it is seen last. */
    public Stop last() {
        return stops.get(stops.size() - 1);
    }

    /** In how many stages, up to its last, it has been first of the same cohort without a break. */
    public int firstInARow() {
        int row = 0;
        for (int at = stops.size() - 1; at >= 0; at--) {
            Stop stop = stops.get(at);
            boolean first = stop.whole().rank() != null && stop.whole().rank() == 1;
            if (!first || !stop.cohort().id().equals(last().cohort().id())) {
                break;
            }
            row++;
        }
        return row;
    }

    /** Where it was in {@code stage}; nothing where it was not there, or not the same. */
    public @Nullable Stop at(int stage) {
        return stops.stream().filter(stop -> stop.stage() == stage).findFirst().orElse(null);
    }

    /** How it came to {@code stage} from the one before; nothing where it didn't. */
    public @Nullable Move to(int stage) {
        int at = stage - stops.get(0).stage();
        return at < 1 || at > moves.size() ? null : moves.get(at - 1);
    }
}
