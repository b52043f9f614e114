package vn.chamdiem.wording;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.WordUtils;
import vn.chamdiem.words.Words;

/** Prints a document for a terminal. */
final class PlainText implements Block.Cases<String> {
    private final Words words;
    private final int width;

    PlainText(Words words, int width) {
        this.words = words;
        this.width = width;
    }

    String page(List<Block> blocks) {
        return blocks.stream().map(block -> block.as(this)).collect(Collectors.joining("\n"));
    }

    @Override
    public String heading(Block.Heading heading) {
        String line = wrapped(heading.text(), "");
        return switch (heading.level()) {
            case 1 -> line;
            case 2 -> "\n" + line + "─".repeat(Math.min(width, heading.text().length())) + "\n";
            default -> line;
        };
    }

    @Override
    public String text(Block.Text text) {
        return wrapped(text.text(), "");
    }

    /** A row is a paragraph: what it is about, and below it what its columns say. */
    @Override
    public String table(Block.Table table) {
        return table.rows().stream().map(row -> row(table, row)).collect(Collectors.joining());
    }

    private String row(Block.Table table, List<String> row) {
        boolean two = row.size() == 2;
        String title = String.join("  ", row.subList(0, table.titles()));
        String cells = IntStream.range(table.titles(), row.size())
                .filter(column -> !row.get(column).isEmpty())
                .mapToObj(column -> wrapped(
                        two
                                ? row.get(column)
                                : words.text("show.cell", table.head().get(column), row.get(column)),
                        "    "))
                .collect(Collectors.joining());
        return wrapped(title, "  ") + cells;
    }

    @Override
    public String rule(Block.RuleText rule) {
        return wrapped(rule.name(), "  ")
                + wrapped(rule.words(), "    ")
                + wrapped(rule.reason(), "    ")
                + wrapped(rule.place(), "    ");
    }

    private String wrapped(String text, String indent) {
        return text.lines()
                .flatMap(line -> WordUtils.wrap(line, width - indent.length(), "\n", false)
                        .lines())
                .map(line -> indent + line + "\n")
                .collect(Collectors.joining());
    }
}
