package vn.chamdiem.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.chamdiem.explanation.Row;

/** A row of an explanation with the rows below it, so that a page can unfold them. */
record Branch(Row row, List<Branch> parts) {
    /** The tree that a list of rows stands for by its depths. */
    static List<Branch> of(List<Row> rows) {
        List<Branch> top = new ArrayList<>();
        Deque<Branch> open = new ArrayDeque<>();
        for (Row row : rows) {
            Branch branch = new Branch(row, new ArrayList<>());
            while (open.size() > row.depth()) {
                open.pop();
            }
            (open.isEmpty() ? top : open.element().parts()).add(branch);
            open.push(branch);
        }
        return top;
    }
}
