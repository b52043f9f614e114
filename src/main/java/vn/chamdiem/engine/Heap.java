package vn.chamdiem.engine;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.Comparator;

/** What is left of the memory that lasts, as the last collection of garbage found it. */
final class Heap {
    /** Above this, the next thing that anyone does may be the last. */
    private static final int FULL_PERCENT = 85;

    private static final MemoryPoolMXBean LASTING = lasting();

    private Heap() {}

    /** The largest pool of the heap that can say what a collection left in it: that of what lasts. */
    private static MemoryPoolMXBean lasting() {
        MemoryPoolMXBean lasting = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .max(Comparator.comparing(pool -> pool.getUsage().getMax()))
                .orElseThrow(() -> new IllegalStateException("every collector has a pool of what lasts"));
        lasting.setCollectionUsageThreshold(Runtime.getRuntime().maxMemory() / 100 * FULL_PERCENT);
        return lasting;
    }

    static boolean full() {
        return LASTING.isCollectionUsageThresholdExceeded();
    }
}
