package vn.chamdiem.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the gate is worth with nothing behind it; to be run by its name with the profile {@code hostile}. */
class GateAlone {
    @TempDir
    private Path folder;

    @Test
    void nothing_comes_through_the_gate() throws Exception {
        assertThat(EveryLayerAlone.run(Mode.GATE, Corpus.all(), folder).values())
                .extracting(Fate::verdict)
                .contains(Verdict.REFUSED)
                .doesNotContain(Verdict.RAN, Verdict.LOST);
    }
}
