package vn.chamdiem.wording;

import java.util.List;

/** One piece of a document, whatever it is printed on. */
sealed interface Block {
    /** What {@code cases} makes of a piece of this kind. */
    <T> T as(Cases<T> cases);

    /** Something to make of pieces, which forgets no kind of them. */
    interface Cases<T> {
        T heading(Heading heading);

        T text(Text text);

        T table(Table table);

        T rule(RuleText rule);
    }

    /**
     * A heading.
     *
     * @param level 1 for the document itself
     */
    record Heading(int level, String text) implements Block {
        @Override
        public <T> T as(Cases<T> cases) {
            return cases.heading(this);
        }
    }

    /** A paragraph. */
    record Text(String text) implements Block {
        @Override
        public <T> T as(Cases<T> cases) {
            return cases.text(this);
        }
    }

    /**
     * A table; the first cells of a row say what it is about.
     *
     * @param titles how many of the first cells do
     */
    record Table(int titles, List<String> head, List<List<String>> rows) implements Block {
        @Override
        public <T> T as(Cases<T> cases) {
            return cases.table(this);
        }
    }

    /**
     * A rule.
     *
     * @param reason that it gives
     * @param place where it is written
     */
    record RuleText(String name, String words, String reason, String place) implements Block {
        @Override
        public <T> T as(Cases<T> cases) {
            return cases.rule(this);
        }
    }
}
