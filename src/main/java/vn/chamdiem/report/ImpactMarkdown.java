package vn.chamdiem.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chamdiem.words.Words;

/**
 * An impact as GitHub shows it below a pull request: whatever rules and figures say is text there, and nothing else, and all
 * of it fits into one comment.
 */
public final class ImpactMarkdown {
    /** A comment holds 65,536 signs. */
    private static final int MOST_SIGNS = 60_000;

    /** So that the first cohort doesn't leave the others without room. */
    private static final int MOST_SIGNS_OF_DETAILS = 8_000;

    private static final String BREAK = "\n\n";

    private final Words words;
    private final StringBuilder written = new StringBuilder();
    private int left;

    private ImpactMarkdown(Words words) {
        this.words = words;
    }

    /** The whole comment, ending in a line feed. */
    public static String of(ImpactDocument document, Words words) {
        return of(document.blocks(), words);
    }

    static String of(List<Block> blocks, Words words) {
        ImpactMarkdown markdown = new ImpactMarkdown(words);
        blocks.forEach(markdown::add);
        return markdown.left == 0
                ? markdown.written.toString().stripTrailing() + "\n"
                : markdown.written + MarkdownText.of(words.text("impact.left", markdown.left)) + "\n";
    }

    /** A block that doesn't fit is left out as a whole, so that what is there stays well-formed. */
    private void add(Block block) {
        String text = text(block);
        if (left == 0 && written.length() + text.length() + BREAK.length() <= MOST_SIGNS) {
            written.append(text).append(text.isEmpty() ? "" : BREAK);
        } else if (!text.isEmpty()) {
            left++;
        }
    }

    private String text(Block block) {
        if (block instanceof Block.Heading heading) {
            return "#".repeat(heading.level() + 1) + " " + MarkdownText.of(heading.text());
        }
        if (block instanceof Block.Text text) {
            return MarkdownText.of(text.text());
        }
        if (block instanceof Block.Notice notice) {
            return "**" + MarkdownText.of(notice.text()) + "**";
        }
        if (block instanceof Block.Items items) {
            return items.items().stream()
                    .map(item -> "- " + MarkdownText.of(item))
                    .collect(Collectors.joining("\n"));
        }
        if (block instanceof Block.Grid grid) {
            return table(grid);
        }
        if (block instanceof Block.Details details) {
            return details(details);
        }
        return "";
    }

    private String details(Block.Details details) {
        StringBuilder inside = new StringBuilder();
        int told = 0;
        for (Block block : details.inside()) {
            String text = text(block) + BREAK;
            if (inside.length() + text.length() > MOST_SIGNS_OF_DETAILS) {
                break;
            }
            inside.append(text);
            told++;
        }
        if (told < details.inside().size()) {
            inside.append(MarkdownText.of(words.text("impact.cut"))).append(BREAK);
        }
        return "<details>\n<summary>" + MarkdownText.inHtml(details.title()) + "</summary>" + BREAK + inside
                + "</details>";
    }

    private static String table(Block.Grid grid) {
        String lines = IntStream.range(0, grid.head().size())
                .mapToObj(at -> at < grid.words() ? "---" : "--:")
                .collect(Collectors.joining("|", "|", "|"));
        return row(grid.head()) + "\n" + lines + "\n"
                + grid.rows().stream().map(ImpactMarkdown::row).collect(Collectors.joining("\n"));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownText::of).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
