package vn.chamdiem.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.chamdiem.Example;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** Holds that a ruleset that takes long to compile costs whoever asks for it once, and others nothing. */
class CompilationsTest {
    private static final RulesetFolder FOLDER = Example.ruleset().folder();

    private final AtomicInteger compiled = new AtomicInteger();

    private CompiledRuleset refuse(RulesetFolder folder) {
        compiled.incrementAndGet();
        throw ProblemsFound.one(ProblemKind.RULE_COMPILES_TOO_LONG, Place.of("1-rules.drl"), "Một");
    }

    @Test
    void a_text_is_refused_again_without_being_compiled_again() {
        Compilations compilations = new Compilations(this::refuse);
        assertThatThrownBy(() -> compilations.of(FOLDER)).isInstanceOf(ProblemsFound.class);
        assertThatThrownBy(() -> compilations.of(FOLDER)).isInstanceOf(ProblemsFound.class);
        assertThat(compiled).hasValue(1);
    }

    @Test
    void a_text_that_was_mended_is_compiled_anew() {
        Compilations compilations = new Compilations(this::refuse);
        assertThatThrownBy(() -> compilations.of(FOLDER)).isInstanceOf(ProblemsFound.class);
        RulesetFolder mended = Example.ruleset().with("README.md", "Đã sửa").folder();
        assertThatThrownBy(() -> compilations.of(mended)).isInstanceOf(ProblemsFound.class);
        assertThat(compiled).hasValue(2);
    }

    @Test
    void whoever_asks_for_another_does_not_wait() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        CompiledRuleset other = Example.ruleset().compile();
        Compilations compilations = new Compilations((RulesetFolder folder) -> {
            if (folder.id().equals("other")) {
                return other;
            }
            begun.countDown();
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return other;
        });
        CompletableFuture<CompiledRuleset> slow = CompletableFuture.supplyAsync(() -> compilations.of(FOLDER));
        begun.await();
        assertThat(compilations.of(new RulesetFolder("other", FOLDER.files()))).isSameAs(other);
        assertThat(slow).isNotDone();
        end.countDown();
        assertThat(slow.get()).isSameAs(other);
    }
}
