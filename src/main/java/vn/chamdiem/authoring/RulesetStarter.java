package vn.chamdiem.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.facts.Period;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.words.Words;

/** Starts next year's ruleset from this year's: its rules and worked cases, not its figures. */
public final class RulesetStarter {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String CHANGELOG = "CHANGELOG.md";
    private static final String CASES = "cases";

    private final Path rules;
    private final Path fixtures;
    private final Library library;

    /**
     * A ruleset that was started.
     *
     * @param oldYear where the year of the old one still stands
     */
    public record Started(Path rules, Path cases, Period period, int year, List<Place> oldYear) {
        public Started {
            oldYear = List.copyOf(oldYear);
        }
    }

    public RulesetStarter(Path rules, Path fixtures, RulesetCompiler compiler) {
        this.rules = rules;
        this.fixtures = fixtures;
        this.library = new Library(rules, fixtures, compiler);
    }

    /**
     * Copies {@code old} to {@code name}; the period is a year later where its days aren't said.
     *
     * @throws ProblemsFound with everything that stands in the way; nothing is written then
     */
    public Started start(String old, String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        Problems problems = new Problems();
        checkName(name, problems);
        CompiledRuleset compiled = compiled(old, problems);
        Period before = compiled.ruleset().card().period();
        Period period =
                new Period(from == null ? aYearLater(before.from()) : from, to == null ? aYearLater(before.to()) : to);
        if (period.to().isBefore(period.from())) {
            problems.add(ProblemKind.PERIOD_BACKWARDS, Place.of(name), period.from(), period.to());
        }
        problems.throwIfErrors();
        RulesetFolder folder = RulesetFolder.read(rules.resolve(old));
        SortedMap<String, String> texts = new TreeMap<>();
        folder.files().forEach((file, source) -> texts.put(file, source.text()));
        // What is started from an example is a ruleset in force.
        texts.put(
                RulesetFolder.CARD,
                new CardMover(folder.card(), before, period, old).text().replaceFirst("(?m)^example:.*\\R", ""));
        texts.put(CHANGELOG, changelog(compiled.ruleset(), name, period));
        readable(name, texts, period);
        write(old, name, texts);
        return new Started(
                rules.resolve(name),
                fixtures.resolve(name).resolve(CASES),
                period,
                before.to().getYear(),
                period.to().getYear() == before.to().getYear()
                        ? List.of()
                        : mentions(old, name, before.to().getYear()));
    }

    private void checkName(String name, Problems problems) {
        if (!NAME.matcher(name).matches()) {
            problems.add(ProblemKind.NAME_NOT_ALLOWED, Place.of(name), name);
            return;
        }
        for (Path taken : List.of(rules.resolve(name), fixtures.resolve(name).resolve(CASES))) {
            if (Files.exists(taken)) {
                problems.add(ProblemKind.ALREADY_THERE, Place.of(taken.toString()), taken.toString());
            }
        }
    }

    private CompiledRuleset compiled(String old, Problems problems) {
        try {
            return library.ruleset(old);
        } catch (ProblemsFound wrong) {
            problems.addAll(wrong.problems());
            throw new ProblemsFound(problems.list());
        }
    }

    /** The same day next year; the last of February stays the last. */
    private static LocalDate aYearLater(LocalDate day) {
        LocalDate later = day.plusYears(1);
        return day.getDayOfMonth() == day.lengthOfMonth() ? later.withDayOfMonth(later.lengthOfMonth()) : later;
    }

    private static String changelog(Ruleset old, String name, Period period) {
        Words words = Words.in(old.card().language());
        return Changelog.beginning(
                words,
                name,
                period,
                words.text("authoring.origin", old.ref().id(), old.ref().fingerprint()));
    }

    /** Reads the card once more: a text that was edited is trusted only after it says what it should. */
    private void readable(String name, Map<String, String> texts, Period period) {
        SortedMap<String, SourceFile> files = new TreeMap<>();
        texts.forEach((file, text) -> files.put(file, new SourceFile(inside(rules.resolve(name), file), text)));
        Problems problems = new Problems();
        Ruleset read = Ruleset.read(new RulesetFolder(name, files), problems);
        if (!read.card().period().equals(period)) {
            throw ProblemsFound.one(
                    ProblemKind.NOT_EDITABLE, Place.of(inside(rules.resolve(name), RulesetFolder.CARD)), "period");
        }
    }

    private static String inside(Path folder, String file) {
        return folder.resolve(file).toString().replace('\\', '/');
    }

    private void write(String old, String name, Map<String, String> texts) {
        try (Placement placement = new Placement()) {
            Path oldCases = fixtures.resolve(old).resolve(CASES);
            if (Files.isDirectory(oldCases)) {
                Path shelf = fixtures.resolve(name);
                // A new shelf takes its place as a whole; one that has figures already gets the cases only.
                Path cases = Files.exists(shelf)
                        ? placement.beside(shelf.resolve(CASES))
                        : placement.beside(shelf).resolve(CASES);
                copy(oldCases, Files.createDirectories(cases));
            }
            Path staged = Files.createDirectory(placement.beside(rules.resolve(name)));
            for (Map.Entry<String, String> file : texts.entrySet()) {
                Files.writeString(staged.resolve(file.getKey()), file.getValue());
            }
            placement.take();
        } catch (IOException failed) {
            throw Placement.failed(rules.resolve(name), failed);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /** Where rules and cases still speak of {@code year}; whether they should only their author knows. */
    private List<Place> mentions(String old, String name, int year) {
        Pattern mention = CardMover.year(year);
        List<Place> places = new ArrayList<>();
        for (Path folder : List.of(rules.resolve(name), fixtures.resolve(name).resolve(CASES))) {
            for (Path file : sources(folder)) {
                SourceFile source = SourceFile.read(file, new Problems());
                List<String> lines = source.text().lines().toList();
                for (int line = 1; line <= lines.size(); line++) {
                    if (mention.matcher(lines.get(line - 1).replace(old, "")).find()) {
                        places.add(Place.of(source.name(), line));
                    }
                }
            }
        }
        return places;
    }

    private static List<Path> sources(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".drl") || file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw ProblemsFound.one(ProblemKind.FILE_UNREADABLE, Place.of(folder.toString()), folder);
        }
    }
}
