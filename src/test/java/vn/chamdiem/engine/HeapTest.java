package vn.chamdiem.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Collectors divide the heap differently; whichever a server runs with, a full heap is noticed and an empty one is not. */
class HeapTest {
    @ParameterizedTest
    @ValueSource(strings = {"UseSerialGC", "UseParallelGC", "UseG1GC", "UseZGC"})
    void a_full_heap_is_noticed_with_every_collector(String collector) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+" + collector,
                        "-Xmx96m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Filler.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(told.lines()).containsExactly("empty: false", "filled: true");
        assertThat(process.waitFor()).isZero();
    }

    /** Holds what it allocates until the heap is told to be full, or is. */
    static final class Filler {
        private static final int PIECE = 4 * 1024;

        private Filler() {}

        public static void main(String... args) {
            System.out.println("empty: " + Heap.full());
            List<byte[]> held = new ArrayList<>();
            try {
                while (!Heap.full()) {
                    held.add(new byte[PIECE]);
                }
                System.out.println("filled: true");
            } catch (OutOfMemoryError full) {
                held.clear();
                System.out.println("filled: false");
            }
        }
    }
}
