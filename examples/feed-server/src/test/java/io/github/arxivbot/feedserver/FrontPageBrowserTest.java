package io.github.arxivbot.feedserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The front page in a real browser. */
@Tag("browser")
class FrontPageBrowserTest {

  private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
  private static final String TWO_PROFILES =
      """
      , "profiles": {"systems": {"renderers": [{"use": "markdown", "file": "{profile}.md"}]},
                     "second": {"renderers": [{"use": "markdown", "file": "{profile}.md"}]}}
      """;

  @TempDir private static Path folder;
  private static Playwright playwright;
  private static Browser browser;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    assumeTrue(Files.exists(CHROMIUM), "no Chromium at " + CHROMIUM);
    server = new TestServer(folder).with(TWO_PROFILES).withPapers().start().settled();
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setArgs(List.of("--no-sandbox", "--disable-gpu")));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "320, LIGHT",
    "360, LIGHT",
    "360, DARK",
    "768, LIGHT",
    "768, DARK",
    "1440, LIGHT",
    "1440, DARK"
  })
  void axe_finds_no_violations_and_the_page_does_not_scroll_sideways(
      int width, ColorScheme scheme) {
    try (BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme))) {
      Page page = context.newPage();
      page.navigate(root());

      assertThat(
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
          .isEqualTo(0);
      assertThat(new AxeBuilder(page).analyze().getViolations())
          .extracting(rule -> rule.getId())
          .isEmpty();
    }
  }

  @Test
  void with_its_policy_and_without_scripts_the_page_is_styled_and_links_to_a_day() {
    List<String> messages = new ArrayList<>();
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.onConsoleMessage(message -> messages.add(message.text()));
      page.navigate(root());

      assertThat(page.locator("table").first().boundingBox().width).isLessThan(600);
      page.locator(".newest a").first().click();
      assertThat(page.url()).endsWith("/day/systems/2026-02-11");
      assertThat(page.locator("article").count()).isEqualTo(3);
    }
    assertThat(messages).isEmpty();
  }

  private static String root() {
    return "http://127.0.0.1:" + server.port() + "/";
  }
}
