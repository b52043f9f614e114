package vn.chamdiem.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * That the attacks on the engine are attacks: behind nothing, and behind bounds alone, most of them do harm.
 *
 * <p>Many hang, as they should, so that it takes half an hour; to be run by its name with the profile {@code hostile}.
 */
class NoLayerAtAll {
    private static final int MOST_OF_THEM = 100;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(names = {"NONE", "BOUNDS"})
    void most_attacks_on_the_engine_do_harm(Mode mode) throws Exception {
        assertThat(EveryLayerAlone.run(mode, Corpus.all(), folder).values())
                .filteredOn(fate -> fate.verdict().harm())
                .hasSizeGreaterThan(MOST_OF_THEM);
    }
}
