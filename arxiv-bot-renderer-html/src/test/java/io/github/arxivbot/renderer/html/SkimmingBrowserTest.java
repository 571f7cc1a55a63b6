package io.github.arxivbot.renderer.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests what makes the page fast to read: its first screen, its views and its height. */
class SkimmingBrowserTest extends BrowserTest {

  private static final String HEIGHT = "document.documentElement.scrollHeight";

  @ParameterizedTest
  @CsvSource({"390, 844", "1440, 900"})
  void the_first_paper_is_on_the_first_screen(int width, int height) throws IOException {
    for (int papers : List.of(1, 30)) {
      Page page = page(TestDigest.ofPapers(papers), width, height);
      BoundingBox first = page.locator("article").first().boundingBox();

      assertThat(first.y).as("top").isLessThan(height / 2.0);
      assertThat(first.y + first.height).as("bottom").isLessThan(height);
    }
  }

  @Test
  void thirty_papers_are_short() throws IOException {
    Page page = page(TestDigest.ofPapers(30), 1440, 900);
    int teaser = height(page);
    page.keyboard().press("1");
    int titles = height(page);

    assertThat(teaser).isLessThan(9000);
    assertThat(titles).isLessThan(teaser);
  }

  private static int height(Page page) {
    // Papers that were never on the screen have an estimated height.
    page.evaluate(
        "document.querySelectorAll('#list > li').forEach(e => e.style.contentVisibility ="
            + " 'visible')");
    return (int) page.evaluate(HEIGHT);
  }

  @Test
  void charts_are_beside_the_list_on_desktops_and_folded_on_phones() throws IOException {
    Page desktop = page(TestDigest.ofPapers(30), 1440, 900);
    BoundingBox chart = desktop.locator("#category-bars").boundingBox();
    BoundingBox paper = desktop.locator("article").first().boundingBox();
    assertThat(chart.x).isGreaterThan(paper.x + paper.width);

    Page phone = page(TestDigest.ofPapers(30), 390, 844);
    assertThat(phone.locator("#category-bars").isVisible()).isFalse();
    phone.locator("#overview > summary").click();
    assertThat(phone.locator("#category-bars").isVisible()).isTrue();
  }

  @Test
  void keys_and_buttons_switch_between_titles_teaser_and_full() throws IOException {
    Page page = day();
    Locator gist = page.locator(".gist").first();
    Locator summary = page.locator(".summary .text").first();

    assertThat(List.of(gist.isVisible(), summary.isVisible())).containsExactly(true, false);
    page.keyboard().press("3");
    assertThat(List.of(gist.isVisible(), summary.isVisible())).containsExactly(false, true);
    assertThat(page.url()).endsWith("#view=full");
    page.keyboard().press("1");
    assertThat(List.of(gist.isVisible(), summary.isVisible())).containsExactly(false, false);
    page.locator("#view [value=teaser]").check();
    assertThat(List.of(gist.isVisible(), summary.isVisible())).containsExactly(true, false);
    assertThat(page.url()).doesNotContain("#");
  }

  @Test
  void the_view_is_remembered_and_an_address_overrides_it() throws IOException {
    Page page = day();
    String address = page.url();
    page.keyboard().press("1");

    page.navigate("about:blank");
    page.navigate(address);
    assertThat(page.locator("#view [value=titles]").isChecked()).isTrue();
    page.navigate("about:blank");
    page.navigate(address + "#view=full");
    assertThat(page.locator("#view [value=full]").isChecked()).isTrue();
    page.navigate("about:blank");
    page.navigate(address + "#summaries=open");
    assertThat(page.locator(".summary .text").nth(1).isVisible()).isTrue();
  }

  @Test
  void an_address_of_a_paper_opens_it() throws IOException {
    Page page = day("2602.00002");

    assertThat(page.locator(".more[open]").count()).isEqualTo(1);
    assertThat(page.locator("[id='2602.00002'] .abstract").isVisible()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void the_frame_of_the_focused_paper_is_not_clipped(int width) throws IOException {
    Page page = page(TestDigest.ofPapers(30), width, 844);
    for (int i = 0; i < 9; i++) {
      page.keyboard().press("j");
    }
    // The frame is drawn around the article, and its list item clips what is outside.
    Object isInside =
        page.evaluate(
            """
            (() => {
              const article = document.activeElement.getBoundingClientRect();
              const item = document.activeElement.parentElement.getBoundingClientRect();
              const style = getComputedStyle(document.activeElement);
              const frame = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
              const controls = document.getElementById('controls').getBoundingClientRect();
              const isBelow = getComputedStyle(document.getElementById('controls')).position
                  !== 'sticky' || article.top - frame >= controls.bottom - 1;
              return style.outlineStyle !== 'none' && frame > 0 && isBelow
                  && article.left - frame >= Math.max(0, item.left)
                  && article.right + frame <= Math.min(innerWidth, item.right)
                  && article.top - frame >= item.top && article.bottom + frame <= item.bottom
                  && article.bottom + frame <= innerHeight;
            })()\
            """);

    assertThat(isInside).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void papers_do_not_move_when_the_script_shows_the_controls(int width) throws IOException {
    Page page = page(TestDigest.ofPapers(30), width, 844);
    BoundingBox after = page.locator("article").first().boundingBox();

    page.evaluate("document.getElementById('controls').hidden = true"); // as before the script
    BoundingBox before = page.locator("article").first().boundingBox();

    assertThat(page.locator("#controls").isVisible()).isFalse();
    assertThat(before.y).isEqualTo(after.y);
  }

  @Test
  void only_papers_near_the_screen_are_laid_out() throws IOException {
    Page page = page(TestDigest.ofPapers(30), 1440, 900);

    assertThat(
            page.locator("#list > li")
                .last()
                .evaluate("e => getComputedStyle(e).contentVisibility"))
        .isEqualTo("auto");
    assertThat(page.locator("article .star").count()).isBetween(5, 29);
  }
}
