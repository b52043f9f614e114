package vn.chamdiem.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chamdiem.PhuTho;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.report.Reported;
import vn.chamdiem.report.Reports;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** The reports in a real browser, opened from a disk as whoever is handed one opens it. */
class ReportsInABrowserTest {
    private static Playwright playwright;
    private static Browser browser;
    private static Reported reported;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
        Evaluation evaluation = PhuTho.evaluation();
        reported = new Reported(evaluation, PhuTho.ruleset().ruleset(), null, "rules");
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    private List<Path> files(Language language) throws IOException {
        Reports reports = new Reports(reported, Words.in(language));
        return List.of(
                Files.writeString(
                        folder.resolve("card.html"),
                        reports.agency(reported.evaluation().get("H44.23"))),
                Files.writeString(folder.resolve("all.html"), reports.evaluation()));
    }

    @ParameterizedTest
    @EnumSource
    void everybody_can_read_a_report_and_it_fetches_nothing(Language language) throws IOException {
        for (Path file : files(language)) {
            List<String> fetched = new ArrayList<>();
            Page page = browser.newPage();
            page.onRequest(request -> fetched.add(request.url()));
            page.navigate(file.toUri().toString());

            assertThat(fetched).hasSize(1);
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .extracting(violation -> violation.getId() + ": "
                            + violation.getNodes().get(0).getHtml())
                    .isEmpty();
        }
    }

    @Test
    void no_word_of_a_chart_stands_outside_of_it() throws IOException {
        for (Path file : files(Language.VI)) {
            Page page = browser.newPage();
            page.navigate(file.toUri().toString());

            assertThat(page.evaluate("""
                    [...document.querySelectorAll('svg text')].filter(text => {
                      const own = text.getBoundingClientRect();
                      const all = text.ownerSVGElement.getBoundingClientRect();
                      return own.left < all.left - 1 || own.right > all.right + 1;
                    }).map(text => text.textContent)
                    """)).isEqualTo(List.of());
        }
    }

    @Test
    void a_report_prints_on_paper() throws IOException, InterruptedException {
        Path card = files(Language.VI).get(0);
        Path pdf = folder.resolve("card.pdf");
        int code = new ProcessBuilder(
                        "/usr/bin/chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--print-to-pdf=" + pdf,
                        card.toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start()
                .waitFor();
        String printed = Files.readString(pdf, StandardCharsets.ISO_8859_1);

        assertThat(code).isZero();
        assertThat(Pattern.compile("/Type ?/Page\\b").matcher(printed).results())
                .hasSizeBetween(3, 10);
        assertThat(printed).contains("/MediaBox [0 0 594.95996 841.91998]");
    }
}
