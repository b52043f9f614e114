package vn.chamdiem.hostile;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chamdiem.hostile.Attack.Trait;
import vn.chamdiem.hostile.Attack.Trap;

/** Folders that hold something else than files, and files too large to be written down. */
final class MadeFiles {
    private static final String RULES = "1-rules.drl";
    private static final String CARD = "ruleset.yaml";
    private static final String TABLE = "criteria.yaml";
    private static final String AGENCIES = "agencies.csv";
    private static final String WORK = "work.csv";
    private static final String JSON = "more.json";
    private static final int TWO_GIGABYTES = Integer.MAX_VALUE;

    private MadeFiles() {}

    static List<Attack> all() {
        return List.of(
                folder(
                        "link-to-secret-rules",
                        "rules that are a link to a secret",
                        RULES,
                        MadeFiles::linkToSecret,
                        Trait.WHOLE),
                folder(
                        "link-to-secret-card",
                        "a card that is a link to a secret",
                        CARD,
                        MadeFiles::linkToSecret,
                        Trait.WHOLE),
                folder(
                        "link-to-secret-table",
                        "a table that is a link to a secret",
                        TABLE,
                        MadeFiles::linkToSecret,
                        Trait.WHOLE),
                folder(
                        "link-to-secret-agencies",
                        "agencies that are a link to a secret",
                        AGENCIES,
                        MadeFiles::linkToSecret,
                        Trait.WHOLE),
                folder(
                        "link-to-secret-figures",
                        "figures that are a link to a secret",
                        WORK,
                        MadeFiles::linkToSecret,
                        Trait.WHOLE),
                folder(
                        "link-to-secret-figures-card",
                        "a card of figures that is a link to a secret",
                        "figures.yaml",
                        MadeFiles::linkToSecret,
                        Trait.WHOLE),
                folder(
                        "link-to-secret-json",
                        "a JSON file that is a link to a secret",
                        JSON,
                        MadeFiles::linkToSecret,
                        Trait.WHOLE),
                folder(
                        "link-to-secret-cases",
                        "cases that are a link to a secret",
                        "cases.yaml",
                        MadeFiles::linkToSecret,
                        Trait.WHOLE),
                folder(
                        "link-to-endless-rules",
                        "rules that are a link to a file without end",
                        RULES,
                        file -> link(file, "/dev/zero"),
                        Trait.WHOLE,
                        Trait.HARMLESS),
                folder(
                        "link-to-endless-agencies",
                        "agencies that are a link to a file without end",
                        AGENCIES,
                        file -> link(file, "/dev/zero"),
                        Trait.WHOLE),
                folder(
                        "link-to-endless-card",
                        "a card of figures that is a link to a file without end",
                        "figures.yaml",
                        file -> link(file, "/dev/zero"),
                        Trait.WHOLE),
                folder(
                        "link-to-nothing",
                        "rules that are a link to nothing",
                        RULES,
                        file -> link(file, "/nowhere/at/all"),
                        Trait.WHOLE,
                        Trait.HARMLESS),
                folder(
                        "link-to-itself",
                        "rules that are a link to themselves",
                        RULES,
                        file -> link(file, RULES),
                        Trait.WHOLE,
                        Trait.HARMLESS),
                folder(
                        "pipe-rules",
                        "rules that are a pipe in which nothing comes",
                        RULES,
                        MadeFiles::pipe,
                        Trait.WHOLE,
                        Trait.HARMLESS),
                folder(
                        "pipe-agencies",
                        "agencies that are a pipe in which nothing comes",
                        AGENCIES,
                        MadeFiles::pipe,
                        Trait.WHOLE),
                folder(
                        "pipe-figures",
                        "figures that are a pipe in which nothing comes",
                        WORK,
                        MadeFiles::pipe,
                        Trait.WHOLE,
                        Trait.HARMLESS),
                folder(
                        "pipe-card",
                        "a card of figures that is a pipe in which nothing comes",
                        "figures.yaml",
                        MadeFiles::pipe,
                        Trait.WHOLE),
                folder(
                        "folder-for-rules",
                        "a folder that is called like a rule file",
                        RULES,
                        MadeFiles::directory,
                        Trait.WHOLE,
                        Trait.HARMLESS),
                folder(
                        "folder-for-agencies",
                        "a folder that is called like the list of agencies",
                        AGENCIES,
                        MadeFiles::directory,
                        Trait.WHOLE),
                folder(
                        "sparse-rules",
                        "rules of two gigabytes that take no room on disk",
                        RULES,
                        MadeFiles::sparse,
                        Trait.WHOLE),
                folder(
                        "sparse-other",
                        "a file of two gigabytes that nobody asked for",
                        "x.drl",
                        file -> sparse(file.resolveSibling("x.md")),
                        Trait.WHOLE),
                folder("sparse-agencies", "agencies of two gigabytes", AGENCIES, MadeFiles::sparse, Trait.WHOLE),
                folder("sparse-card", "a card of two gigabytes", CARD, MadeFiles::sparse, Trait.WHOLE),
                folder("sparse-json", "a JSON file of two gigabytes", JSON, MadeFiles::sparse, Trait.WHOLE),
                folder(
                        "many-files",
                        "a folder of very many files",
                        RULES,
                        MadeFiles::many,
                        Trait.WHOLE,
                        Trait.HARMLESS),
                folder(
                        "name-of-markup",
                        "a file whose name is a page",
                        RULES,
                        file -> Files.move(file, file.resolveSibling("1-<canary onx=1>.drl")),
                        Trait.HARMLESS),
                folder(
                        "name-of-lines",
                        "a file whose name is two lines",
                        RULES,
                        file -> Files.writeString(file.resolveSibling("2-\n1.1 10 \u001B[2J.drl"), "rule"),
                        Trait.WHOLE),
                folder(
                        "other-encoding",
                        "rules in another encoding",
                        RULES,
                        file -> Files.write(file, Files.readString(file).getBytes(StandardCharsets.UTF_16)),
                        Trait.WHOLE),
                folder(
                        "half-letters",
                        "bytes that are no letters",
                        RULES,
                        file -> Files.write(
                                file,
                                new byte[] {'r', (byte) 0xED, (byte) 0xA0, (byte) 0x80, (byte) 0xC0, (byte) 0x80}),
                        Trait.WHOLE),
                csv(
                        "long-cell",
                        "a cell as long as a library",
                        WORK,
                        "agency,done,planned,rate,note\nA1,1,2,0.9," + "x".repeat(2_000_000) + "\n",
                        Trait.HARMLESS),
                csv(
                        "long-number",
                        "a number of a million digits",
                        WORK,
                        "agency,done,planned,rate,note\nA1,1,2," + "9".repeat(1_000_000) + ",x\n"),
                csv(
                        "long-count",
                        "a count of a million digits",
                        WORK,
                        "agency,done,planned,rate,note\nA1," + "9".repeat(200_000) + ",2,1,x\n"),
                csv(
                        "many-columns",
                        "very many columns",
                        WORK,
                        "agency," + joined(50_000, ",", "c") + "\nA1," + joined(50_000, ",", "") + "\n"),
                csv(
                        "many-unknown-agencies",
                        "very many rows of agencies that nobody knows",
                        WORK,
                        "agency,done,planned,rate,note\n" + joined(5_000, ",1,2,0.9,x\n", "X")),
                csv(
                        "many-agencies",
                        "very many agencies",
                        AGENCIES,
                        "code,name,cohort\nA1,Sở Một,department\n" + joined(20_000, ",Sở,department\n", "X"),
                        Trait.BOUNDS),
                csv(
                        "many-agencies-of-one-code",
                        "very many agencies of one code",
                        AGENCIES,
                        "code,name,cohort\nA1,Sở Một,department\n" + "A1,Sở,department\n".repeat(5_000)),
                csv(
                        "long-line-of-parents",
                        "agencies that are each other’s parents, very many",
                        AGENCIES,
                        "code,name,cohort,parent\nA1,Sở,department,\n"
                                + IntStream.range(1, 5_000)
                                        .mapToObj(at -> "A" + (at + 1) + ",Sở,department,A" + at + "\n")
                                        .collect(Collectors.joining()),
                        Trait.BOUNDS),
                csv(
                        "many-mistakes",
                        "a mistake in every one of very many cells",
                        WORK,
                        "agency,done,planned,rate,note\n" + "A1,x,y,z,\n".repeat(20_000)),
                csv("deep-json", "a list within a list within a list", JSON, "[".repeat(200_000)),
                csv("deep-json-objects", "an object within an object", JSON, "{\"facts\":".repeat(200_000)),
                csv(
                        "long-json-text",
                        "a text as long as a library",
                        JSON,
                        "{\"title\": \"" + "x".repeat(25_000_000) + "\"}"),
                csv("long-json-key", "a key as long as a book", JSON, "{\"" + "x".repeat(500_000) + "\": 1}"),
                csv(
                        "many-json-keys",
                        "very many keys that nobody knows",
                        JSON,
                        "{"
                                + IntStream.range(0, 50_000)
                                        .mapToObj(at -> "\"k" + at + "\": 1")
                                        .collect(Collectors.joining(","))
                                + "}"),
                csv("deep-yaml", "a list within a list within a list", CARD, "title: " + "[".repeat(100_000)),
                csv(
                        "deep-yaml-by-indent",
                        "a map within a map within a map",
                        CARD,
                        IntStream.range(0, 2_000)
                                .mapToObj(at -> " ".repeat(at) + "a:\n")
                                .collect(Collectors.joining())),
                csv("long-yaml", "a card longer than any", CARD, "notes: \"" + "x".repeat(4_000_000) + "\"\n"),
                csv(
                        "many-yaml-keys",
                        "very many keys that nobody knows",
                        CARD,
                        IntStream.range(0, 30_000)
                                .mapToObj(at -> "key" + at + ": 1\n")
                                .collect(Collectors.joining())),
                csv("many-yaml-cohorts", "very many cohorts", CARD, cohorts(3_000), Trait.BOUNDS),
                csv("deep-criteria", "a group within a group within a group", TABLE, groups(400)));
    }

    private static Attack folder(String name, String tries, String file, Trap trap, Trait... traits) {
        Trait[] all = Arrays.copyOf(traits, traits.length + 1);
        all[traits.length] = Trait.OWN;
        return Attack.made("folder", name, tries, file, folder -> trap.set(Ground.place(folder, file)), all);
    }

    private static Attack csv(String name, String tries, String file, String text, Trait... traits) {
        Trait[] all = Arrays.copyOf(traits, traits.length + 1);
        all[traits.length] = Trait.OWN;
        return Attack.made(
                "large", name, tries, file, folder -> Files.writeString(Ground.place(folder, file), text), all);
    }

    private static void linkToSecret(Path file) throws IOException {
        link(file, Bait.near(file).secret().toString());
    }

    private static void link(Path file, String to) throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createSymbolicLink(file, Path.of(to));
    }

    private static void directory(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.createDirectory(file);
    }

    private static void pipe(Path file) throws IOException {
        Files.deleteIfExists(file);
        try {
            new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    private static void sparse(Path file) throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(TWO_GIGABYTES);
        }
    }

    private static void many(Path file) {
        IntStream.range(0, 2_000).forEach(at -> {
            try {
                Files.writeString(file.resolveSibling("x" + at + ".md"), "x");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    private static String joined(int times, String after, String each) {
        return IntStream.range(0, times).mapToObj(at -> each + at).collect(Collectors.joining(after)) + after;
    }

    private static String cohorts(int count) {
        return "title: x\nlegalAct: {number: 1, issued: 2026-01-01, issuer: x, title: x}\n"
                + "period: {from: 2026-01-01, to: 2026-12-31}\ntotalPoints: 10\nrounding: []\n"
                + "ranking: {on: rounded, ties: standard}\ngradeScale: {grades: [{name: x, from: 0}]}\ncohorts:\n"
                + "  - {id: department, title: x}\n"
                + IntStream.range(0, count)
                        .mapToObj(at -> "  - {id: c" + at + ", title: x}\n")
                        .collect(Collectors.joining());
    }

    private static String groups(int depth) {
        StringBuilder groups = new StringBuilder();
        for (int level = 0; level < depth; level++) {
            String indent = "    ".repeat(level);
            groups.append(indent + "- code: " + (level + 1) + "\n" + indent + "  title: x\n" + indent
                    + "  legalBasis: x\n" + indent + "  parts:\n");
        }
        return groups + "    ".repeat(depth) + "- {code: 1.1, title: x, maxPoints: 10, whenNothingToMeasure: zero}\n";
    }
}
