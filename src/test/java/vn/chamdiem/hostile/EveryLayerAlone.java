package vn.chamdiem.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.hostile.Attack.Trait;

/**
 * What each layer is worth without the others; many attacks hang here as they should, so that it takes a quarter of an
 * hour, and only the profile {@code hostile} runs it.
 */
class EveryLayerAlone {
    @TempDir
    private Path folder;

    private Map<Attack, Fate> run(Mode mode, List<Attack> attacks) throws Exception {
        Map<Attack, Fate> fates = new Arena(folder, (attack, fate) -> System.out.println(Scoreboard.line(attack, fate)))
                .run(mode, attacks);
        System.out.println(Scoreboard.of(mode, fates));
        return fates;
    }

    @Test
    void without_any_layer_every_attack_on_the_engine_does_harm() throws Exception {
        assertThat(run(Mode.NONE, Corpus.all()).entrySet())
                .filteredOn(met -> !met.getValue().verdict().harm())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"GATE, RAN", "CHILD, LOST", "SCAN, RAN", "LOADER, RAN", "BOUNDS, LOST"})
    void every_layer_stops_something_by_itself(Mode mode, Verdict never) throws Exception {
        assertThat(run(mode, Corpus.all()).values())
                .extracting(Fate::verdict)
                .containsAnyOf(Verdict.REFUSED, Verdict.STOPPED)
                .doesNotContain(never);
    }

    @Test
    void a_ruleset_that_asks_for_too_much_is_stopped_at_every_door() throws Exception {
        List<Attack> bounds =
                Corpus.all().stream().filter(attack -> attack.is(Trait.BOUNDS)).toList();

        assertThat(run(Mode.ALL, bounds).entrySet())
                .filteredOn(met -> met.getValue().verdict().harm())
                .isEmpty();
    }
}
