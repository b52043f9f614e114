package vn.chamdiem.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chamdiem.PhuTho;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.lineage.Lineage;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;

/** Holds the law of every division on real cohorts: the parts of every move add up to it. */
@Tag("thorough")
class AdditivityTest {
    @TempDir
    private Path folder;

    private static Scored scored(String ruleset, String figures) {
        CompiledRuleset rules = PhuTho.LIBRARY.ruleset(ruleset);
        return Scored.of(rules, PhuTho.LIBRARY.figures(rules, figures));
    }

    /** The rules in force with some thresholds moved. */
    private CompiledRuleset draft() throws IOException {
        Path draft = Files.createDirectories(folder.resolve("qd766-2026"));
        try (Stream<Path> files = Files.list(Path.of("rules/qd766-2026"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file)
                        .replace("award.share($onTime, $received)", "award.shareUpTo($onTime, $received, 98)")
                        .replace("$formalitiesWithFee, 80", "$formalitiesWithFee, 95")
                        .replace("award.shareUpTo($satisfied, $dossiers, 90)", "award.share($satisfied, $dossiers)");
                Files.writeString(draft.resolve(file.getFileName()), text);
            }
        }
        return new Library(folder, Path.of("fixtures"), new DroolsCompiler()).ruleset("qd766-2026");
    }

    /** The figures of some agencies, with some of their counts lowered. */
    private static Figures otherFigures(Figures figures) {
        Random random = new Random(766);
        List<AgencyFacts> agencies = new ArrayList<>();
        for (AgencyFacts one : figures.agencies()) {
            boolean other = random.nextInt(3) == 0;
            List<Fact> facts = one.facts().stream()
                    .map(fact -> other ? lowered(fact) : fact)
                    .toList();
            agencies.add(new AgencyFacts(one.agency(), facts));
        }
        return new Figures(
                figures.id(), figures.title(), figures.period(), figures.toDate(), figures.source(), agencies);
    }

    private static Fact lowered(Fact fact) {
        SortedMap<String, Object> lowered = new TreeMap<>(fact.figures());
        Stream.of("onTime", "satisfied", "dossiersPaidOnline", "electronicResult")
                .forEach(field -> lowered.computeIfPresent(field, (any, count) -> ((Long) count) * 9 / 10));
        return new Fact(fact.kind(), lowered, fact.evidence(), fact.inheritedFrom());
    }

    private static void holds(Attribution all, Scored before, Scored after) {
        Map<String, ScoreAnalysis> was = analyses(before);
        Map<String, ScoreAnalysis> is = analyses(after);
        assertThat(all.agencies()).isNotEmpty().allSatisfy((AgencyMove move) -> {
            ScoreAnalysis earlier = Objects.requireNonNull(was.get(move.before().code()));
            ScoreAnalysis later = Objects.requireNonNull(is.get(move.after().code()));
            if (earlier.points() != null && later.points() != null) {
                assertThat(points(move).move())
                        .isEqualByComparingTo(later.points().subtract(earlier.points()));
            }
            if (move.rank().before() != null && move.rank().after() != null) {
                assertThat(ranks(move).up())
                        .isEqualTo(move.rank().before() - move.rank().after());
            }
            Map<CriterionCode, PointParts> parts =
                    move.lines().stream().collect(Collectors.toMap(LineMove::code, LineMove::parts));
            Stream.concat(earlier.all(), later.all())
                    .map(CriterionAnalysis::code)
                    .distinct()
                    .forEach(code -> assertThat(
                                    parts.getOrDefault(code, PointParts.NONE).move())
                            .as("%s %s", move.after().code(), code)
                            .isEqualByComparingTo(points(later, code).subtract(points(earlier, code))));
        });
    }

    private static PointParts points(AgencyMove move) {
        return Objects.requireNonNull(move.points());
    }

    private static RankParts ranks(AgencyMove move) {
        return Objects.requireNonNull(move.rank().parts());
    }

    private static Map<String, ScoreAnalysis> analyses(Scored side) {
        return side.evaluation()
                .agencies()
                .map(ranked -> ranked.analysis())
                .collect(Collectors.toMap(analysis -> analysis.agency().code(), analysis -> analysis));
    }

    private static BigDecimal points(ScoreAnalysis analysis, CriterionCode code) {
        return analysis.find(code)
                .flatMap(line -> Optional.ofNullable(line.points()))
                .orElse(BigDecimal.ZERO);
    }

    @Test
    void draft_rules_on_the_same_figures_move_everybody_by_rules_alone() throws IOException {
        Scored before = scored("qd766-2026", "phu-tho");
        Scored after = Scored.of(draft(), before.figures());

        Attribution all = Attribution.of(before, after, before, Order.FIGURES_FIRST, Lineage.none(), null);

        holds(all, before, after);
        assertThat(all.moved()).hasSizeGreaterThan(100).allSatisfy(move -> {
            assertThat(points(move).rules()).isEqualByComparingTo(points(move).move());
            assertThat(ranks(move).ownFigures()).isZero();
            assertThat(ranks(move).othersFigures()).isZero();
        });
        assertThat(all.agencies())
                .anySatisfy(move -> assertThat(ranks(move).ties()).isNotZero());
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void draft_rules_and_other_figures_add_up_in_either_order(Order order) throws IOException {
        Scored before = scored("qd766-2026", "phu-tho");
        Figures others = otherFigures(before.figures());
        Scored after = Scored.of(draft(), others);
        Scored crossed = order == Order.FIGURES_FIRST
                ? Scored.of(before.rules(), others)
                : Scored.of(after.rules(), before.figures());

        Attribution all = Attribution.of(before, after, crossed, order, Lineage.none(), null);

        holds(all, before, after);
        assertThat(all.agencies()).allSatisfy(move -> {
            assertThat(points(move).together()).isZero();
            assertThat(points(move).othersFigures()).isZero();
            assertThat(ranks(move).together()).isZero();
        });
        assertThat(all.agencies())
                .anySatisfy(move -> assertThat(ranks(move).othersFigures()).isNotZero());
    }

    @ParameterizedTest
    @CsvSource({
        "mic-2018, nam-2017, nam-2018",
        "da-nang-448, nam-2018, nam-2019",
        "quang-nam-2020, nam-2020, nam-2021",
        "tphcm-2023, den-thang-3, den-thang-9"
    })
    void one_year_against_another_adds_up_for_everybody(String ruleset, String earlier, String later) {
        Scored before = scored(ruleset, earlier);
        Scored after = scored(ruleset, later);

        Attribution all = Attribution.of(before, after, after, Order.FIGURES_FIRST, Lineage.none(), null);

        holds(all, before, after);
        assertThat(all.agencies())
                .filteredOn(move -> move.points() != null)
                .isNotEmpty()
                .allSatisfy(
                        move -> assertThat(points(move).rules().add(points(move).together()))
                                .isZero());
    }

    @Test
    void what_nam_dinh_gained_is_its_own_and_what_the_others_did_took_ranks_from_it() {
        Scored before = scored("mic-2018", "nam-2017");
        Scored after = scored("mic-2018", "nam-2018");

        AgencyMove move = Attribution.of(before, after, after, Order.FIGURES_FIRST, Lineage.none(), "Tỉnh Nam Định")
                .agencies()
                .get(0);

        assertThat(move.rank().before()).isEqualTo(52);
        assertThat(move.rank().after()).isEqualTo(22);
        assertThat(ranks(move)).isEqualTo(new RankParts(45, -15, 0, 0, 0));
        assertThat(points(move).ownFigures()).isEqualByComparingTo("0.226");
        assertThat(points(move).othersFigures()).isEqualByComparingTo("-0.004");
    }
}
