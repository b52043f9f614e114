package vn.chamdiem.engine.build;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A process that compiles rules: it has no environment, bounded memory, and a bounded time for each text.
 *
 * <p>Whatever a text might do while it is compiled, it does there, and dies with it.
 */
final class CompilerProcess {
    /** Two thousand rules fit in half of it. */
    private static final String MOST_MEMORY = "-Xmx768m";

    private static final List<String> OPTIONS = List.of(
            MOST_MEMORY,
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+DisableAttachMechanism",
            "-XX:-UsePerfData",
            // It lives too briefly for anything that pays later.
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8");

    private final Process process;
    private final DataOutputStream questions;
    private final DataInputStream answers;

    private final Duration most;

    private CompilerProcess(Process process, Duration most) {
        this.process = process;
        this.most = most;
        questions = new DataOutputStream(process.getOutputStream());
        answers = new DataInputStream(process.getInputStream());
    }

    /** Starts a process whose rules may call some classes. */
    static CompilerProcess start(List<Class<?>> called, Duration most) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(main());
        command.add(most.toString());
        called.forEach(one -> command.add(one.getName()));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Path.of(System.getProperty("java.io.tmpdir")).toFile())
                .redirectError(Redirect.DISCARD);
        builder.environment().clear();
        return new CompilerProcess(builder.start(), most);
    }

    /** The main class on its class path: that of this process, or the packed application, which has a launcher. */
    private static List<String> main() {
        CodeSource source = CompilerMain.class.getProtectionDomain().getCodeSource();
        URL home = source.getLocation();
        String path = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        if (home.getProtocol().equals("jar")) {
            return List.of(
                    "-cp",
                    path,
                    "-Dloader.main=" + CompilerMain.class.getName(),
                    "org.springframework.boot.loader.launch.PropertiesLauncher");
        }
        return List.of("-cp", path, CompilerMain.class.getName());
    }

    /** Hands a text over; false where the process has ended because nobody had asked for a while. */
    boolean begins(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            questions.writeInt(bytes.length);
            questions.write(bytes);
            questions.flush();
            return answers.readByte() == CompilerMain.BEGUN;
        } catch (IOException ended) {
            return false;
        }
    }

    /**
     * The class files of the text that was handed over; nothing where the engine refuses it.
     *
     * @throws IOException if the process ended before it answered: it took too long or too much
     */
    Optional<CompiledRules> answer() throws IOException {
        CompletableFuture<?> alarm = CompletableFuture.runAsync(
                this::end, CompletableFuture.delayedExecutor(most.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return answers.readByte() == CompilerMain.COMPILED
                    ? Optional.of(CompiledRules.read(answers))
                    : Optional.empty();
        } finally {
            alarm.cancel(false);
        }
    }

    void end() {
        process.destroyForcibly();
    }
}
