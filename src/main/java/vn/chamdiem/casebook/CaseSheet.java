package vn.chamdiem.casebook;

import java.util.List;
import org.apache.commons.lang3.Strings;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.Problem.Severity;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;

/**
 * One file of worked cases.
 *
 * @param problems what is wrong with how they are written
 */
public record CaseSheet(SourceFile file, List<WorkedCase> cases, List<Problem> problems) {
    /** What the name of such a file ends with. */
    static final String ENDING = ".yaml";

    public CaseSheet {
        cases = List.copyOf(cases);
        problems = List.copyOf(problems);
    }

    /** Reads the cases of a file; where its rules are wrong ({@code ruleset} absent) only their form is looked at. */
    public static CaseSheet read(SourceFile file, @Nullable CompiledRuleset ruleset) {
        Problems problems = new Problems();
        try {
            return new CaseSheet(file, new CaseFile(ruleset, problems).read(file), problems.list());
        } catch (ProblemsFound unreadable) {
            return new CaseSheet(file, List.of(), unreadable.problems());
        }
    }

    /** Whether the cases say what they mean, so that running them tells something. */
    public boolean runnable() {
        return problems.stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** The name without folder and ending, which is also the name of the rule file that the cases go with. */
    public String stem() {
        return stem(file.name());
    }

    /** The same of any name, with or without folder and ending. */
    static String stem(String name) {
        return Strings.CS.removeEnd(name.substring(name.lastIndexOf('/') + 1), ENDING);
    }
}
