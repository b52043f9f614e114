package vn.chamdiem.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Does something for every agency, on all processors, and leaves the others alone once one of them fails. */
public final class Everyone {
    /** Ten thousand agencies take a minute or two. */
    public static final int MOST_MINUTES = 10;

    private final Supplier<RuntimeException> tooLong;

    /**
     * Does it for so long at most.
     *
     * @param tooLong what to throw where it takes longer
     */
    public Everyone(Supplier<RuntimeException> tooLong) {
        this.tooLong = tooLong;
    }

    /** What is done for each, in their order; where some fail, the failure of the first of them, however they ran. */
    public <A, B> List<B> each(List<A> all, Function<A, B> done) {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
        AtomicInteger firstFailed = new AtomicInteger(all.size());
        Map<Integer, RuntimeException> failures = new ConcurrentHashMap<>();
        Map<Integer, B> results = new ConcurrentHashMap<>();
        IntStream.range(0, all.size())
                .parallel()
                .filter(one -> one < firstFailed.get())
                .forEach((int one) -> {
                    try {
                        if (System.nanoTime() > until) {
                            throw tooLong.get();
                        }
                        results.put(one, done.apply(all.get(one)));
                    } catch (RuntimeException failed) {
                        failures.put(one, failed);
                        firstFailed.accumulateAndGet(one, Math::min);
                    }
                });
        if (!failures.isEmpty()) {
            throw failures.get(firstFailed.get());
        }
        List<B> inOrder = new ArrayList<>();
        for (int one = 0; one < all.size(); one++) {
            inOrder.add(Objects.requireNonNull(results.get(one), "whoever did not fail has a result"));
        }
        return inOrder;
    }
}
