package vn.chamdiem.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.impact.Changes;
import vn.chamdiem.impact.LineChange;
import vn.chamdiem.impact.RuleEdit;
import vn.chamdiem.words.Words;

/** What of the rules themselves is not as it was. */
record ImpactRules(Changes changes, ImpactShown shown) {
    List<Block> blocks() {
        Words words = shown.words();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(2, words.text("impact.rules")));
        shown.grid(
                        3,
                        0,
                        List.of(
                                words.text("impact.head.criterion"),
                                words.text("impact.head.title"),
                                words.text("impact.head.change"),
                                words.text("impact.head.maximum")),
                        changes.lines().stream().map(this::row).toList())
                .forEach(blocks::add);
        List<String> items =
                new ArrayList<>(changes.rules().stream().map(this::told).toList());
        if (changes.ranking()) {
            items.add(words.text("impact.rules.ranking"));
        }
        if (changes.grades()) {
            items.add(words.text("impact.rules.grades"));
        }
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(shown.items(items)));
        }
        if (blocks.size() == 1) {
            blocks.add(new Block.Text(words.text("impact.rules.same")));
        }
        return blocks;
    }

    private List<String> row(LineChange line) {
        return List.of(
                shown.code(line.code()),
                change(line.titleBefore(), line.titleAfter()),
                line.changes().stream()
                        .map(change -> shown.words().answer("impact.change", change))
                        .collect(Collectors.joining("; ")),
                change(
                        line.maxBefore() == null ? null : shown.points(line.maxBefore()),
                        line.maxAfter() == null ? null : shown.points(line.maxAfter())));
    }

    private static String change(@Nullable String before, @Nullable String after) {
        return Stream.of(Stream.ofNullable(before), Stream.ofNullable(after))
                .flatMap(side -> side)
                .distinct()
                .collect(Collectors.joining(" → "));
    }

    private String told(RuleEdit rule) {
        String about = rule.criterion() == null
                ? Objects.requireNonNullElse(rule.measure(), "")
                : shown.code(rule.criterion());
        String places = Stream.of(Stream.ofNullable(rule.before()), Stream.ofNullable(rule.after()))
                .flatMap(side -> side)
                .map(ImpactShown::rule)
                .distinct()
                .collect(Collectors.joining(" → "));
        return shown.words().text("impact.rule", about, shown.words().answer("impact.edit", rule.edit()), places);
    }
}
