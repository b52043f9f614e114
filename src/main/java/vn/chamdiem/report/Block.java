package vn.chamdiem.report;

import java.util.List;
import java.util.function.Supplier;
import vn.chamdiem.chart.Chart;

/** A piece of a report that is written in several forms: for the terminal, for a pull request, as a page. */
public sealed interface Block {
    /** A heading; 1 is the title of all. */
    record Heading(int level, String text) implements Block {}

    /** A paragraph. */
    record Text(String text) implements Block {}

    /** What nobody may overlook. */
    record Notice(String text) implements Block {}

    /** A list. */
    record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A table.
     *
     * @param words how many columns hold words, from the left; all others hold numbers
     * @param titled the column that says what a row is about
     */
    record Grid(int words, int titled, List<String> head, List<List<String>> rows) implements Block {
        public Grid {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** What only those read who want to know more. */
    record Details(String title, List<Block> inside) implements Block {
        public Details {
            inside = List.copyOf(inside);
        }
    }

    /** A chart, where charts can be shown; it says nothing that isn't said beside it. */
    record Drawing(Supplier<Chart> chart) implements Block {}
}
