package vn.chamdiem.ruleset;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.scoring.RulesetRef;
import vn.chamdiem.source.Folder;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;

/**
 * The text of a ruleset, file by file.
 *
 * @param id the folder's name
 * @param files by name within the folder
 */
public record RulesetFolder(String id, SortedMap<String, SourceFile> files) {
    /** The card, which marks a folder as a ruleset. */
    public static final String CARD = "ruleset.yaml";

    /** What the card of an example says: no office is scored by it today, so it is never meant where none is named. */
    static final String EXAMPLE = "example";

    static final String ILLUSTRATIVE = "illustrative";

    private static final String CRITERIA = "criteria.yaml";

    /** Eighty times the handbook, which has every shape there is. */
    static final int MOST_BYTES = 1 << 23;

    public RulesetFolder {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** Reads every file of a folder; sub-folders and hidden files are not part of a ruleset. */
    public static RulesetFolder read(Path folder) {
        Problems problems = new Problems();
        SortedMap<String, SourceFile> files = files(folder, problems);
        if (files.isEmpty()) {
            problems.throwIfErrors();
        }
        List<String> others = files.keySet().stream()
                .filter(name -> !name.endsWith(".drl") && !name.endsWith(".md") && !name.equals(CARD))
                .toList();
        for (String needed : List.of(CARD, CRITERIA)) {
            if (!files.containsKey(needed)) {
                problems.add(
                        ProblemKind.RULESET_FILE_MISSING,
                        Place.of(folder.toString()),
                        needed,
                        Nearest.to(needed, others));
            }
        }
        files.forEach((name, file) -> {
            if (name.endsWith(".drl") && file.text().isBlank() && !problems.hasErrorsIn(file.name())) {
                problems.add(ProblemKind.FILE_EMPTY, Place.of(file.name()), name);
            }
        });
        problems.throwIfErrors();
        return new RulesetFolder(folder.getFileName().toString(), files);
    }

    private static SortedMap<String, SourceFile> files(Path folder, Problems problems) {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        for (Path path : Folder.files(folder, RulesetFolder::wanted, MOST_BYTES, problems)) {
            files.put(path.getFileName().toString(), SourceFile.read(path, problems));
        }
        return files;
    }

    /** Whether an entry is read; a folder is none, but one that is called like a file of rules is told. */
    private static boolean wanted(Path path) {
        return !Files.isDirectory(path) || path.toString().endsWith(".drl");
    }

    /** Whether the card in a folder says that it is an example; a card that can't be read says nothing. */
    public static boolean example(Path folder) {
        return said(SourceFile.read(folder.resolve(CARD), new Problems()), card -> card.claim(EXAMPLE))
                .orElse(false);
    }

    /** Which rules a folder holds, for a list of many: whatever is wrong in them is told to those who open them. */
    public static RulesetRef ref(Path folder) {
        return new RulesetFolder(folder.getFileName().toString(), files(folder, new Problems())).ref();
    }

    /** Which rules these are. */
    public RulesetRef ref() {
        return new RulesetRef(
                id,
                said(files.get(CARD), card -> card.text("title"))
                        .filter(StringUtils::isNotBlank)
                        .orElse(id),
                fingerprint(),
                said(files.get(CARD), card -> card.claim(ILLUSTRATIVE)).orElse(false));
    }

    private static <T> Optional<T> said(@Nullable SourceFile card, Function<YamlMap, T> what) {
        if (card == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(what.apply(YamlMap.read(card, new Problems())));
        } catch (ProblemsFound unreadable) {
            return Optional.empty();
        }
    }

    /** The files that hold declarations and rules, in the order of their names. */
    public List<SourceFile> drl() {
        return files.values().stream()
                .filter(file -> file.name().endsWith(".drl"))
                .toList();
    }

    /** The card. */
    public SourceFile card() {
        return needed(CARD);
    }

    /** The table. */
    public SourceFile criteria() {
        return needed(CRITERIA);
    }

    private SourceFile needed(String name) {
        return Objects.requireNonNull(files.get(name), "a folder without it is refused when it is read");
    }

    /** What {@code file} is called within the folder. */
    public static String nameWithin(SourceFile file) {
        return file.name().substring(file.name().lastIndexOf('/') + 1);
    }

    /** SHA-256 over all names and texts, so that two folders are the same ruleset or they are not. */
    public String fingerprint() {
        MessageDigest digest = sha256();
        files.forEach((name, file) -> {
            digest.update((name + "\0").getBytes(StandardCharsets.UTF_8));
            // A checkout may change the line ends; that is not another ruleset.
            digest.update((file.text().replace("\r\n", "\n") + "\0").getBytes(StandardCharsets.UTF_8));
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
