package vn.chamdiem.engine;

/** What is left of the memory. */
final class Heap {
    /** Above this, the next thing that anyone does may be the last. */
    private static final int FULL_PERCENT = 85;

    private Heap() {}

    /**
     * Whether what is held, and not only what nobody has collected yet, fills the heap.
     *
     * <p>Collectors tell what they left behind at different times, some never before the end, so the heap is collected
     * to know: when it looks full, a collection is near anyway.
     */
    static boolean full() {
        if (!looksFull()) {
            return false;
        }
        System.gc();
        return looksFull();
    }

    private static boolean looksFull() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() > runtime.maxMemory() / 100 * FULL_PERCENT;
    }
}
