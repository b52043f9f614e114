package vn.chamdiem.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.chamdiem.hostile.Attack.Trait;

/**
 * All attacks: the files below {@code src/test/resources/hostile}, and those that can't be a text.
 *
 * <p>A file is called {@code category/name.FILE}, where FILE is the file it takes the place of; {@code name.drl} stands
 * for the rules. Its first lines say what it tries ({@code // fires: …}), its traits ({@code // traits: own, harmless}), and
 * how many projects there are ({@code // rows: 300}). The line that must be told ends with {@code // here}.
 */
final class Corpus {
    static final Path HOME = Path.of("src/test/resources/hostile");

    private static final String RULES = "1-rules.drl";

    private Corpus() {}

    static List<Attack> all() throws IOException {
        List<Attack> all = new ArrayList<>();
        try (Stream<Path> categories = Files.list(HOME)) {
            for (Path category : categories
                    .filter(Files::isDirectory)
                    .filter(one -> !one.endsWith("ground"))
                    .sorted()
                    .toList()) {
                for (Path file : files(category)) {
                    all.add(written(category.getFileName().toString(), file));
                }
            }
        }
        all.addAll(MadeRules.all());
        all.addAll(MadeFiles.all());
        all.addAll(MadeWorkbooks.all());
        return all;
    }

    /** The files of a folder, sorted. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Attack written(String category, Path path) throws IOException {
        String name = path.getFileName().toString();
        String stem = name.substring(0, name.indexOf('.'));
        String rest = name.substring(name.indexOf('.') + 1);
        String file = rest.equals("drl") ? RULES : rest;
        List<String> lines = Files.readString(path).lines().toList();
        int head = (int) lines.stream()
                .takeWhile(line -> line.matches("(//|#) \\w+: .*"))
                .count();
        // Where a file knows no comments, the head is no part of it.
        boolean comments = !file.endsWith(".csv") && !file.endsWith(".json");
        String text = String.join("\n", comments ? lines : lines.subList(head, lines.size())) + "\n";
        String rows = value(lines.subList(0, head), "rows");
        List<Trait> traits = Arrays.stream(
                        value(lines.subList(0, head), "traits").split(", *"))
                .filter(trait -> !trait.isEmpty())
                .map(trait -> Trait.valueOf(trait.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!file.endsWith(".drl")) {
            traits.add(Trait.OWN);
        }
        int here = IntStream.range(0, lines.size())
                        .filter(line -> lines.get(line).matches(".*(//|#) here$"))
                        .findFirst()
                        .orElse(-1)
                + 1;
        return new Attack(category, stem, value(lines.subList(0, head), "fires"), traits, file, here, folder -> {
            Files.writeString(Ground.place(folder, file), text);
            if (!rows.isEmpty()) {
                projects(folder, Integer.parseInt(rows));
            }
        });
    }

    private static String value(List<String> head, String key) {
        return head.stream()
                .map(line -> line.replaceFirst("^(//|#) ", ""))
                .filter(line -> line.startsWith(key + ": "))
                .map(line -> line.substring(key.length() + 2))
                .findFirst()
                .orElse("");
    }

    /** Writes so many facts of the kind that an agency may have many of. */
    static void projects(Path folder, int rows) throws IOException {
        String all = IntStream.range(0, rows)
                .mapToObj(row -> "A1,P" + row + "," + row + "\n")
                .collect(Collectors.joining());
        Files.writeString(Ground.place(folder, "project.csv"), "agency,name,spent\n" + all);
    }
}
