package vn.chamdiem.mutation;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** The shipped rulesets, with faults planted in them. */
final class Shelf {
    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| `(?<ruleset>[\\w-]+)` \\| (?<noticed>\\d+) \\| (?<told>\\d+) \\| (?<alike>\\d+) \\|$");

    /** How many faults the README says cases notice, the check tells, and no facts tell apart. */
    record Stated(int noticed, int told, int alike) {}

    private Shelf() {}

    static List<WorkedCase> cases(String id, CompiledRuleset compiled) {
        return Casebook.of(compiled, Path.of("fixtures", id, "cases")).cases();
    }

    /** A shipped ruleset beside its cases and all its figures. */
    static MutationTesting testing(String id) {
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset(id);
        List<Figures> cohorts = PhuTho.LIBRARY.figures(id).stream()
                .map(name -> PhuTho.LIBRARY.figures(compiled, name))
                .toList();
        return new MutationTesting(new DroolsCompiler(), compiled, cases(id, compiled), cohorts);
    }

    /** What the README states, by ruleset. */
    static SortedMap<String, Stated> stated() {
        SortedMap<String, Stated> stated = new TreeMap<>();
        Matcher row = ROW.matcher(read(Path.of("README.md")));
        while (row.find()) {
            stated.put(
                    row.group("ruleset"),
                    new Stated(number(row, "noticed"), number(row, "told"), number(row, "alike")));
        }
        return stated;
    }

    private static int number(Matcher row, String column) {
        return Integer.parseInt(row.group(column));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
