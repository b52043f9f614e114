package vn.chamdiem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ruleset.CompiledRuleset;

/** A draft of a shipped ruleset, in a folder of its own, to be written otherwise here and there. */
public final class Draft {
    private final Path folder;

    private Draft(Path folder) {
        this.folder = folder;
    }

    /** A copy below a folder, under the name of the ruleset. */
    public static Draft of(String ruleset, Path below) throws IOException {
        Path draft = Files.createDirectories(below.resolve(ruleset));
        try (Stream<Path> files = Files.list(Path.of("rules", ruleset))) {
            for (Path file : files.toList()) {
                Files.copy(file, draft.resolve(file.getFileName()));
            }
        }
        return new Draft(draft);
    }

    /** The same with one thing in one file written otherwise. */
    public Draft replace(String file, String written, String otherwise) throws IOException {
        String text = Files.readString(folder.resolve(file));
        if (!text.contains(written)) {
            throw new IllegalArgumentException(file + " does not have [" + written + "]");
        }
        Files.writeString(folder.resolve(file), text.replace(written, otherwise));
        return this;
    }

    public Path folder() {
        return folder;
    }

    public CompiledRuleset compile() {
        return new Library(Objects.requireNonNull(folder.getParent()), Path.of("fixtures"), new DroolsCompiler())
                .ruleset(folder.getFileName().toString());
    }
}
