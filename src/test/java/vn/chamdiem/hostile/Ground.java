package vn.chamdiem.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The smallest ruleset with figures: what an attack takes the place of a file of. */
final class Ground {
    private static final Path FILES = Corpus.HOME.resolve("ground");

    /** Where each file lies; every other is one of figures. */
    private static final Map<String, String> PLACES = new TreeMap<>(Map.of(
            "cases.yaml", "fixtures/hostile/cases/1-rules.yaml",
            "ruleset.yaml", "rules/hostile/ruleset.yaml",
            "criteria.yaml", "rules/hostile/criteria.yaml"));

    private Ground() {}

    /** Copies it into a folder that is not there yet. */
    static Path lay(Path folder) throws IOException {
        for (Path file : Corpus.files(FILES)) {
            Path to = place(folder, file.getFileName().toString());
            Files.createDirectories(to.getParent());
            Files.copy(file, to);
        }
        Files.createDirectories(place(folder, "cases.yaml").getParent());
        return folder;
    }

    /** Where the file of that name lies. */
    static Path place(Path folder, String name) {
        String place = name.endsWith(".drl") ? "rules/hostile/" + name : PLACES.get(name);
        return folder.resolve(place == null ? "fixtures/hostile/data/" + name : place);
    }
}
