package io.github.arxivbot.renderer.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppearanceBrowserTest extends BrowserTest {

  @ParameterizedTest
  @CsvSource({"360, LIGHT", "360, DARK", "1440, LIGHT", "1440, DARK"})
  void axe_finds_nothing_on_the_page_of_a_day(int width, ColorScheme scheme) throws IOException {
    Page page = day(width, scheme);
    assertThat(violations(page)).isEmpty();

    page.keyboard().press("j");
    page.keyboard().press("m");
    page.keyboard().press("s");
    page.keyboard().press("3");
    page.locator("#filter").fill("attention");
    page.locator("#overview").evaluate("overview => overview.open = true");
    page.locator("[data-category='cs.CL'][role=button]").click();
    page.locator("#chips button").first().click();
    assertThat(violations(page)).isEmpty();

    page.locator("#help-open").click();
    assertThat(violations(page)).isEmpty();
    page.keyboard().press("Escape");
    page.locator("#stars-open").click();
    assertThat(violations(page)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"360, LIGHT", "360, DARK", "1440, LIGHT", "1440, DARK"})
  void axe_finds_nothing_on_the_page_of_all_days(int width, ColorScheme scheme) throws IOException {
    Page page = index(width, scheme);
    assertThat(violations(page)).isEmpty();

    page.locator("#filter").fill("cache");
    assertThat(violations(page)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {320, 360, 768, 1440, 2560})
  void no_element_is_wider_than_the_viewport(int width) throws IOException {
    String overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    Page page = day(width, ColorScheme.LIGHT);
    for (String view : List.of("1", "2", "3")) {
      page.keyboard().press(view);
      assertThat(page.evaluate(overflow)).as(view).isEqualTo(0);
    }

    assertThat(page.evaluate(overflow)).isEqualTo(0);
    assertThat(index(width, ColorScheme.LIGHT).evaluate(overflow)).isEqualTo(0);
  }

  @Test
  void without_javascript_summaries_open_and_controls_are_hidden() throws IOException {
    Page page = dayWithoutScripts();

    assertThat(page.locator("article:visible").count()).isEqualTo(4);
    assertThat(page.locator("#controls").isVisible()).isFalse();
    page.locator(".more > summary").first().click();
    assertThat(page.locator("details.summary .text").first().isVisible()).isTrue();
    assertThat(page.locator("#category-bars").isVisible()).isTrue();
  }

  @Test
  void print_shows_the_chosen_view_without_controls() throws IOException {
    for (Page page : List.of(day("view=titles"), day(), day("view=full"), dayWithoutScripts())) {
      boolean isFull = page.url().endsWith("full");
      boolean isTitles = page.url().endsWith("titles");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(page.locator("details.summary .text").first().isVisible()).isEqualTo(isFull);
      assertThat(page.locator(".gist").first().isVisible()).isEqualTo(!isFull && !isTitles);
      assertThat(page.locator("#controls").isVisible()).isFalse();
      assertThat(page.locator(".side").isVisible()).isFalse();
      assertThat(page.pdf()).startsWith("%PDF-".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @Test
  void formulas_are_laid_out_as_mathematics() throws IOException {
    Page page = day("view=full");
    Object tallerThanWide =
        page.evaluate(
            "(() => { const box = document.querySelector('.abstract mfrac').getBoundingClientRect();"
                + " return box.height > box.width; })()");

    assertThat(tallerThanWide).isEqualTo(true);
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream().map(AppearanceBrowserTest::words).toList();
  }

  private static String words(Rule rule) {
    return rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }
}
