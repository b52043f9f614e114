package vn.chamdiem.authoring;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chamdiem.casebook.CaseFailure;
import vn.chamdiem.casebook.CasebookRun;
import vn.chamdiem.casebook.CasebookRun.SheetRun;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.SourceFile;

/**
 * What the cases of a ruleset would say if they were to expect what the rules now give.
 *
 * @param left the cases that can't say it: they couldn't be scored, or what they expect has no value any more
 */
public record Acceptance(RulesetFolder rules, CompiledRuleset ruleset, List<Change> changes, List<CaseFailure> left) {
    private static final String CHANGELOG = "CHANGELOG.md";
    private static final int CONTEXT = 2;

    /** A file as it is, and as it would be. */
    public record Change(SourceFile before, SourceFile after) {
        /** The change as programmers read it: a unified diff. */
        public String diff() {
            List<String> old = before.text().lines().toList();
            return UnifiedDiffUtils.generateUnifiedDiff(
                            before.name(),
                            after.name(),
                            old,
                            DiffUtils.diff(old, after.text().lines().toList()),
                            CONTEXT)
                    .stream()
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
        }
    }

    public Acceptance {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
    }

    /** Prepares it; nothing is written yet. */
    public static Acceptance of(CasebookRun run, RulesetFolder rules, CompiledRuleset ruleset) {
        List<Change> changes = new ArrayList<>();
        List<CaseFailure> left = new ArrayList<>();
        CaseRewriter rewriter = new CaseRewriter(ruleset);
        for (SheetRun sheet : run.sheets()) {
            SourceFile after = sheet.sheet().file();
            // From the last to the first, so that no change moves a case that is still to come.
            List<CaseFailure> failures = new ArrayList<>(sheet.failures());
            Collections.reverse(failures);
            for (CaseFailure failure : failures) {
                Optional<SourceFile> accepted = rewriter.accepting(failure, after);
                if (accepted.isEmpty()) {
                    left.add(failure);
                }
                after = accepted.orElse(after);
            }
            if (!after.equals(sheet.sheet().file())) {
                changes.add(new Change(sheet.sheet().file(), after));
            }
        }
        left.sort(Comparator.comparing(CaseFailure::place));
        return new Acceptance(rules, ruleset, changes, left);
    }

    /**
     * Writes what was prepared for several rulesets, and the news into their changelogs: everything or nothing.
     *
     * @param folder of all rulesets
     * @return the files
     */
    public static List<Path> write(List<Acceptance> all, Path folder, String news) {
        List<Path> written = new ArrayList<>();
        try (Placement placement = new Placement()) {
            for (Acceptance one : all) {
                if (one.changes().isEmpty()) {
                    continue;
                }
                for (Change change : one.changes()) {
                    Path file = Path.of(change.before().name());
                    placement.write(file, change.after().text());
                    written.add(file);
                }
                Path changelog = folder.resolve(one.rules().id()).resolve(CHANGELOG);
                SourceFile before = one.rules().files().get(CHANGELOG);
                placement.write(
                        changelog,
                        new Changelog(
                                        before == null ? "" : before.text(),
                                        one.ruleset().ruleset())
                                .with(news));
                written.add(changelog);
            }
            placement.take();
            return written;
        } catch (IOException failed) {
            throw Placement.failed(folder, failed);
        }
    }
}
