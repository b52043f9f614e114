package vn.chamdiem.engine;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.source.ProblemKind;

/**
 * What it may take to score one agency; beyond it the engine is stopped, in the rule that it is in.
 *
 * <p>The engine can't be interrupted, so it is made to ask: compiled rules call {@link #allows} for every two facts that
 * they lay side by side, and every rule asks before it speaks. Counts come first, for they are the same on every machine.
 */
public final class Budget {
    /** Fourteen hundred facts laid side by side with themselves; no rule of any shipped ruleset needs a thousandth. */
    static final int MOST_PAIRS = 2_000_000;

    /** How often the rules may speak of one agency. */
    static final int MOST_TIMES = 50_000;

    /**
     * Seconds of work, not of waiting, so that it doesn't matter what else the machine has to do; the largest cohort that
     * was tried took a hundredth of it for an agency.
     */
    private static final long MOST_SECONDS = 15;

    /** Where memory runs out, whoever has asked for less than this is not to blame. */
    private static final long BLAMELESS_BYTES = Runtime.getRuntime().maxMemory() / 16;

    /** The clock is not asked each time; a power of two. */
    private static final int BETWEEN_LOOKS = 1 << 10;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final ThreadLocal<@Nullable Budget> CURRENT = new ThreadLocal<>();

    private final long begun = THREADS.getCurrentThreadCpuTime();
    private final long bytes = THREADS.getCurrentThreadAllocatedBytes();
    private int pairs;
    private int times;
    private int rule;

    private Budget() {}

    /** Begins anew on this thread. */
    static Budget begin() {
        Budget budget = new Budget();
        CURRENT.set(budget);
        return budget;
    }

    static void end() {
        CURRENT.remove();
    }

    /**
     * Called by compiled rules wherever a fact is laid beside another: true, or the end.
     *
     * @param rule the number of the rule
     */
    public static boolean allows(int rule, Object beside) {
        Budget budget = CURRENT.get();
        if (budget != null) {
            budget.pair(rule);
        }
        return true;
    }

    private void pair(int number) {
        rule = number;
        pairs++;
        if (pairs > MOST_PAIRS) {
            throw new Overrun(ProblemKind.RULE_PAIRS_TOO_MANY, MOST_PAIRS);
        }
        if (pairs % BETWEEN_LOOKS == 0) {
            look();
        }
    }

    /** Asked before a rule speaks. */
    void speaks(int number) {
        rule = number;
        times++;
        if (times > MOST_TIMES) {
            throw new Overrun(ProblemKind.RULE_SPEAKS_TOO_OFTEN, MOST_TIMES);
        }
        look();
    }

    /** The number of the rule that asked last. */
    int rule() {
        return rule;
    }

    private void look() {
        if (THREADS.getCurrentThreadCpuTime() - begun > MOST_SECONDS * 1_000_000_000) {
            throw new Overrun(ProblemKind.RULE_TAKES_TOO_LONG, MOST_SECONDS);
        }
        if (THREADS.getCurrentThreadAllocatedBytes() - bytes > BLAMELESS_BYTES && Heap.full()) {
            throw outOfMemory();
        }
    }

    static Overrun outOfMemory() {
        return new Overrun(
                ProblemKind.RULE_TAKES_TOO_MUCH_MEMORY, Runtime.getRuntime().maxMemory() >> 20);
    }

    /** The end of an evaluation that took more than any needs. */
    static final class Overrun extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final ProblemKind kind;
        private final long most;

        Overrun(ProblemKind kind, long most) {
            this.kind = kind;
            this.most = most;
        }

        ProblemKind kind() {
            return kind;
        }

        long most() {
            return most;
        }
    }
}
