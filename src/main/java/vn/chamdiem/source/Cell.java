package vn.chamdiem.source;

/**
 * One cell of a table.
 *
 * @param text what is written there, without space around it; empty where nothing is
 */
public record Cell(String text, Place place) {
    public boolean empty() {
        return text.isEmpty();
    }
}
