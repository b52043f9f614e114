package vn.chamdiem.casebook;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.Problem.Severity;

/**
 * The worked cases of a ruleset, as they went.
 *
 * @param sheets those of which a case was asked for, in the order of their names
 * @param problems what is wrong with the rules, or with how the cases are written
 */
public record CasebookRun(String ruleset, List<SheetRun> sheets, List<Problem> problems) {
    /**
     * The cases of a file, as they went.
     *
     * @param cases none where the file can't be run
     */
    public record SheetRun(CaseSheet sheet, List<CaseRun> cases) {
        public SheetRun {
            cases = List.copyOf(cases);
        }

        /** The cases that went otherwise than expected. */
        public List<CaseFailure> failures() {
            return cases.stream()
                    .flatMap(one -> Stream.ofNullable(one.failure()))
                    .toList();
        }
    }

    /**
     * A case, as it went.
     *
     * @param failure what is otherwise than expected; absent where nothing is
     */
    public record CaseRun(WorkedCase worked, @Nullable CaseFailure failure) {}

    public CasebookRun {
        sheets = List.copyOf(sheets);
        problems = List.copyOf(problems);
    }

    /** All cases that were run. */
    public List<CaseRun> cases() {
        return sheets.stream().flatMap(sheet -> sheet.cases().stream()).toList();
    }

    /** The cases that went otherwise than expected. */
    public List<CaseFailure> failures() {
        return sheets.stream().flatMap(sheet -> sheet.failures().stream()).toList();
    }

    /** What must be mended before the cases tell anything. */
    public List<Problem> errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }
}
