package vn.chamdiem.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chamdiem.Example;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem.Severity;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.Sheet;
import vn.chamdiem.source.Table;

class HeadTest {
    private static final Place PLACE = Place.inside("so.xlsx", "Công việc");

    private final Problems problems = new Problems();

    /** The table on a sheet with these lines, their cells set apart by {@code |}. */
    private Optional<Table> table(List<Sheet.Area> merged, String... lines) {
        List<Sheet.Line> read = IntStream.range(0, lines.length)
                .mapToObj(at -> Sheet.Line.of(
                        PLACE,
                        at + 1,
                        Stream.of(lines[at].split("\\|", -1)).map(String::strip).toList()))
                .toList();
        return new Head(
                        new Sheet(PLACE, read, merged),
                        Heading.of(Example.ruleset().compile().kinds().get(0)),
                        problems,
                        Severity.ERROR)
                .table();
    }

    @Test
    void the_title_of_a_group_names_no_column_even_where_it_is_called_like_a_figure() {
        Optional<Table> table = table(
                List.of(new Sheet.Area(1, 1, 2, 3)),
                "Mã cơ quan | Việc xong |           | Việc giao | Tỷ lệ | Ghi chú",
                "agency     | Năm trước | Việc giao |           |       |        ",
                "A1         | 999       | 10        |           |       |        ");

        assertThat(table).isEmpty();
        assertThat(problems.tells(ProblemKind.COLUMN_MISSING)).isTrue();
    }

    @Test
    void a_group_above_and_figures_below_are_one_head() {
        Optional<Table> table = table(
                List.of(new Sheet.Area(1, 1, 2, 3), new Sheet.Area(1, 2, 1, 1)),
                "Mã cơ quan | Công việc trong năm |           | Tỷ lệ | Ghi chú",
                "           | Việc xong           | Việc giao |       |        ",
                "(1)        | (2)                 | (3)       | (4)   | (5)    ",
                "A1         | 9                   | 10        |       |        ");

        assertThat(problems.list()).isEmpty();
        assertThat(table.orElseThrow().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.cell("done").text()).isEqualTo("9"));
    }
}
