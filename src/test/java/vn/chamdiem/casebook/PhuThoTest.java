package vn.chamdiem.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;

class PhuThoTest {
    @Test
    void all() {
        Library library = new Library(Path.of("rules"), Path.of("fixtures"), new DroolsCompiler());
        var ruleset = library.ruleset("qd766-2026");
        Evaluation e = Evaluation.of(ruleset, library.figures(ruleset, "phu-tho"), () -> {});
        List<ScoreAnalysis> all = e.agencies().map(Ranked::analysis).toList();
        Problems problems = new Problems();
        Map<String, PublishedTable.Comparison> c = PublishedTable.read(
                        SourceFile.read(Path.of("fixtures/qd766-2026/phu-tho/published/points.csv"), problems),
                        problems)
                .compare(all);
        c.forEach((k, v) -> System.out.println(k + " " + v));
        e.find("H44.23")
                .orElseThrow()
                .analysis()
                .all()
                .forEach(x -> System.out.println(
                        x.code() + " " + x.outcome() + " " + x.points() + " " + x.reason() + " " + x.matches()));
        assertThat(all).hasSize(164);
    }
}
