package vn.chamdiem.casebook;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Folder;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;

/**
 * All worked cases of a ruleset.
 *
 * @param sheets file by file, in the order of their names
 * @param problems what is wrong with how the cases are written, and what they leave open
 */
public record Casebook(List<CaseSheet> sheets, List<Problem> problems) {
    /** A hundred times the cases of the handbook. */
    static final int MOST_BYTES = 1 << 23;

    public Casebook {
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
    }

    /** Reads the cases in {@code folder}, and lays them beside the ruleset. */
    public static Casebook of(CompiledRuleset ruleset, Path folder) {
        RulesetFolder rules = ruleset.ruleset().folder();
        Problems problems = new Problems();
        List<CaseSheet> sheets = read(folder, ruleset, problems);
        if (sheets.isEmpty()) {
            problems.warn(ProblemKind.CASES_MISSING, Place.of(SourceFile.name(folder)));
        } else {
            sheets.forEach(sheet -> goesWithRules(sheet, rules, problems));
            Coverage.of(rules.criteria(), sheets).compare(ruleset.ruleset(), problems);
        }
        return new Casebook(sheets, problems.list());
    }

    /** What can be told of the cases in {@code folder} as long as their rules are wrong: how they are written. */
    public static Casebook ofForm(Path folder) {
        Problems problems = new Problems();
        List<CaseSheet> sheets = read(folder, null, problems);
        return new Casebook(sheets, problems.list());
    }

    /** The cases of all files. */
    public List<WorkedCase> cases() {
        return sheets.stream().flatMap(sheet -> sheet.cases().stream()).toList();
    }

    /** The sheets in {@code folder}, file by file; what is wrong with them goes to {@code problems}, too. */
    static List<CaseSheet> read(Path folder, @Nullable CompiledRuleset ruleset, Problems problems) {
        List<CaseSheet> sheets = new ArrayList<>();
        for (Path file : files(folder, problems)) {
            Problems unreadable = new Problems();
            SourceFile source = SourceFile.read(file, unreadable);
            CaseSheet sheet = unreadable.hasErrors()
                    ? new CaseSheet(source, List.of(), unreadable.list())
                    : CaseSheet.read(source, ruleset);
            problems.addAll(sheet.problems());
            sheets.add(sheet);
        }
        return sheets;
    }

    private static List<Path> files(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return Folder.files(folder, file -> file.toString().endsWith(CaseSheet.ENDING), MOST_BYTES, problems);
    }

    private static void goesWithRules(CaseSheet sheet, RulesetFolder rules, Problems problems) {
        List<String> stems = rules.drl().stream()
                .map(RulesetFolder::nameWithin)
                .map(name -> name.substring(0, name.lastIndexOf('.')))
                .toList();
        if (!stems.contains(sheet.stem())) {
            problems.warn(
                    ProblemKind.CASES_WITHOUT_RULES,
                    Place.of(sheet.file().name()),
                    sheet.stem() + ".drl",
                    Nearest.to(sheet.stem(), stems));
        }
    }
}
