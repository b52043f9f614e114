package vn.chamdiem.engine.build;

import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/** The processes in which rules are compiled; one that has answered is asked again, for a warm one answers sooner. */
final class Compilers {
    /** Whoever compiles more at once waits: a text that takes long keeps one process busy, not the machine. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private final List<Class<?>> called;
    private final Duration most;
    private final Deque<CompilerProcess> idle = new ConcurrentLinkedDeque<>();

    /**
     * Processes whose rules may call some classes.
     *
     * @param most how long a text may take
     */
    Compilers(List<Class<?>> called, Duration most) {
        this.called = List.copyOf(called);
        this.most = most;
    }

    /**
     * The class files of a text; nothing where the engine refuses it.
     *
     * @throws Overrun if compiling took longer or more memory than any ruleset needs
     */
    Optional<CompiledRules> compile(String text) throws Overrun {
        AT_ONCE.acquireUninterruptibly();
        try {
            CompilerProcess process = begun(text);
            try {
                Optional<CompiledRules> answer = process.answer();
                idle.push(process);
                return answer;
            } catch (IOException ended) {
                process.end();
                throw new Overrun(ended);
            }
        } finally {
            AT_ONCE.release();
        }
    }

    private CompilerProcess begun(String text) {
        for (CompilerProcess process = idle.poll(); process != null; process = idle.poll()) {
            if (process.begins(text)) {
                return process;
            }
            process.end();
        }
        try {
            CompilerProcess process = CompilerProcess.start(called, most);
            if (process.begins(text)) {
                return process;
            }
            process.end();
        } catch (IOException noProcess) {
            throw new IllegalStateException("the process that compiles rules can't be started", noProcess);
        }
        throw new IllegalStateException("the process that compiles rules ends as soon as it is started");
    }

    /** A text took longer or more memory to compile than any ruleset needs. */
    static final class Overrun extends Exception {
        private static final long serialVersionUID = 1;

        Overrun(Throwable cause) {
            super(cause);
        }
    }
}
