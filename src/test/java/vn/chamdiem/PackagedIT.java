package vn.chamdiem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.chamdiem.contract.ContractJson;

/** The packed application as people start it, a process of its own. */
class PackagedIT {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private static Process start(List<String> options, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(JAVA.toString()));
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-jar", "target/chamdiem.jar"));
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command);
        // A machine without a locale is the hardest place for Vietnamese.
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("CHAMDIEM_LANG");
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static String outputOf(List<String> options, String... args) throws IOException, InterruptedException {
        Process process = start(options, args);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return output;
    }

    @Test
    void the_main_job_gives_the_same_bytes_on_many_processors_and_on_one() throws Exception {
        String expected = ContractJson.write(PhuTho.evaluation());

        assertThat(outputOf(List.of(), "score", "--format", "json")).isEqualTo(expected);
        assertThat(outputOf(List.of("-XX:ActiveProcessorCount=1"), "score", "--format", "json"))
                .isEqualTo(expected);
    }

    @Test
    void vietnamese_is_right_without_a_locale() throws Exception {
        assertThat(outputOf(List.of(), "explain", "H44.23", "2.1")).contains("Thanh tra tỉnh", "Đúng hạn 0/0 hồ sơ");
    }

    @Test
    void the_rules_in_force_pass_their_check() throws Exception {
        assertThat(outputOf(List.of(), "check", "qd766-2026")).contains("0 lỗi");
    }

    @Test
    void a_port_that_is_taken_is_told() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ProcessBuilder builder = new ProcessBuilder(
                    JAVA.toString(), "-jar", "target/chamdiem.jar", "serve", "--port", "" + taken.getLocalPort());
            Process server = builder.start();
            String told = new String(server.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(server.waitFor()).isEqualTo(3);
            assertThat(told).contains("cổng " + taken.getLocalPort()).doesNotContain("Exception");
        }
    }

    @Test
    void serve_listens_where_it_says() throws Exception {
        Process server = start(List.of(), "serve", "--port", "0");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            Matcher address = Pattern.compile("http://\\S+").matcher(lines.readLine());
            assertThat(address.find()).isTrue();
            String page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address.group() + "/rankings/qd766-2026/phu-tho/H44.23"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            assertThat(page).contains("Thanh tra tỉnh", "15,96");
        } finally {
            server.destroyForcibly().waitFor();
        }
    }
}
