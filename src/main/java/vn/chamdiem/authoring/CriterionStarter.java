package vn.chamdiem.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.chamdiem.casebook.CaseSheet;
import vn.chamdiem.casebook.WorkedCase;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;
import vn.chamdiem.words.Words;

/** Starts a criterion: its line in the table, what is to be reported, a rule and two worked cases. */
public final class CriterionStarter {
    private static final String FACTS = "facts.drl";

    private final Path rules;
    private final Path fixtures;
    private final RulesetCompiler compiler;

    /**
     * A criterion that was started.
     *
     * @param files that were changed or made
     * @param warnings what the ruleset's author should look at now
     */
    public record Started(List<Path> files, List<Problem> warnings) {
        public Started {
            files = List.copyOf(files);
            warnings = List.copyOf(warnings);
        }
    }

    public CriterionStarter(Path rules, Path fixtures, RulesetCompiler compiler) {
        this.rules = rules;
        this.fixtures = fixtures;
        this.compiler = compiler;
    }

    /**
     * Adds the criterion to a ruleset.
     *
     * @throws ProblemsFound with everything that stands in the way; nothing is written then
     */
    public Started start(String id, Wish wish) {
        CompiledRuleset before = new Library(rules, fixtures, compiler).ruleset(id);
        RulesetFolder folder = RulesetFolder.read(rules.resolve(id));
        Problems problems = new Problems();
        Table table = new Table(folder.criteria(), before.ruleset().criteria());
        table.check(wish, problems);
        problems.throwIfErrors();

        Template template = new Template(
                wish,
                Words.in(before.ruleset().card().language()),
                before.kinds().stream().map(FactKind::name).toList());
        RuleFiles files = new RuleFiles(folder, before.ruleset().criteria());
        String ruleFile = files.forPartOf(wish.group(), wish.code());
        Map<String, String> changed = new LinkedHashMap<>();
        changed.put(RulesetFolder.nameWithin(folder.criteria()), table.with(wish, template));
        changed.put(FACTS, Edits.appended(text(folder, FACTS), template.declaration()));
        changed.put(
                ruleFile,
                Edits.appended(
                        // Where rules and declarations share a file, both are added to it.
                        changed.getOrDefault(ruleFile, text(folder, ruleFile)), template.rules()));
        Path casesFile = fixtures.resolve(id)
                .resolve("cases")
                .resolve(ruleFile.substring(0, ruleFile.lastIndexOf('.')) + ".yaml");
        SourceFile cases = cases(casesFile, template, problems);
        problems.throwIfErrors();

        CompiledRuleset after = compiler.compile(with(folder, changed));
        tryCases(cases, after);
        List<Path> written = write(rules.resolve(id), changed, casesFile, cases.text());
        return new Started(written, after.warnings());
    }

    private static String text(RulesetFolder folder, String name) {
        SourceFile file = folder.files().get(name);
        return file == null ? "" : file.text();
    }

    private RulesetFolder with(RulesetFolder folder, Map<String, String> changed) {
        SortedMap<String, SourceFile> files = new TreeMap<>(folder.files());
        changed.forEach((name, text) -> {
            String path = rules.resolve(folder.id()).resolve(name).toString().replace('\\', '/');
            files.put(name, new SourceFile(path, text));
        });
        return new RulesetFolder(folder.id(), files);
    }

    private static SourceFile cases(Path path, Template template, Problems problems) {
        if (!Files.exists(path)) {
            return new SourceFile(path.toString(), template.cases("- "));
        }
        SourceFile before = SourceFile.read(path, problems);
        problems.throwIfErrors();
        List<YamlMap> items = YamlMap.readList(before, problems);
        problems.throwIfErrors();
        YamlMap last = items.get(items.size() - 1);
        Edits edits = new Edits(before);
        edits.linesBelow(last.end(), "\n" + template.cases(edits.dashOf(last)));
        return new SourceFile(before.name(), edits.done());
    }

    /** Runs the cases as they will stand in their file; what was edited is trusted only after it works. */
    private static void tryCases(SourceFile cases, CompiledRuleset ruleset) {
        CaseSheet sheet = CaseSheet.read(cases, ruleset);
        Problems problems = new Problems();
        problems.addAll(sheet.problems());
        List<WorkedCase> all = sheet.cases();
        all.subList(Math.max(0, all.size() - 2), all.size()).forEach(worked -> problems.addAll(worked.run(ruleset)));
        problems.throwIfErrors();
    }

    private static List<Path> write(Path folder, Map<String, String> changed, Path casesFile, String cases) {
        List<Path> written = new ArrayList<>();
        try (Placement placement = new Placement()) {
            for (Map.Entry<String, String> file : changed.entrySet()) {
                written.add(folder.resolve(file.getKey()));
                placement.write(folder.resolve(file.getKey()), file.getValue());
            }
            written.add(casesFile);
            placement.write(casesFile, cases);
            placement.take();
            return written;
        } catch (IOException failed) {
            throw Placement.failed(folder, failed);
        }
    }
}
