package vn.chamdiem.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import vn.chamdiem.ChamDiem;

/** The pages in a real browser, as a person uses them. */
@SpringBootTest(classes = ChamDiem.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PagesInABrowserTest {
    private static final String RANKING = "/rankings/qd766-2026/phu-tho";
    private static final String COMPARISON = "/comparisons?evaluation=da-nang-448";
    private static final String DIFFERENCE = "/attributions?before=da-nang-448/nam-2019&after=da-nang-448/nam-2020";

    /** As long as a search may take on a machine that has other things to do. */
    private static final int PATIENCE = 300_000;

    private static Playwright playwright;
    private static Browser browser;

    @Value("${local.server.port}")
    private int port;

    private Page page;

    @BeforeAll
    static void open() {
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
    }

    @BeforeEach
    void newPage() {
        page = browser.newPage(new NewPageOptions().setLocale("vi-VN"));
    }

    private void visit(String path) {
        page.navigate("http://127.0.0.1:" + port + path);
    }

    @Test
    void from_the_first_page_to_the_figures_behind_a_point() {
        visit("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("766/QĐ-TTg"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sở Văn hóa, Thể thao và Du lịch"))
                .click();

        Locator criterion = page.locator("#c-2\\.1");
        Locator figure = criterion.getByText("Hồ sơ tiếp nhận = 371 hồ sơ");
        assertThat(criterion).not().isVisible();
        page.locator("#c-2 > summary").click();
        assertThat(criterion).isVisible();
        assertThat(figure).not().isVisible();
        criterion.locator("summary").click();
        assertThat(figure).isVisible();
        assertThat(criterion.getByText("rules/qd766-2026/2-progress.drl:3")).isVisible();
    }

    @Test
    void an_explanation_unfolds_by_keyboard() {
        visit(RANKING + "/H44.23");
        page.locator("#c-4 > summary").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("#c-4\\.1")).isVisible();
    }

    @Test
    void the_language_can_be_changed_and_stays() {
        visit(RANKING);
        page.getByText("English").click();
        assertThat(page.getByText("148 agencies")).isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Thanh tra tỉnh"))
                .click();

        assertThat(page.getByText("Rank 15 of 15 in the cohort")).isVisible();
    }

    @Test
    void from_a_ranking_to_all_periods_side_by_side_in_both_languages() {
        visit("/rankings/da-nang-448/nam-2020");
        page.getByText("So sánh các kỳ").click();
        assertThat(page.getByText("đứng đầu 4 kỳ liền (2017–2020)")).isVisible();

        page.getByText("English").click();
        assertThat(page.getByText("first 4 periods running (2017–2020)")).isVisible();
    }

    @Test
    void from_a_criterion_that_is_not_full_to_its_rules_and_to_what_would_raise_the_total() {
        visit(RANKING + "/H44.23");
        page.locator("#c-1 > summary").click();
        page.locator("#c-1\\.2 > summary").click();
        page.getByText("1.2: Vì sao không được nhiều điểm hơn").click();
        assertThat(page.locator("#c-1\\.2 .claims b").first()).isVisible();

        page.setDefaultTimeout(PATIENCE);
        page.getByText("Điều gì sẽ nâng điểm").click();
        assertThat(page.getByText("Từng việc có thể làm")).isVisible();
        page.getByLabel("Muốn đạt").selectOption("points");
        page.getByLabel("Giá trị").fill("20");
        page.keyboard().press("Enter");
        page.waitForURL("**/improvement?lang=vi&to=points&value=20");
        assertThat(page.getByText("Để đạt: Điểm, 20")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                RANKING,
                RANKING + "/H44.23",
                RANKING + "/H44.23/why-not",
                RANKING + "/H44.23/improvement?to=rank",
                DIFFERENCE,
                DIFFERENCE + "&agency=S14"
            })
    void a_page_fits_a_small_telephone_without_moving_sideways(String path) {
        page.setViewportSize(320, 800);
        page.setDefaultNavigationTimeout(PATIENCE);
        visit(path);

        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                RANKING,
                RANKING + "/H44.23",
                RANKING + "?lang=en",
                RANKING + "/H44.23/why-not",
                RANKING + "/H44.23/improvement?to=rank",
                COMPARISON,
                DIFFERENCE,
                DIFFERENCE + "&agency=S14&lang=en",
                "/rankings/da-nang-448/nam-2020"
            })
    void everybody_can_read_the_pages(String path) {
        page.setDefaultNavigationTimeout(PATIENCE);
        visit(path);
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)");

        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(violation ->
                        violation.getId() + ": " + violation.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
