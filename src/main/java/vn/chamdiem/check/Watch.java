package vn.chamdiem.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Waits for files of rulesets and of their worked cases to be saved. */
public final class Watch implements AutoCloseable {
    /** One save is many events, and an editor may write several files: what comes within this time is one burst. */
    private static final long QUIET_MILLIS = 200;

    private final WatchService service;

    private Watch(WatchService service) {
        this.service = service;
    }

    /** Watches the folders of {@code rulesets} from now on. */
    public static Watch over(Checker checker, List<String> rulesets) {
        try {
            Watch watch = new Watch(FileSystems.getDefault().newWatchService());
            for (String ruleset : rulesets) {
                watch.register(checker.rulesOf(ruleset));
                watch.register(checker.casesOf(ruleset));
            }
            return watch;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void register(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        }
    }

    /** Ends the watch as soon as {@code input} does; Ctrl+C needs no help. */
    public void endWith(InputStream input) {
        Thread reader = new Thread(
                () -> {
                    try (this) {
                        input.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException gone) {
                        // An input that can't be read any more has ended too.
                    }
                },
                "end of input");
        reader.setDaemon(true);
        reader.start();
    }

    /** Waits for the next burst of saving and answers the files; none where the watch has ended. */
    public Set<Path> next() {
        Set<Path> saved = new TreeSet<>();
        try {
            while (saved.isEmpty()) {
                gather(service.take(), saved);
            }
            @Nullable WatchKey more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            while (more != null) {
                gather(more, saved);
                more = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            }
            return saved;
        } catch (InterruptedException | ClosedWatchServiceException ended) {
            return Set.of();
        }
    }

    private static void gather(WatchKey key, Set<Path> saved) {
        Path folder = (Path) key.watchable();
        for (WatchEvent<?> event : key.pollEvents()) {
            // An overflow doesn't know its file, but something was saved.
            Path file = event.context() instanceof Path name ? folder.resolve(name) : folder;
            if (!besideTheWork(file.getFileName().toString())) {
                saved.add(file);
            }
        }
        key.reset();
    }

    /** Whether a file is one that editors make while they save. */
    private static boolean besideTheWork(String name) {
        return name.startsWith(".") || name.endsWith("~") || name.endsWith(".tmp");
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
