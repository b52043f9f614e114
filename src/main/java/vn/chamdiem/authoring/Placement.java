package vn.chamdiem.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** Files and folders that are written beside their places first, and then take them together or not at all. */
final class Placement implements AutoCloseable {
    private final List<Move> moves = new ArrayList<>();
    private final List<Path> leftovers = new ArrayList<>();

    private record Move(Path staged, Path target, Path before) {
        /** Takes the place; what was there is kept. */
        void take() throws IOException {
            if (Files.exists(target)) {
                Files.move(target, before, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
        }

        void undo() throws IOException {
            if (Files.exists(before)) {
                Files.move(before, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } else if (!Files.exists(staged)) {
                Files.move(target, staged, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** Where to write what shall take the place of {@code target}. */
    Path beside(Path target) throws IOException {
        Path parent = Objects.requireNonNull(target.toAbsolutePath().getParent(), "a place has a folder around it");
        Files.createDirectories(parent);
        String hidden = "." + target.getFileName() + "." + UUID.randomUUID();
        Path staged = parent.resolve(hidden + ".tmp");
        Path before = parent.resolve(hidden + ".old.tmp");
        moves.add(new Move(staged, target, before));
        leftovers.addAll(List.of(staged, before));
        return staged;
    }

    /** Writes a text that shall take the place of {@code target}. */
    void write(Path target, String text) throws IOException {
        Files.writeString(beside(target), text);
    }

    /** Everything takes its place; where one thing can't, all that was moved goes back. */
    void take() throws IOException {
        Deque<Move> taken = new ArrayDeque<>();
        try {
            for (Move move : moves) {
                taken.push(move);
                move.take();
            }
        } catch (IOException failed) {
            for (Move move : taken) {
                move.undo();
            }
            throw failed;
        }
    }

    /** That something could not be written, as its author is told. */
    static ProblemsFound failed(Path where, IOException cause) {
        ProblemsFound told =
                ProblemsFound.one(ProblemKind.FILE_UNWRITABLE, Place.of(where.toString()), where.toString());
        told.initCause(cause);
        return told;
    }

    @Override
    public void close() throws IOException {
        for (Path leftover : leftovers) {
            if (Files.exists(leftover)) {
                try (Stream<Path> inside = Files.walk(leftover)) {
                    for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
    }
}
