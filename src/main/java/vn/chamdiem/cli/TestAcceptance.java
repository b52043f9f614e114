package vn.chamdiem.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.chamdiem.authoring.Acceptance;
import vn.chamdiem.authoring.Acceptance.Change;
import vn.chamdiem.casebook.CaseFailure;
import vn.chamdiem.casebook.CasebookRun;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.words.Words;

/** The options of {@code test} with which cases come to expect what is, and how that is agreed on. */
final class TestAcceptance {
    @Option(names = "--accept", description = "${bundle:help.test.accept}")
    private boolean asked;

    @Option(
            names = {"-y", "--yes"},
            description = "${bundle:help.test.yes}")
    private boolean yes;

    @Option(names = "--changelog", paramLabel = "TEXT", description = "${bundle:help.test.changelog}")
    private @Nullable String changelog;

    boolean asked() {
        return asked;
    }

    /** Shows what would be written, and writes it where that is agreed on; answers the exit code. */
    int accept(List<CasebookRun> runs, Library library, Path rules, Terminal terminal, Questions questions) {
        List<Acceptance> all = runs.stream()
                .filter(run -> !run.failures().isEmpty())
                .map(run -> Acceptance.of(
                        run, RulesetFolder.read(rules.resolve(run.ruleset())), library.ruleset(run.ruleset())))
                .toList();
        Words words = terminal.words();
        List<Change> changes =
                all.stream().flatMap(one -> one.changes().stream()).toList();
        List<CaseFailure> left =
                all.stream().flatMap(one -> one.left().stream()).toList();
        left.forEach(failure -> terminal.out().println(words.text("test.left", failure.sentence(), failure.place())));
        boolean mistakes = runs.stream().anyMatch(run -> !run.errors().isEmpty());
        if (changes.isEmpty()) {
            return left.isEmpty() && !mistakes ? Cli.OK : Cli.PROBLEMS;
        }
        changes.forEach(change -> terminal.out().print(change.diff()));
        Optional<Boolean> agreed = yes ? Optional.of(true) : questions.confirm(words.text("test.accept"));
        if (agreed.isEmpty()) {
            return refused(terminal);
        }
        if (!agreed.get()) {
            terminal.out().println(words.text("test.nothingWritten"));
            return Cli.PROBLEMS;
        }
        String news =
                changelog == null ? questions.ask(words.text("test.changelog")).orElse("") : changelog;
        if (news.isBlank()) {
            return refused(terminal);
        }
        Acceptance.write(all, rules, StringUtils.normalizeSpace(news))
                .forEach(file -> terminal.out().println(words.text("form.written", file)));
        return left.isEmpty() && !mistakes ? Cli.OK : Cli.PROBLEMS;
    }

    private static int refused(Terminal terminal) {
        terminal.err().println(terminal.words().text("test.refused"));
        return Cli.USAGE;
    }
}
