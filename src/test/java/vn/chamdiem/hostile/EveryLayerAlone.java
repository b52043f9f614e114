package vn.chamdiem.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.hostile.Attack.Trait;

/** What each layer behind the gate is worth without the others; only the profile {@code hostile} runs it. */
class EveryLayerAlone {
    @TempDir
    private Path folder;

    static Map<Attack, Fate> run(Mode mode, List<Attack> attacks, Path folder) throws Exception {
        Map<Attack, Fate> fates = new Arena(folder, (attack, fate) -> System.out.println(Scoreboard.line(attack, fate)))
                .run(mode, attacks);
        System.out.println(Scoreboard.of(mode, fates));
        return fates;
    }

    /**
     * As far as it reaches: a process of its own doesn't keep rules from running, but its death harms nobody; what runs
     * while it is compiled is over before there is a class file to scan; and a loader refuses classes, not their members.
     *
     * @param never what becomes of no attack
     * @param but except in these categories
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"CHILD, LOST, ''", "SCAN, RAN, compile", "LOADER, RAN, compile match"})
    void every_layer_stops_what_it_reaches_by_itself(Mode mode, Verdict never, String but) throws Exception {
        Map<Attack, Fate> fates = run(mode, Corpus.all(), folder);

        assertThat(fates.values()).extracting(Fate::verdict).contains(Verdict.REFUSED);
        assertThat(fates.entrySet())
                .filteredOn(met -> met.getValue().verdict() == never)
                .extracting(met -> met.getKey().category())
                .isSubsetOf(Set.of(but.split(" ")));
    }

    /** What only a bound ends, and what tries to be something else where it is shown. */
    @Test
    void what_is_let_through_is_borne_by_every_door() throws Exception {
        Set<String> shown = Set.of("injection", "page", "explain", "reading");
        List<Attack> borne = Corpus.all().stream()
                .filter(attack -> attack.is(Trait.BOUNDS) || shown.contains(attack.category()))
                .toList();

        assertThat(run(Mode.EVERYWHERE, borne, folder).entrySet())
                .filteredOn(met -> met.getValue().verdict().harm())
                .isEmpty();
    }
}
