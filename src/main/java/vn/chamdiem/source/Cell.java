package vn.chamdiem.source;

/**
 * One cell of a table.
 *
 * @param text what is written there, without space around it; empty where nothing is
 * @param as how sure the file makes us of what the text means
 */
public record Cell(String text, Place place, As as) {
    /** What a file says of the text in a cell. */
    public enum As {
        /** Nothing: it is what somebody typed, in the form that he is used to. */
        TEXT,
        /** A number, a date or a claim; the text is the one form that means it. */
        VALUE,
        /** A number that its reader sees a hundred times as great, with a percent sign. */
        PERCENT,
        /** That a formula has failed; the text is how, such as {@code #DIV/0!}. */
        FAILED,
        /** That there is a formula, and not what it comes to. */
        UNCALCULATED
    }

    /** A cell that holds what somebody typed. */
    public Cell(String text, Place place) {
        this(text, place, As.TEXT);
    }

    /** The text on one line, as lists and reasons show it. */
    public String line() {
        return Blanks.onOneLine(text);
    }

    public boolean empty() {
        return text.isEmpty() && as != As.UNCALCULATED;
    }
}
