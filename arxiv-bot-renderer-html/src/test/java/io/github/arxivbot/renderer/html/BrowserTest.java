package io.github.arxivbot.renderer.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Runs a browser on a page in a file and fails on any console message. */
@Tag("browser")
abstract class BrowserTest {

  private static final Path CHROMIUM = Path.of(System.getProperty("chromium", "/usr/bin/chromium"));
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static Playwright playwright;
  private static Browser browser;

  @TempDir private Path folder;
  private final List<String> complaints = new ArrayList<>();
  private final List<BrowserContext> contexts = new ArrayList<>();

  @BeforeAll
  static void start() {
    assumeTrue(Files.exists(CHROMIUM), "there is no chromium at " + CHROMIUM);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ARGUMENTS));
  }

  @AfterAll
  static void stop() {
    if (playwright != null) {
      playwright.close();
    }
  }

  @AfterEach
  void the_console_has_no_messages() {
    contexts.forEach(BrowserContext::close);
    assertThat(complaints).as("errors, warnings and requests of the page").isEmpty();
  }

  /** Opens the page of the full day in a viewport of the given width. */
  final Page day(int width, ColorScheme scheme) throws IOException {
    return open(file(HtmlRenderer.builder().build()).toUri().toString(), width, scheme, true);
  }

  final Page day() throws IOException {
    return day(1440, ColorScheme.LIGHT);
  }

  final Page day(String fragment) throws IOException {
    String address = file(HtmlRenderer.builder().build()).toUri() + "#" + fragment;
    return open(address, 1440, ColorScheme.LIGHT, true);
  }

  /** Opens the page of another digest. */
  final Page page(Digest digest, int width, int height) throws IOException {
    String address = file(HtmlRenderer.builder().build(), digest).toUri().toString();
    Page page = open(address, width, ColorScheme.LIGHT, true);
    page.setViewportSize(width, height);
    return page;
  }

  /** Opens the page of the full day in a browser that forbids pages to keep anything. */
  final Page dayWithoutStorage() throws IOException {
    Page page = day();
    page.addInitScript(
        "Object.defineProperty(window, 'localStorage',"
            + " {get() { throw new DOMException('denied', 'SecurityError'); }})");
    page.reload();
    return page;
  }

  final Page dayWithoutScripts() throws IOException {
    String address = file(HtmlRenderer.builder().build()).toUri().toString();
    return open(address, 1440, ColorScheme.LIGHT, false);
  }

  final Page index(int width, ColorScheme scheme) throws IOException {
    Renderer index = HtmlRenderer.builder().build().index().orElseThrow();
    return open(file(index).toUri().toString(), width, scheme, true);
  }

  private Path file(Renderer renderer) throws IOException {
    return file(renderer, TestDigest.full());
  }

  private Path file(Renderer renderer, Digest digest) throws IOException {
    StringBuilder page = new StringBuilder();
    RenderRequest request =
        RenderRequest.builder(digest)
            .history(
                new FixedHistory("2026-02-12", "2026-02-10", "2025-12-31")
                    .with("2026-02-10", 1)
                    .with("2025-12-31", 3))
            .home("index.html")
            .build();
    renderer.render(request, page);
    return Files.writeString(folder.resolve("page.html"), page);
  }

  private Page open(String address, int width, ColorScheme scheme, boolean scripts) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts));
    contexts.add(context);
    Page page = context.newPage();
    page.onConsoleMessage(message -> complain(message));
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(address.split("#", -1)[0])) {
            complaints.add(request.url());
          }
        });
    page.navigate(address);
    return page;
  }

  private void complain(ConsoleMessage message) {
    if (!message.type().equals("log")) {
      complaints.add(message.text());
    }
  }
}
