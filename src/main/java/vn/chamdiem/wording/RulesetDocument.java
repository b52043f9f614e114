package vn.chamdiem.wording;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.Measure;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Vocabulary;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.words.Words;

/** A ruleset that reads as a document: card, table, what is reported, what is measured, and every rule in words. */
public final class RulesetDocument {
    private final Ruleset ruleset;
    private final Labels labels;
    private final Lines lines;
    private final Words words;

    private RulesetDocument(Ruleset ruleset, Words words) {
        this.ruleset = ruleset;
        this.words = words;
        this.labels = new Labels(ruleset.rulebook().vocabulary(), ruleset.card().cohorts(), words);
        this.lines = new Lines(ruleset, labels, words);
    }

    /**
     * The document as one page of HTML that needs nothing else.
     *
     * @param code of the line that it is about; absent for the whole, which can be signed
     */
    public static String html(Ruleset ruleset, @Nullable CriterionCode code, Words words) {
        return new Html(words.language())
                .page(ruleset.card().title(), new RulesetDocument(ruleset, words).blocks(code));
    }

    /**
     * The document as text.
     *
     * @param width how many characters a line may have
     */
    public static String text(Ruleset ruleset, @Nullable CriterionCode code, Words words, int width) {
        return new PlainText(words, width).page(new RulesetDocument(ruleset, words).blocks(code));
    }

    private List<Block> blocks(@Nullable CriterionCode code) {
        Criterion top = code == null
                ? ruleset.criteria().whole()
                : ruleset.criteria().find(code).orElseThrow();
        Vocabulary vocabulary = ruleset.rulebook().vocabulary();
        List<Rule> spoken = top.all().flatMap(line -> rules(line).stream()).toList();
        Set<String> kinds = code == null ? labels.all() : read(spoken);
        List<Block> blocks = new ArrayList<>(new Card(ruleset, lines, words).blocks());
        section(
                blocks,
                "show.reading",
                Stream.of(
                                "show.reading.speaks",
                                "show.reading.untold",
                                "show.reading.several",
                                "show.reading.share",
                                "show.reading.cap")
                        .map(key -> (Block) new Block.Text(words.text(key)))
                        .toList());
        section(blocks, "show.table", List.of(table(top, code != null)));
        section(blocks, "show.reports", reports(vocabulary.reported(), kind -> kinds.contains(kind.name())));
        section(blocks, "show.measures", measures(vocabulary.measures(), kinds));
        section(blocks, "show.rules", top.all().flatMap(this::ofLine).toList());
        if (code == null) {
            section(blocks, "show.signature", signature());
        }
        return blocks;
    }

    private void section(List<Block> blocks, String title, List<Block> content) {
        if (!content.isEmpty()) {
            blocks.add(new Block.Heading(2, words.text(title)));
            blocks.addAll(content);
        }
    }

    /** The kinds that some rules look at, and those by which the measures among them are measured. */
    private Set<String> read(List<Rule> rules) {
        Set<String> read = new HashSet<>();
        List<Rule> next = rules;
        while (!next.isEmpty()) {
            Set<String> found = new HashSet<>();
            next.forEach(rule ->
                    rule.looks().forEach(looking -> found.add(looking.look().kind())));
            found.removeAll(read);
            read.addAll(found);
            next = ruleset.rulebook().rules().stream()
                    .filter(rule -> rule.measure() != null && found.contains(rule.measure()))
                    .toList();
        }
        return read;
    }

    private List<Rule> rules(Criterion line) {
        return ruleset.rulebook().rules().stream()
                .filter(rule -> line.code().equals(rule.criterion()))
                .toList();
    }

    private Block table(Criterion top, boolean withTop) {
        List<List<String>> rows = new ArrayList<>();
        if (withTop) {
            row(top, top, rows);
        } else {
            top.parts().forEach(part -> row(part, top, rows));
        }
        return new Block.Table(
                2,
                Stream.of("show.head.code", "show.head.title", "show.head.max", "show.head.basis", "show.head.terms")
                        .map(key -> words.text(key))
                        .toList(),
                rows);
    }

    private void row(Criterion line, Criterion above, List<List<String>> rows) {
        rows.add(List.of(
                line.code().value(),
                line.title(),
                lines.maximum(line),
                line.legalBasis(),
                String.join("\n", lines.terms(line, above))));
        line.parts().forEach(part -> row(part, line, rows));
    }

    private List<Block> reports(List<FactKind> reported, Predicate<FactKind> which) {
        Reports reports = new Reports(labels, words);
        return reported.stream()
                .filter(which)
                .flatMap(kind -> reports.of(kind).stream())
                .toList();
    }

    private List<Block> measures(List<Measure> measures, Set<String> which) {
        List<Block> blocks = new ArrayList<>();
        for (Measure measure : measures) {
            if (which.contains(measure.name())) {
                blocks.add(new Block.Heading(3, words.text("show.kind", measure.label(), measure.name())));
                blocks.add(new Reports(labels, words).of(measure));
                ruleset.rulebook().rules().stream()
                        .filter(rule -> measure.name().equals(rule.measure()))
                        .forEach(rule -> blocks.add(block(rule, "")));
            }
        }
        return blocks;
    }

    private Stream<Block> ofLine(Criterion line) {
        List<Rule> rules = rules(line);
        if (rules.isEmpty() && line.group()) {
            return Stream.empty();
        }
        String maximum = lines.maximum(line);
        Block heading = new Block.Heading(3, words.text("show.lineWith", lines.named(line.code()), maximum));
        Stream<Block> said = rules.isEmpty()
                ? Stream.of(new Block.Text(words.text("show.noRule")))
                : rules.stream().map(rule -> block(rule, maximum));
        return Stream.concat(Stream.of(heading), said);
    }

    private Block block(Rule rule, String maximum) {
        RuleWords inWords = new RuleWords(rule, labels, maximum, words);
        return new Block.RuleText(
                rule.ref().name(),
                inWords.text(),
                words.text("show.reason", inWords.reason()),
                ruleset.pathOf(rule.ref()) + ":" + rule.ref().line());
    }

    private List<Block> signature() {
        String empty = ".".repeat(40);
        return List.of(
                new Block.Text(words.text(
                        "show.fingerprint", ruleset.ref().id(), ruleset.ref().fingerprint())),
                new Block.Text(words.text("show.confirm")),
                new Block.Table(
                        1,
                        List.of(words.text("show.head.what"), words.text("show.head.said")),
                        Stream.of("show.sign.name", "show.sign.date", "show.sign.signature")
                                .map(key -> List.of(words.text(key), empty))
                                .toList()));
    }
}
