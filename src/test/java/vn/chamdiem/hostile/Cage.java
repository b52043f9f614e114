package vn.chamdiem.hostile;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One process of victims, seen from outside. */
final class Cage implements AutoCloseable {
    /** What nobody may read; digits alone, so that it could be shown as points. */
    static final String SECRET = "8147205936";

    /** The file that nobody may write. */
    static final String CANARY = "canary.txt";

    private static final String ENDED = "ENDED";

    private static final Duration LEAST = Duration.ofSeconds(5);
    private static final Duration START = Duration.ofMinutes(3);

    private final Process process;
    private final String password;
    private final BlockingQueue<String> words = new LinkedBlockingQueue<>();
    private Duration limit = START;

    private Cage(Process process, String password) {
        this.process = process;
        this.password = password;
        Thread listening = new Thread(this::listen, "cage");
        listening.setDaemon(true);
        listening.start();
    }

    /** Starts a process for the attacks in {@code folders} from the one of that number on, and waits until it is warm. */
    static Cage open(Mode mode, Path home, Bait bait, Path folders, int first)
            throws IOException, InterruptedException {
        String password = UUID.randomUUID().toString();
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        ProcessBuilder builder = new ProcessBuilder(
                java.toString(),
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                // Drools is loaded in half the time, and nothing here runs long enough to be worth more.
                "-XX:TieredStopAtLevel=1",
                "-D" + Canaries.FILE + "=" + home.resolve(CANARY),
                "-D" + Canaries.PORT + "=" + bait.port(),
                "-D" + Canaries.SECRET + "=" + SECRET,
                "-D" + Canaries.SECRET_FILE + "=" + bait.secret(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                password,
                mode.name(),
                folders.toString(),
                "" + first);
        builder.environment().clear();
        builder.environment().put(Canaries.SECRET_VARIABLE, SECRET);
        builder.directory(home.toFile());
        builder.redirectError(
                ProcessBuilder.Redirect.appendTo(home.resolve("errors.txt").toFile()));
        Cage cage = new Cage(builder.start(), password);
        long started = System.nanoTime();
        if (!"READY".equals(cage.words.poll(START.toSeconds(), TimeUnit.SECONDS))) {
            cage.close();
            throw new IllegalStateException("the process is not ready; see " + home.resolve("errors.txt"));
        }
        Duration warm = Duration.ofNanos(System.nanoTime() - started).multipliedBy(mode.patience());
        cage.limit = warm.compareTo(LEAST) > 0 ? warm : LEAST;
        return cage;
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                // An attack may have written something without an end before the word.
                int at = line.indexOf(password + " ");
                if (at >= 0) {
                    words.add(line.substring(at + password.length() + 1));
                }
            }
        } catch (IOException closed) {
            words.add(ENDED);
        }
        words.add(ENDED);
    }

    /** What became of the next attack; nothing where the process ended without beginning another. */
    @Nullable
    Fate next() throws InterruptedException {
        String begun = word();
        if (begun == null || begun.equals(ENDED)) {
            return null;
        }
        String end = word();
        if (end == null) {
            return Fate.of(Verdict.HUNG, "no answer in " + limit.toSeconds() + " s");
        }
        return end.equals(ENDED)
                ? Fate.of(Verdict.LOST, "the process ended with " + process.waitFor())
                : Fate.parse(end.replaceFirst("END \\d+ ", ""));
    }

    /** The next word; after the last one, that it was the last. */
    private @Nullable String word() throws InterruptedException {
        String word = words.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (ENDED.equals(word)) {
            words.add(ENDED);
        }
        return word;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
