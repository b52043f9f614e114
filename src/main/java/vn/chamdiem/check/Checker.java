package vn.chamdiem.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.chamdiem.casebook.CaseSheet;
import vn.chamdiem.casebook.Casebook;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;

/** Looks at rulesets as a whole, and tells everything that is wrong at once. */
public final class Checker {
    private static final String CHANGELOG = "CHANGELOG.md";
    private static final List<String> WITH_A_PURPOSE =
            List.of(RulesetFolder.CARD, "criteria.yaml", CHANGELOG, "README.md");
    private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\s");

    private final Path rules;
    private final Path fixtures;
    private final Library library;
    private final Map<String, Ran> ran = new HashMap<>();

    /** A file of cases that was run by rules of this fingerprint; both unchanged, it would end the same. */
    private record Ran(String fingerprint, SourceFile file, List<Problem> problems) {}

    public Checker(Path rules, Path fixtures, RulesetCompiler compiler) {
        this.rules = rules;
        this.fixtures = fixtures;
        this.library = new Library(rules, fixtures, compiler);
    }

    /** Where the rules of a ruleset are. */
    Path rulesOf(String ruleset) {
        return rules.resolve(ruleset);
    }

    /** Where the worked cases of a ruleset are. */
    Path casesOf(String ruleset) {
        return fixtures.resolve(ruleset).resolve("cases");
    }

    /**
     * The ids of all rulesets.
     *
     * @throws ProblemsFound if there is none
     */
    public List<String> rulesets() {
        List<String> all = library.rulesets();
        return all.isEmpty() ? List.of(library.onlyRuleset()) : all;
    }

    /**
     * Checks rules, then cases, then figures; where the rules are wrong, only how the cases are written.
     *
     * @throws ProblemsFound if there is no such ruleset
     */
    public Report check(String id) {
        try {
            CompiledRuleset compiled = library.ruleset(id);
            return check(compiled, RulesetFolder.read(rulesOf(id)));
        } catch (ProblemsFound wrong) {
            if (wrong.nothingThere()) {
                throw wrong;
            }
            List<Problem> problems = new ArrayList<>(wrong.problems());
            problems.addAll(Casebook.ofForm(casesOf(id)).problems());
            return new Report(id, false, problems, 0, 0, 0);
        }
    }

    private Report check(CompiledRuleset compiled, RulesetFolder folder) {
        Casebook book = Casebook.of(compiled, casesOf(folder.id()));
        List<Problem> problems = new ArrayList<>(ofRules(compiled, folder));
        problems.addAll(ofCases(compiled, book));
        problems.addAll(ofFigures(compiled));
        int criteria = (int) compiled.ruleset()
                .criteria()
                .all()
                .filter(line -> !line.group())
                .count();
        int rulesWritten = (int) folder.drl().stream()
                .flatMap(file -> RULE.matcher(file.text()).results())
                .count();
        int cases = runnable(book).mapToInt(sheet -> sheet.cases().size()).sum();
        return new Report(folder.id(), true, problems, criteria, rulesWritten, cases);
    }

    private static Stream<CaseSheet> runnable(Casebook book) {
        return book.sheets().stream().filter(CaseSheet::runnable);
    }

    private List<Problem> ofRules(CompiledRuleset compiled, RulesetFolder folder) {
        Problems problems = new Problems();
        problems.addAll(compiled.warnings());
        String table = folder.criteria().name();
        String where = table.substring(0, Math.max(0, table.lastIndexOf('/')));
        folder.files().forEach((name, file) -> {
            if (!WITH_A_PURPOSE.contains(name) && !folder.drl().contains(file)) {
                problems.warn(ProblemKind.FILE_WITHOUT_EFFECT, Place.of(file.name()), name);
            }
        });
        try {
            library.lineage(compiled.ruleset());
        } catch (ProblemsFound wrong) {
            problems.addAll(wrong.problems());
        }
        if (!folder.files().containsKey(CHANGELOG)) {
            problems.warn(ProblemKind.CHANGELOG_MISSING, Place.of(where));
        }
        return problems.list();
    }

    private List<Problem> ofCases(CompiledRuleset compiled, Casebook book) {
        Problems problems = new Problems();
        problems.addAll(book.problems());
        runnable(book).forEach(sheet -> problems.addAll(run(sheet, compiled)));
        return problems.list();
    }

    private List<Problem> run(CaseSheet sheet, CompiledRuleset compiled) {
        String fingerprint = compiled.ruleset().ref().fingerprint();
        Ran before = ran.get(sheet.file().name());
        if (before != null
                && before.fingerprint().equals(fingerprint)
                && before.file().equals(sheet.file())) {
            return before.problems();
        }
        List<Problem> problems = sheet.cases().stream()
                .flatMap(worked -> worked.run(compiled).stream())
                .toList();
        ran.put(sheet.file().name(), new Ran(fingerprint, sheet.file(), problems));
        return problems;
    }

    private List<Problem> ofFigures(CompiledRuleset compiled) {
        Problems problems = new Problems();
        for (String figures : library.figures(compiled.ruleset().ref().id())) {
            try {
                library.warnings(compiled, library.read(compiled, figures)).stream()
                        .filter(warning -> !compiled.warnings().contains(warning))
                        .forEach(warning -> problems.addAll(List.of(warning)));
            } catch (ProblemsFound wrong) {
                problems.addAll(wrong.problems());
            }
        }
        return problems.list();
    }
}
