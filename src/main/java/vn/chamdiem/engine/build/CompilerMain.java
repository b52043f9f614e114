package vn.chamdiem.engine.build;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The process in which rules are compiled: reads texts, answers with class files, and knows nothing that is worth having.
 *
 * <p>It is given no environment and no file, and links what it compiles as narrowly as the process that will run it.
 * It ends when nobody asks any more, and when it has taken too long, even if nobody is left to stop it.
 */
public final class CompilerMain {
    /** What comes first: the text has arrived. */
    static final int BEGUN = 1;

    /** An answer that holds class files. */
    static final int COMPILED = 2;

    /** An answer to a text that the engine can't compile. */
    static final int REFUSED = 3;

    private static final Duration IDLE = Duration.ofMinutes(1);

    private CompilerMain() {}

    /**
     * Compiles until there is nothing more to compile.
     *
     * @param arguments how long a text may take, then the names of the classes that rules may call
     */
    public static void main(String[] arguments) throws Exception {
        DataOutputStream answers = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
        // Whatever else writes here must not be taken for an answer.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Duration most = Duration.parse(arguments[0]);
        WhiteList whiteList = new WhiteList(classes(arguments));
        DataInputStream questions = new DataInputStream(System.in);
        while (true) {
            String text = next(questions);
            answers.writeByte(BEGUN);
            answers.flush();
            CompletableFuture<?> alarm = alarm(most);
            answer(RuleCompiler.compile(text, whiteList), answers);
            alarm.cancel(false);
        }
    }

    private static String next(DataInputStream questions) throws IOException {
        CompletableFuture<?> alarm = alarm(IDLE);
        try {
            return new String(questions.readNBytes(questions.readInt()), StandardCharsets.UTF_8);
        } catch (EOFException nobodyAsks) {
            System.exit(0);
            throw nobodyAsks;
        } finally {
            alarm.cancel(false);
        }
    }

    private static void answer(Optional<CompiledRules> compiled, DataOutputStream answers) throws IOException {
        answers.writeByte(compiled.isPresent() ? COMPILED : REFUSED);
        if (compiled.isPresent()) {
            compiled.get().write(answers);
        }
        answers.flush();
    }

    private static CompletableFuture<?> alarm(Duration after) {
        return CompletableFuture.runAsync(
                () -> Runtime.getRuntime().halt(0),
                CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS));
    }

    private static List<Class<?>> classes(String... arguments) throws ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            classes.add(Class.forName(name, false, CompilerMain.class.getClassLoader()));
        }
        return classes;
    }
}
