package vn.chamdiem.report;

/**
 * How much a form of a report has room for.
 *
 * @param rows of one table, and items of one list
 * @param agencies that are told line by line
 * @param names in one line
 */
public record Room(int rows, int agencies, int names) {
    /** All of it. */
    public static final Room ALL = new Room(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** What somebody reads in a terminal or below a pull request. */
    public static final Room GLANCE = new Room(40, 20, 8);
}
