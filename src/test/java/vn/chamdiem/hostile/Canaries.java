package vn.chamdiem.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/** What an attack that succeeds leaves behind in its process; each is taken away again once it has been seen. */
final class Canaries {
    /** The file that must not come to be. */
    static final String FILE = "canary.file";
    /** The port on this machine that nobody may connect to. */
    static final String PORT = "canary.port";
    /** What nobody may read; the same stands in the environment and in a file. */
    static final String SECRET = "canary.secret";

    static final String SECRET_FILE = "canary.secret.file";
    static final String SECRET_VARIABLE = "CANARY_SECRET";

    private static final String PROPERTY = "canary.property";
    private static final String THREAD = "canary";

    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();
    private boolean spoilt;

    /** What was tripped since the last time. */
    List<String> tripped() throws IOException {
        List<String> tripped = new ArrayList<>();
        if (Files.deleteIfExists(Path.of(System.getProperty(FILE)))) {
            tripped.add("wrote a file");
        }
        if (System.clearProperty(PROPERTY) != null) {
            tripped.add("set a property");
        }
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith(THREAD)) {
                tripped.add("started a thread");
                thread.setName("seen");
                spoilt = true;
            }
        }
        if (!zone.equals(TimeZone.getDefault()) || !locale.equals(Locale.getDefault())) {
            tripped.add("moved the machine");
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        return tripped.stream().distinct().toList();
    }

    /** Whether something goes on that can't be taken away. */
    boolean spoilt() {
        return spoilt;
    }
}
