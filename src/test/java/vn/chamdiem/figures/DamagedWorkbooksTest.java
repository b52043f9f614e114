package vn.chamdiem.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.ProblemsFound;

/** Whatever happens to a workbook on its way, it is read or told, and nothing else happens. */
class DamagedWorkbooksTest {
    private static final Path MESSY = Path.of("src/test/resources/workbooks/messy.xlsx");
    private static final int DAMAGES = 300;
    private static final long SEED = 1234;

    private static CompiledRuleset ruleset;
    private static byte[] whole;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() throws IOException {
        ruleset = new DroolsCompiler().compile(RulesetFolder.read(Path.of("fixtures/so-tay/bo-mau/rules")));
        whole = Files.readAllBytes(MESSY);
    }

    /** How many problems it has; anything but problems fails the test. */
    private int problems(byte[] workbook) throws IOException {
        Path file = Files.write(folder.resolve("damaged.xlsx"), workbook);
        try {
            FiguresFolder.read(file, ruleset);
            return 0;
        } catch (ProblemsFound told) {
            return told.problems().size();
        }
    }

    @Test
    void a_workbook_that_is_cut_anywhere_is_told() throws IOException {
        for (int length = 0; length < whole.length; length += 1 + whole.length / 97) {
            assertThat(problems(Arrays.copyOf(whole, length)))
                    .as("%s bytes", length)
                    .isPositive();
        }
    }

    @Test
    void a_workbook_with_wrong_bytes_is_read_or_told() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < DAMAGES; i++) {
            byte[] damaged = whole.clone();
            for (int flips = 0; flips < 4; flips++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            assertThat(problems(damaged)).isNotNegative();
        }
    }

    @Test
    void a_workbook_with_wrong_parts_is_read_or_told() throws IOException {
        Random random = new Random(SEED);
        Map<String, String> parts = parts();
        List<String> names = List.copyOf(parts.keySet());
        for (int i = 0; i < DAMAGES; i++) {
            String name = names.get(random.nextInt(names.size()));
            Map<String, String> damaged = new LinkedHashMap<>(parts);
            damaged.put(name, damaged(parts.getOrDefault(name, ""), random));
            assertThat(problems(zip(damaged))).isNotNegative();
        }
    }

    /** A number, a name or a stretch of the part is another, or is gone. */
    private static String damaged(String part, Random random) {
        int from = random.nextInt(part.length());
        int to = Math.min(part.length(), from + 1 + random.nextInt(12));
        return switch (random.nextInt(4)) {
            case 0 -> part.substring(0, from) + part.substring(to);
            case 1 -> part.substring(0, from) + part.substring(from, to).replaceAll("[0-9]", "9") + part.substring(to);
            case 2 ->
                part.substring(0, from) + part.substring(from, to).replaceAll("[A-Za-z]", "z") + part.substring(to);
            default -> part.substring(0, to) + part.substring(from);
        };
    }

    private static Map<String, String> parts() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(MESSY))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                parts.put(part.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private byte[] zip(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("zipped.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Files.readAllBytes(file);
    }
}
