package vn.chamdiem.figures;

import vn.chamdiem.source.Table;

/** Reads who is scored from a table of agencies. */
final class Agencies {
    private Agencies() {}

    static void read(Table table, FiguresDraft draft) {
        table.rows()
                .forEach(row -> draft.agency(
                        row.cell(Column.CODE.id()),
                        row.cell(Column.NAME.id()),
                        row.cell(Column.COHORT.id()),
                        row.cell(Column.PARENT.id())));
    }
}
