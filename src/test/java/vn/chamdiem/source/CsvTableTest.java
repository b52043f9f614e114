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
}
