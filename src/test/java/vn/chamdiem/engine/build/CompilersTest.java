package vn.chamdiem.engine.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds that whatever a text does while it is compiled ends with the process in which it is compiled. */
class CompilersTest {
    private static final String GOOD = text("String( this == \"a\" )", "Called.done();");

    private final Compilers compilers = new Compilers(List.of(Called.class), Duration.ofSeconds(60));

    private static String text(String when, String then) {
        return "package chamdiem.rules\nimport " + Called.class.getName() + "\nrule \"r0\" when\n" + when + "\nthen\n"
                + then + "\nend\n";
    }

    @Test
    void a_text_that_is_rules_comes_back_as_class_files() throws Exception {
        assertThat(compilers.compile(GOOD).orElseThrow().classes().keySet())
                .isNotEmpty()
                .allMatch(name -> name.startsWith("chamdiem.rules."));
    }

    @Test
    void a_text_that_is_no_rules_is_refused_and_the_next_is_compiled() throws Exception {
        assertThat(compilers.compile("rule when nonsense")).isEmpty();
        assertThat(compilers.compile(GOOD)).isPresent();
    }

    @Test
    void a_text_that_takes_too_long_is_ended_and_the_next_is_compiled() throws Exception {
        Compilers hasty = new Compilers(List.of(Called.class), Duration.ofMillis(1));
        assertThatThrownBy(() -> hasty.compile(GOOD)).isInstanceOf(Compilers.Overrun.class);
        assertThat(compilers.compile(GOOD)).isPresent();
    }

    @Test
    void a_process_that_is_killed_is_replaced() throws Exception {
        compilers.compile(GOOD);
        ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        assertThat(compilers.compile(GOOD)).isPresent();
    }
}
