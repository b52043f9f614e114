package vn.chamdiem.casebook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.source.CsvTable;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;

/** A shipped cohort, scored, beside what was published about it. */
record Published(Path folder, Evaluation evaluation) {
    static Published of(String ruleset, String figures) {
        Library library = new Library(Path.of("rules"), Path.of("fixtures"), new DroolsCompiler());
        CompiledRuleset compiled = library.ruleset(ruleset);
        return new Published(
                Path.of("fixtures", ruleset, figures, "published"),
                Evaluation.of(compiled, library.figures(compiled, figures), () -> {}));
    }

    /** One column of a published table, by the column that names its rows. */
    Map<String, String> column(String file, String key, String column) {
        Map<String, String> cells = new LinkedHashMap<>();
        CsvTable.read(SourceFile.read(folder.resolve(file), new Problems()), new Problems())
                .rows()
                .forEach(row -> cells.put(row.cell(key).text(), row.cell(column).text()));
        return cells;
    }

    /** The calculated rank of every agency. */
    Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        evaluation.agencies().forEach(agency -> ranks.put(code(agency), Objects.requireNonNull(agency.rank())));
        return ranks;
    }

    Ranked agency(String code) {
        return evaluation.get(code);
    }

    /** The calculated total of an agency, which must be a number. */
    BigDecimal total(String code) {
        return Objects.requireNonNull(agency(code).analysis().points(), code);
    }

    /** The band of an agency. */
    String grade(String code) {
        return Objects.requireNonNull(agency(code).analysis().grade(), code);
    }

    CriterionAnalysis line(String agency, String criterion) {
        return agency(agency).analysis().find(new CriterionCode(criterion)).orElseThrow();
    }

    static String code(Ranked agency) {
        return agency.analysis().agency().code();
    }
}
