package vn.chamdiem.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.chamdiem.PhuTho;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.ruleset.SideBySide.Sitting;
import vn.chamdiem.scoring.Standings;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;

/** Holds that rulesets side by side give what each gives alone, byte for byte: rules, measures, table and card. */
class SideBySideTest {
    private static RulesetFolder with(RulesetFolder folder, String file, String written, String otherwise) {
        TreeMap<String, SourceFile> files = new TreeMap<>(folder.files());
        SourceFile source = Objects.requireNonNull(files.get(file), file);
        assertThat(source.text()).contains(written);
        files.put(file, new SourceFile(source.name(), source.text().replace(written, otherwise)));
        return new RulesetFolder(folder.id(), files);
    }

    @Tag("thorough")
    @Test
    void each_gives_what_it_gives_alone() {
        RulesetFolder original = RulesetFolder.read(Path.of("rules", "so-tay"));
        List<RulesetFolder> folders = new ArrayList<>(List.of(original));
        folders.add(with(original, "5-so-voi-khoi.drl", "ratio(bangThong, nhanVien)", "percent(bangThong, nhanVien)"));
        folders.add(with(original, "1-ty-le.drl", ">=", ">"));
        folders.add(with(original, "2-bac-thang.drl", ">=", ">"));
        folders.add(with(original, "criteria.yaml", "whenNothingToMeasure: zero", "whenNothingToMeasure: full"));
        folders.add(with(original, "ruleset.yaml", "places: 2", "places: 1"));
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset("so-tay");
        Figures figures = PhuTho.LIBRARY.figures(compiled, "vi-du");

        List<Ruleset> rulesets = folders.stream()
                .map(folder -> Ruleset.read(folder, new Problems()))
                .toList();
        Sitting sitting = new DroolsCompiler().sideBySide(rulesets).sitting(figures.agencies(), figures.period());

        for (int one = 0; one < folders.size(); one++) {
            CompiledRuleset alone = new DroolsCompiler().compile(folders.get(one));
            Standings standings = alone.scorer().standings(figures.agencies(), figures.period());
            for (AgencyFacts agency : figures.agencies()) {
                assertThat(sitting.score(agency, List.of(0, one, 1)).get(one))
                        .isEqualTo(alone.scorer().score(agency, standings, figures.period()));
            }
        }
    }
}
