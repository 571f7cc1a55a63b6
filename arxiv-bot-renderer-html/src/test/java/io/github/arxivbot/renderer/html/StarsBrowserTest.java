package io.github.arxivbot.renderer.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the stars and read marks, which the browser keeps. */
class StarsBrowserTest extends BrowserTest {

  private static final String STARRED = "2602.00002";

  @Test
  void stars_and_read_marks_outlive_the_page_and_are_filters() throws IOException {
    Page page = day();
    star(page, STARRED).click();
    paper(page, "2602.09578").locator(".more > summary").click();
    assertThat(page.locator("#stars-count").textContent()).isEqualTo("1");

    page.reload();

    assertThat(star(page, STARRED).getAttribute("aria-pressed")).isEqualTo("true");
    assertThat(star(page, "2602.09578").getAttribute("aria-pressed")).isEqualTo("false");
    assertThat(page.locator("article.read").count()).isEqualTo(1);
    assertThat(paper(page, "2602.09578").locator(".read-mark").textContent()).isEqualTo("read");
    page.locator("#only").selectOption("starred");
    assertThat(page.locator("article:visible").count()).isEqualTo(1);
    page.locator("#only").selectOption("unread");
    assertThat(page.locator("article:visible").count()).isEqualTo(3);
  }

  @Test
  void keys_star_mark_and_copy_the_focused_paper() throws IOException {
    Page page = day();
    allowCopying(page);
    page.keyboard().press("s");
    page.keyboard().press("j");
    page.keyboard().press("s");
    page.keyboard().press("m");
    page.keyboard().press("b");

    assertThat(page.locator("article.read").count()).isEqualTo(1);
    assertThat(star(page, "2602.09578").textContent()).isEqualTo("★");
    assertThat(copied(page)).startsWith("@misc{arxiv-2602.09578,\n  title = {A kv cache for $O(n");
    page.keyboard().press("m");
    page.keyboard().press("s");
    assertThat(page.locator("article.read").count()).isZero();
    assertThat(star(page, "2602.09578").textContent()).isEqualTo("☆");
  }

  @Test
  void starred_papers_are_copied_as_bibtex_identifiers_or_command() throws IOException {
    Page page = day();
    allowCopying(page);
    star(page, STARRED).click();
    page.locator("article .star").nth(2).click();
    page.locator("#stars-open").click();

    page.locator("[data-copy=ids]").click();
    assertThat(copied(page)).isEqualTo("2602.00002\nhep-th/9901001\n");
    page.locator("[data-copy=command]").click();
    assertThat(copied(page)).isEqualTo("daily-bot like 2602.00002 hep-th/9901001\n");
    page.locator("[data-copy=bibtex]").click();
    assertThat(copied(page)).contains("@misc{arxiv-2602.00002,", "@misc{arxiv-hep-th-9901001,");
    assertThat(page.locator("#stars-text").textContent())
        .isEqualTo("Starred in this browser: 2. On this page: 2.");

    page.onDialog(dialog -> dialog.accept());
    page.locator("#stars-clear").click();
    assertThat(page.locator("#stars-count").textContent()).isEqualTo("0");
    assertThat(page.locator("[data-copy=ids]").isDisabled()).isTrue();
  }

  @Test
  void an_identifier_with_other_characters_is_quoted_in_the_command() throws IOException {
    Page page = day();
    allowCopying(page);
    page.evaluate(
        "localStorage.setItem('arxiv-bot.starred', JSON.stringify({\"doi:10.1/a(b)'$c\": ''}))");
    page.reload();
    page.locator("#stars-open").click();

    page.locator("[data-copy=command]").click();

    assertThat(copied(page)).isEqualTo("daily-bot like 'doi:10.1/a(b)'\\''$c'\n");
  }

  @Test
  void a_copy_button_copies_one_paper_also_without_a_clipboard() throws IOException {
    Page page = day();
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})");
    page.evaluate("document.addEventListener('copy', () => window.text = String(getSelection()))");
    Locator button = paper(page, STARRED).locator(".copy");

    button.click();

    page.waitForFunction("document.querySelectorAll('.copy')[1].textContent === 'Copied'");
    assertThat((String) page.evaluate("window.text")).startsWith("@misc{arxiv-2602.00002,");
    assertThat(page.locator("textarea").count()).isZero();
  }

  @Test
  void without_storage_stars_last_for_the_visit() throws IOException {
    Page page = dayWithoutStorage();
    page.keyboard().press("1");
    star(page, STARRED).click();
    page.locator("#only").selectOption("starred");

    assertThat(page.locator("article:visible").count()).isEqualTo(1);
    page.keyboard().press("Escape");
    assertThat(page.locator("article:visible").count()).isEqualTo(4);
  }

  @Test
  void broken_values_in_the_storage_are_ignored() throws IOException {
    for (String value : List.of("{", "null", "[1, null]", "\"x\"", "7")) {
      Page page = day();
      page.evaluate(
          "value => ['starred', 'read', 'view']"
              + ".forEach(name => localStorage.setItem('arxiv-bot.' + name, value))",
          value);
      page.reload();
      star(page, STARRED).click();

      assertThat(page.locator("#stars-count").textContent()).as(value).isEqualTo("1");
    }
  }

  private static Locator paper(Page page, String number) {
    return page.locator("[id='" + number + "']");
  }

  private static Locator star(Page page, String number) {
    return paper(page, number).locator(".star");
  }

  private static void allowCopying(Page page) {
    page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
  }

  private static String copied(Page page) {
    return (String) page.evaluate("navigator.clipboard.readText()");
  }
}
