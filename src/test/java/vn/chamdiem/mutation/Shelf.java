package vn.chamdiem.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.chamdiem.PhuTho;
import vn.chamdiem.casebook.Casebook;
import vn.chamdiem.casebook.WorkedCase;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetFolder;

/** The shipped rulesets, with faults planted in them. */
final class Shelf {
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(?<ruleset>[\\w-]+)` \\| (?<score>\\d+(?:\\.\\d)?) % \\|");

    private Shelf() {}

    static RulesetFolder folder(String id) {
        return RulesetFolder.read(Path.of("rules", id));
    }

    static List<WorkedCase> cases(String id, CompiledRuleset compiled) {
        return Casebook.of(folder(id), compiled, Path.of("fixtures", id, "cases"))
                .cases();
    }

    /** What becomes of all faults in a shipped ruleset, beside its cases and all its figures. */
    static MutationReport report(String id) {
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset(id);
        List<Figures> cohorts = PhuTho.LIBRARY.figures(id).stream()
                .map(name -> PhuTho.LIBRARY.figures(compiled, name))
                .toList();
        return new MutationTesting(new DroolsCompiler(), folder(id), compiled, cases(id, compiled), cohorts).run();
    }

    /** The scores that the README states, by ruleset. */
    static SortedMap<String, BigDecimal> stated() {
        SortedMap<String, BigDecimal> stated = new TreeMap<>();
        Matcher row = ROW.matcher(read(Path.of("README.md")));
        while (row.find()) {
            stated.put(row.group("ruleset"), new BigDecimal(row.group("score")));
        }
        return stated;
    }

    /** That the cases of a ruleset notice no less than the README states, and no more than it could state. */
    static void holds(String id) {
        MutationReport report = report(id);
        assertThat(report.survivors().stream()
                        .map(survivor -> survivor.mutation().place() + " "
                                + survivor.mutation().changedLine())
                        .toList())
                .as(id)
                .satisfies(any -> assertThat(report.score()).isEqualByComparingTo(stated().get(id)));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
