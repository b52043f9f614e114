package vn.chamdiem.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.chamdiem.proof.Law;
import vn.chamdiem.proof.Proof;
import vn.chamdiem.proof.ProofReport;
import vn.chamdiem.proof.Verdict;
import vn.chamdiem.words.Words;

/** What was proved of a ruleset, for a terminal: a count of each verdict, then all that isn't proved. */
final class ProofTable {
    private final ProofReport report;
    private final boolean everything;
    private final Words words;

    /**
     * Of one report.
     *
     * @param everything whether what is proved is written out too
     */
    ProofTable(ProofReport report, boolean everything, Words words) {
        this.report = report;
        this.everything = everything;
        this.words = words;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(report.ruleset().title(), ""));
        lines.addAll(counts());
        for (Verdict verdict : List.of(Verdict.REFUTED, Verdict.NOT_DECIDED, Verdict.SEARCHED, Verdict.PROVED)) {
            List<Proof> some = report.with(verdict);
            if (!some.isEmpty() && (everything || verdict != Verdict.PROVED)) {
                lines.add("");
                some.forEach(proof -> lines.addAll(written(proof)));
            }
        }
        return lines;
    }

    private List<String> counts() {
        List<TextTable.Column> columns = new ArrayList<>(List.of(TextTable.Column.words()));
        List<String> head = new ArrayList<>(List.of(words.text("proof.law")));
        for (Verdict verdict : Verdict.values()) {
            columns.add(TextTable.Column.numbers());
            head.add(words.answer("proof.verdict", verdict));
        }
        TextTable table = new TextTable(columns);
        table.add(head);
        for (Law law : Law.values()) {
            List<String> row = new ArrayList<>(List.of(words.answer("proof.law", law)));
            Arrays.stream(Verdict.values()).forEach(verdict -> row.add(String.valueOf(report.count(law, verdict))));
            table.add(row);
        }
        return table.lines();
    }

    private List<String> written(Proof proof) {
        List<String> lines = new ArrayList<>();
        String subject =
                proof.figure() == null ? proof.criterion().value() : proof.criterion() + " · " + proof.figure();
        lines.add(words.text(
                "proof.line",
                proof.place(),
                words.answer("proof.verdict", proof.verdict()),
                words.answer("proof.law", proof.law()),
                subject,
                String.join(", ", proof.cohorts())));
        String way = words.text("proof.way." + proof.way().name(), proof.tried());
        lines.add("    " + way
                + (proof.direction() == null ? "" : "; " + words.answer("proof.direction", proof.direction())));
        if (proof.about() != null) {
            lines.add("    " + words.text("proof.about", proof.about()));
        }
        if (!proof.cases().isEmpty()) {
            lines.add("    " + words.text("proof.cases"));
            proof.cases()
                    .forEach(one -> one.lines().map(line -> "      " + line).forEach(lines::add));
        }
        return lines;
    }
}
