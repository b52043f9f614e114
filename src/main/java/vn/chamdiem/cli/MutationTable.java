package vn.chamdiem.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.chamdiem.mutation.Mutation;
import vn.chamdiem.mutation.MutationReport;
import vn.chamdiem.mutation.Verdict;
import vn.chamdiem.mutation.Verdict.Fate;
import vn.chamdiem.words.Words;

/** What became of planted faults, for a terminal: a count of each kind, then every survivor with the case that it lacks. */
final class MutationTable {
    private final MutationReport report;
    private final Words words;

    MutationTable(MutationReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(report.ruleset().title());
        lines.add("");
        lines.addAll(counts());
        lines.add("");
        lines.add(words.text(
                "mutation.score",
                report.score(),
                report.count(Fate.KILLED),
                report.count(Fate.KILLED) + report.count(Fate.SURVIVED),
                report.cases()));
        report.survivors().forEach(survivor -> lines.addAll(survivor(survivor)));
        return lines;
    }

    private List<String> counts() {
        TextTable table = new TextTable(List.of(
                TextTable.Column.words(),
                TextTable.Column.numbers(),
                TextTable.Column.numbers(),
                TextTable.Column.numbers(),
                TextTable.Column.numbers()));
        List<String> head = new ArrayList<>(List.of(words.text("mutation.kind")));
        Arrays.stream(Fate.values()).forEach(fate -> head.add(words.answer("mutation.fate", fate)));
        table.add(head);
        for (Mutation.Kind kind : Mutation.Kind.values()) {
            List<Verdict> some = report.verdicts().stream()
                    .filter(verdict -> verdict.mutation().kind() == kind)
                    .toList();
            if (!some.isEmpty()) {
                List<String> row = new ArrayList<>(List.of(words.answer("mutation.kind", kind)));
                for (Fate fate : Fate.values()) {
                    row.add(String.valueOf(some.stream()
                            .filter(verdict -> verdict.fate() == fate)
                            .count()));
                }
                table.add(row);
            }
        }
        return table.lines();
    }

    private List<String> survivor(Verdict survivor) {
        Mutation mutation = survivor.mutation();
        List<String> lines = new ArrayList<>(List.of(""));
        lines.add(words.text(
                "mutation.survivor",
                mutation.place(),
                words.answer("mutation.kind", mutation.kind()),
                survivor.moved()));
        lines.add("  - " + mutation.line());
        lines.add("  + " + mutation.changedLine());
        String lacking = survivor.lacking();
        if (lacking != null) {
            lines.add("  " + words.text("mutation.paste"));
            lacking.lines().map(line -> "    " + line).forEach(lines::add);
        }
        return lines;
    }
}
