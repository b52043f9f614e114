package vn.chamdiem.casebook;

import java.nio.file.Path;
import java.util.List;
import vn.chamdiem.casebook.CasebookRun.CaseRun;
import vn.chamdiem.casebook.CasebookRun.SheetRun;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;

/** Runs worked cases: those of a ruleset, of some of its files, or of some of its criteria. */
public final class CaseRunner {
    private final Library library;
    private final Path fixtures;

    public CaseRunner(Library library, Path fixtures) {
        this.library = library;
        this.fixtures = fixtures;
    }

    /** The ids of all rulesets. */
    public List<String> rulesets() {
        return library.rulesets();
    }

    /**
     * Runs the cases of a ruleset; where its rules are wrong, that is what the run tells.
     *
     * @param asked files and criteria; all cases where it is empty
     * @throws ProblemsFound if there is nothing of what is asked
     */
    public CasebookRun run(String id, List<String> asked) {
        try {
            return run(library.ruleset(id), id, asked);
        } catch (ProblemsFound wrong) {
            if (wrong.nothingThere()) {
                throw wrong;
            }
            return new CasebookRun(id, List.of(), wrong.problems());
        }
    }

    private CasebookRun run(CompiledRuleset ruleset, String id, List<String> asked) {
        Path folder = fixtures.resolve(id).resolve("cases");
        Place place = Place.of(SourceFile.name(folder));
        Problems problems = new Problems();
        List<CaseSheet> sheets = Casebook.read(folder, ruleset, problems);
        if (sheets.isEmpty()) {
            problems.warn(ProblemKind.CASES_MISSING, place);
        }
        Selection selection = Selection.of(asked, sheets, ruleset.ruleset(), place);
        List<CaseSheet> wanted = sheets.stream().filter(selection::wants).toList();
        return new CasebookRun(
                id,
                wanted.stream().map(sheet -> run(sheet, selection, ruleset)).toList(),
                asked.isEmpty()
                        ? problems.list()
                        : wanted.stream()
                                .flatMap(sheet -> sheet.problems().stream())
                                .toList());
    }

    private static SheetRun run(CaseSheet sheet, Selection selection, CompiledRuleset ruleset) {
        List<WorkedCase> wanted = sheet.runnable()
                ? sheet.cases().stream()
                        .filter(worked -> selection.wants(sheet, worked))
                        .toList()
                : List.of();
        return new SheetRun(
                sheet, wanted.stream().map(worked -> run(worked, ruleset)).toList());
    }

    private static CaseRun run(WorkedCase worked, CompiledRuleset ruleset) {
        CaseResult result = worked.result(ruleset);
        return new CaseRun(worked, result.passed() ? null : CaseFailure.of(result, ruleset));
    }
}
