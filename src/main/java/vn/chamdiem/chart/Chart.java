package vn.chamdiem.chart;

/**
 * A drawing that can stand in a page.
 *
 * @param svg one element, with its title and a description for those who can't see it
 */
public record Chart(String title, String svg) {}
