package vn.chamdiem.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.hostile.Attack.Trait;

/**
 * Whatever a ruleset or its figures are made to do, they are refused with a word to their author, or scored, and nothing
 * else happens.
 */
class HostileRulesetsTest {
    private static final int LEAST = 130;

    @TempDir
    private static Path folder;

    private static List<Attack> corpus;
    private static Map<Attack, Fate> fates;

    @BeforeAll
    static void attack() throws Exception {
        corpus = Corpus.all();
        // What only a bound ends takes its time; the profile runs it.
        List<Attack> brief =
                corpus.stream().filter(attack -> !attack.is(Trait.BOUNDS)).toList();
        fates = new Arena(folder, (attack, fate) -> {}).run(Mode.ALL, brief);
        System.out.println(Scoreboard.of(Mode.ALL, fates));
    }

    @Test
    void the_corpus_is_large_and_says_of_every_attack_what_it_tries() {
        assertThat(corpus)
                .hasSizeGreaterThan(LEAST)
                .extracting(Attack::toString)
                .doesNotHaveDuplicates();
        assertThat(corpus).extracting(Attack::tries).doesNotContain("");
    }

    @Test
    void no_attack_runs_or_hangs_or_takes_the_process_with_it() {
        assertThat(fates.entrySet())
                .filteredOn(met -> met.getValue().verdict().harm())
                .isEmpty();
    }

    @Test
    void what_is_no_ruleset_is_not_scored() {
        assertThat(fates.entrySet())
                .filteredOn(met -> met.getValue().verdict() == Verdict.HARMLESS)
                .extracting(Map.Entry::getKey)
                .filteredOn(attack -> !attack.is(Trait.HARMLESS))
                .isEmpty();
    }

    @Test
    void every_refusal_names_its_line() {
        assertThat(fates.entrySet())
                .filteredOn(met -> !met.getKey().is(Trait.WHOLE))
                .filteredOn(met -> !met.getValue().withoutLine().isEmpty())
                .isEmpty();
    }

    @Test
    void the_line_that_attacks_is_told() {
        assertThat(fates.entrySet())
                .filteredOn(met -> met.getKey().line() > 0 && met.getValue().verdict() == Verdict.REFUSED)
                .filteredOn(met ->
                        !met.getValue().toldAt(met.getKey().file(), met.getKey().line()))
                .isEmpty();
    }
}
