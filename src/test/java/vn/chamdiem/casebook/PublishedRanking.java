package vn.chamdiem.casebook;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.source.CsvTable;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.Table.Row;

/**
 * A ranking as our rules give it, beside what was published of it: points, rank or grade of some agencies, and how many
 * agencies of a cohort had which grade.
 */
record PublishedRanking(CompiledRuleset ruleset, Evaluation evaluation, List<Row> agencies, List<Row> grades) {
    private static final Path FIXTURES = Path.of("fixtures");
    private static final Library LIBRARY = new Library(Path.of("rules"), FIXTURES, new DroolsCompiler());

    static PublishedRanking of(String ruleset, String figures) {
        CompiledRuleset compiled = LIBRARY.ruleset(ruleset);
        Path published = FIXTURES.resolve(ruleset).resolve(figures).resolve("published");
        return new PublishedRanking(
                compiled,
                Evaluation.of(compiled, LIBRARY.figures(compiled, figures), () -> {}),
                rows(published.resolve("agencies.csv")),
                rows(published.resolve("grades.csv")));
    }

    private static List<Row> rows(Path file) {
        return Files.exists(file)
                ? CsvTable.read(SourceFile.read(file, new Problems()), new Problems())
                        .rows()
                : List.of();
    }

    /** Everything that was published, a line each: {@code TB points 96}. */
    List<String> published() {
        return told((row, column) -> row.cell(column).text());
    }

    /** The same lines with what our rules give. */
    List<String> scored() {
        return told((row, column) -> column.equals("agencies")
                ? String.valueOf(
                        graded(row.cell("cohort").text(), row.cell("grade").text()))
                : value(get(row.cell("agency").text()), column, row));
    }

    private List<String> told(BiFunction<Row, String, String> value) {
        return Stream.concat(
                        agencies.stream()
                                .flatMap(row -> Stream.of("points", "rank", "grade", "amongFirst")
                                        .filter(column -> !row.cell(column).empty())
                                        .map(column -> row.cell("agency").text() + " " + column + " "
                                                + value.apply(row, column))),
                        grades.stream()
                                .map(row -> row.cell("cohort").text() + " "
                                        + row.cell("grade").text() + " " + value.apply(row, "agencies")))
                .toList();
    }

    private static String value(Ranked ranked, String column, Row row) {
        int rank = Objects.requireNonNull(ranked.rank());
        return switch (column) {
            case "points" -> points(ranked).stripTrailingZeros().toPlainString();
            case "rank" -> String.valueOf(rank);
            case "grade" -> String.valueOf(grade(ranked));
            default -> {
                String first = row.cell(column).text();
                yield rank <= Integer.parseInt(first) ? first : "not, but " + rank;
            }
        };
    }

    private long graded(String cohort, String grade) {
        return cohort(cohort).stream()
                .filter(ranked -> grade.equals(grade(ranked)))
                .count();
    }

    /** The agencies of a cohort, from the best down. */
    List<Ranked> cohort(String id) {
        return evaluation.cohorts().stream()
                .filter(ranking -> ranking.cohort().id().equals(id))
                .map(Ranking::agencies)
                .findFirst()
                .orElseThrow();
    }

    Ranked get(String agency) {
        return evaluation.get(agency);
    }

    CriterionAnalysis get(String agency, String criterion) {
        return get(agency).analysis().find(new CriterionCode(criterion)).orElseThrow();
    }

    static BigDecimal points(Ranked ranked) {
        return Objects.requireNonNull(ranked.analysis().points());
    }

    static @Nullable String grade(Ranked ranked) {
        return ranked.analysis().grade();
    }

    /** The names of all agencies of which nothing was published. */
    List<String> invented() {
        List<String> named =
                agencies.stream().map(row -> row.cell("agency").text()).toList();
        return evaluation
                .agencies()
                .map(ranked -> ranked.analysis().agency())
                .filter(agency -> !named.contains(agency.code()))
                .map(agency -> agency.name())
                .toList();
    }
}
