package vn.chamdiem.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    private final Problems problems = new Problems();

    private Table read(String text) {
        return CsvTable.read(new SourceFile("a.csv", text), problems);
    }

    private List<String> told() {
        return problems.list().stream()
                .map(problem -> problem.kind() + " " + problem.place())
                .toList();
    }

    @Test
    void cells_know_their_line_and_column() {
        Cell cell = read("agency,received\nA1,10\nA2,20\n").rows().get(1).cell("received");

        assertThat(cell.text()).isEqualTo("20");
        assertThat(cell.place()).hasToString("a.csv:3:2");
    }

    @Test
    void a_mark_at_the_beginning_blank_lines_and_spaces_do_no_harm() {
        Table table = read("\uFEFFagency , received\r\n\r\n A1 , 10 \r\n,\r\n");

        assertThat(table.columns()).containsOnlyKeys("agency", "received");
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.cell("agency").text()).isEqualTo("A1");
            assertThat(row.cell("received").place().line()).isEqualTo(3);
        });
    }

    @Test
    void a_quoted_cell_may_hold_commas_and_line_ends() {
        Table table = read("agency,name\nA1,\"Sở A,\nB\"\nA2,C\n");

        assertThat(table.rows().get(0).cell("name").text()).isEqualTo("Sở A,\nB");
        assertThat(table.rows().get(1).place().line()).isEqualTo(4);
    }

    @Test
    void a_column_twice_and_a_cell_without_column_are_told() {
        read("a,b,a\n1,2,3,4\n");

        assertThat(told()).containsExactly("COLUMN_TWICE a.csv:1:3", "CELL_WITHOUT_COLUMN a.csv:2:4");
    }

    @Test
    void a_line_that_ends_too_early_is_told() {
        read("a,b,c\n1,2\n");

        assertThat(told()).containsExactly("ROW_SHORT a.csv:2");
    }

    @Test
    void a_table_with_semicolons_is_told_once() {
        Table table = read("a;b;c\n1;2;3\n");

        assertThat(told()).containsExactly("CSV_SEMICOLON a.csv:1");
        assertThat(table.columns()).isEmpty();
    }

    @Test
    void an_empty_table_is_told_whatever_else_is_wrong() {
        problems.add(ProblemKind.NOT_UTF8, Place.of("b.csv"), "b.csv");
        read("\n");

        assertThat(told()).containsExactly("FILE_EMPTY a.csv", "NOT_UTF8 b.csv");
    }

    @Test
    void a_quote_that_never_ends_is_told() {
        read("a,b\n1,\"2\n");

        assertThat(told()).containsExactly("CSV_SYNTAX a.csv:2");
    }

    @Test
    void a_line_of_a_hundred_thousand_columns_is_told_and_not_read() {
        Problems told = new Problems();
        Table table = CsvTable.read(new SourceFile("a.csv", "a,b\n1" + ",".repeat(100_000) + "\n2,3\n"), told);

        assertThat(table.rows()).isEmpty();
        assertThat(told.list()).singleElement().satisfies(problem -> {
            assertThat(problem.place()).hasToString("a.csv:2");
            assertThat(problem.details()).containsExactly(Quantity.COLUMNS, 100_001, CsvTable.MOST_COLUMNS);
        });
    }

    @Test
    void a_table_of_too_many_cells_is_told_where_it_becomes_too_large() {
        Problems told = new Problems();
        CsvTable.read(new SourceFile("a.csv", ("a" + ",".repeat(999) + "\n").repeat(5_001)), told);

        assertThat(told.list()).anySatisfy(problem -> {
            assertThat(problem.place()).hasToString("a.csv:5001");
            assertThat(problem.details()).contains(Quantity.CELLS);
        });
    }

    @Test
    void a_quote_that_is_never_closed_is_told_however_much_follows() {
        Problems told = new Problems();
        CsvTable.read(new SourceFile("a.csv", "a,b\n\"" + "x,\n".repeat(1_000_000)), told);

        assertThat(told.list())
                .singleElement()
                .satisfies(problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.CSV_SYNTAX));
    }

    @Test
    void a_hidden_sign_is_told_at_its_cell_and_one_around_a_cell_is_space() {
        Problems told = new Problems();
        Table table = CsvTable.read(new SourceFile("a.csv", "a,b\n1,\u200B2\u00A0\n3,4\u202E5\n"), told);

        assertThat(table.rows().get(0).cell("b").text()).isEqualTo("2");
        assertThat(told.list()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.SIGN_HIDDEN);
            assertThat(problem.place()).hasToString("a.csv:3:2");
        });
    }
}
