package io.github.arxivbot.renderer.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionBrowserTest extends BrowserTest {

  private static final List<String> ALL =
      List.of("2602.09578v1", "2602.00002v1", "hep-th/9901001v3", "2602.00004v2");

  @ParameterizedTest
  @CsvSource({
    "sparse, 2602.00002v1",
    "SPARSE  attention, 2602.00002v1",
    "galois, 2602.09578v1",
    "R&D, 2602.09578v1",
    "neurips, 2602.09578v1",
    "cs.AI, 2602.09578v1",
    "Evariste, 2602.09578v1",
    "9901001, hep-th/9901001v3",
    "arXiv:2602.00004, 2602.00004v2",
    "https://arxiv.org/abs/2602.00004v2, 2602.00004v2",
    "\"but sparse\", 2602.00002v1",
    "\". code is at\", 2602.09578v1",
    "attention -sparse, 2602.09578v1",
    "nothing -\"an old\" -attention, 2602.00004v2"
  })
  void the_filter_finds_words_phrases_and_identifiers_and_leaves_out_others(String words, String id)
      throws IOException {
    Page page = day();

    page.locator("#filter").fill(words);

    assertThat(shown(page)).containsExactly(id);
    assertThat(page.locator("#status").textContent()).isEqualTo("1 of 4 papers");
  }

  @Test
  void a_filter_without_matches_has_a_message_and_escape_clears_it() throws IOException {
    Page page = day();

    page.locator("#filter").fill("quasar");
    assertThat(shown(page)).isEmpty();
    assertThat(page.locator("#status").textContent()).isEqualTo("No paper matches.");

    page.keyboard().press("Escape");
    assertThat(shown(page)).isEqualTo(ALL);
    assertThat(page.locator("#status").textContent()).isEmpty();
    assertThat(page.locator("#clear").isVisible()).isFalse();
  }

  @Test
  void papers_are_sorted_by_score_category_and_identifier() throws IOException {
    Page page = day();
    Locator sort = page.locator("#sort");

    sort.selectOption("category");
    assertThat(shown(page))
        .containsExactly("2602.00002v1", "2602.00004v2", "2602.09578v1", "hep-th/9901001v3");
    sort.selectOption("id");
    assertThat(shown(page))
        .containsExactly("2602.09578v1", "2602.00004v2", "2602.00002v1", "hep-th/9901001v3");
    sort.selectOption("score");
    assertThat(shown(page)).isEqualTo(ALL);
  }

  @Test
  void a_bar_filters_by_its_category_by_click_and_by_key() throws IOException {
    Page page = day();
    Locator bar = page.locator("[data-category='cs.CL'][role=button]");
    assertThat(bar.getAttribute("aria-pressed")).isEqualTo("false");

    bar.click();
    assertThat(shown(page)).containsExactly("2602.00002v1", "2602.00004v2");
    assertThat(bar.getAttribute("aria-pressed")).isEqualTo("true");
    assertThat(page.locator("#status").textContent()).isEqualTo("2 of 4 papers, in cs.CL");

    bar.focus();
    page.keyboard().press("Enter");
    assertThat(shown(page)).isEqualTo(ALL);
    page.keyboard().press("Space");
    assertThat(shown(page)).hasSize(2);
    page.locator("#clear").click();
    assertThat(shown(page)).isEqualTo(ALL);
  }

  @Test
  void papers_open_and_close_one_by_one() throws IOException {
    Page page = day();
    Locator texts = page.locator("details.summary .text");

    assertThat(texts.first().isVisible()).isFalse();
    page.locator(".more > summary").first().click();
    assertThat(texts.first().isVisible()).isTrue();
    assertThat(texts.nth(1).isVisible()).isFalse();
    page.locator(".more > summary").first().click();
    assertThat(texts.first().isVisible()).isFalse();
  }

  @Test
  void charts_and_keywords_follow_the_filter() throws IOException {
    Page page = day();
    Locator counts = page.locator("#category-bars .count");
    Object fullWidth = page.evaluate("document.querySelector('.bar').getBBox().width");

    page.locator("#filter").fill("video");

    assertThat(counts.allTextContents()).containsExactly("1", "0");
    assertThat(page.evaluate("2 * document.querySelector('.bar').getBBox().width"))
        .isEqualTo(fullWidth);
    assertThat(page.locator("#histogram .count").allTextContents())
        .containsExactly("0", "1", "0", "0");
    assertThat(page.locator("#chips button").allTextContents())
        .containsExactly("LLM 1", "kv cache 0");
    page.keyboard().press("Escape");
    assertThat(counts.allTextContents()).containsExactly("2", "2");
  }

  @Test
  void a_keyword_is_a_filter_by_one_click() throws IOException {
    Page page = day();
    Locator chip = page.locator("#chips button").nth(1);
    assertThat(chip.getAttribute("aria-pressed")).isEqualTo("false");

    chip.click();

    assertThat(shown(page)).containsExactly("2602.09578v1");
    assertThat(chip.getAttribute("aria-pressed")).isEqualTo("true");
    assertThat(page.url()).endsWith("#keyword=kv+cache");
    page.locator("#chips button").first().click();
    assertThat(shown(page)).isEmpty();
    chip.click();
    assertThat(shown(page)).hasSize(3);
    assertThat(shown(day("keyword=kv+cache&keyword=unknown"))).containsExactly("2602.09578v1");
  }

  @Test
  void found_words_are_marked_also_across_elements() throws IOException {
    Page page = day();

    page.locator("#filter").fill("\"the kv cache\" OLD");
    assertThat(found(page)).isEqualTo(List.of());
    page.locator("#filter").fill("\"the kv cache\"");
    assertThat(found(page)).isEqualTo(List.of("the kv cache"));
    assertThat(page.locator("article.has-hits").count()).isEqualTo(1);
    page.keyboard().press("Escape");
    assertThat(found(page)).isEqualTo(List.of());
    assertThat(page.locator("article.has-hits").count()).isZero();
  }

  private static Object found(Page page) {
    return page.evaluate("[...(CSS.highlights.get('found') ?? [])].map(String)");
  }

  @Test
  void keys_move_between_papers_and_open_them() throws IOException {
    Page page = day();

    page.keyboard().press("/");
    assertThat(focused(page)).isEqualTo("filter");
    page.keyboard().type("j/o");
    assertThat(page.locator("#filter").inputValue()).isEqualTo("j/o");
    page.keyboard().press("Escape");

    page.keyboard().press("j");
    assertThat(focused(page)).isEqualTo("2602.09578");
    page.keyboard().press("o");
    assertThat(page.locator("details.summary .text").first().isVisible()).isTrue();
    page.keyboard().press("j");
    assertThat(focused(page)).isEqualTo("2602.00002");
    page.keyboard().press("k");
    page.keyboard().press("k");
    assertThat(focused(page)).isEqualTo("2602.09578");
  }

  @Test
  void single_letter_keys_can_be_turned_off() throws IOException {
    Page page = day();

    page.keyboard().press("?");
    assertThat(page.locator("#help").isVisible()).isTrue();
    page.keyboard().press("j");
    page.locator("#keys-on").uncheck();
    page.keyboard().press("Escape");
    page.keyboard().press("j");
    page.keyboard().press("?");

    assertThat(page.locator("#help").isVisible()).isFalse();
    assertThat(page.locator("article:focus").count()).isZero();
    assertThat(page.url()).endsWith("#keys=off");
  }

  @Test
  void the_address_holds_the_filter() throws IOException {
    Page page = day();

    page.locator("#filter").fill("a b&c");
    page.locator("#sort").selectOption("id");
    assertThat(page.url()).endsWith("#q=a+b%26c&sort=id");
    page.locator("[data-category='cs.CL'][role=button]").click();
    page.locator("#only").selectOption("unread");
    page.keyboard().press("Escape");
    page.locator("#filter").fill("x");
    page.locator("#only").selectOption("unread");
    page.locator("#view [value=full]").check();
    assertThat(page.url()).endsWith("#q=x&only=unread&sort=id&view=full");
    page.locator("#view [value=teaser]").check();
    page.keyboard().press("Escape");
    page.locator("#sort").selectOption("score");
    assertThat(page.url()).doesNotContain("#");
  }

  @Test
  void the_filter_in_the_address_is_applied() throws IOException {
    Page page = day("q=attention&category=cs.CL&sort=id&summaries=open");

    assertThat(shown(page)).containsExactly("2602.00002v1");
    assertThat(page.locator("#filter").inputValue()).isEqualTo("attention");
    assertThat(page.locator("details.summary .text").nth(1).isVisible()).isTrue();
  }

  @Test
  void an_invalid_filter_in_the_address_is_ignored() throws IOException {
    assertThat(shown(day("category=%3Cb%3E&sort=__proto__&x=1&q="))).isEqualTo(ALL);
    assertThat(shown(day("%E0%A4%A"))).isEqualTo(ALL);
    assertThat(shown(day("hep-th/9901001"))).isEqualTo(ALL);
  }

  @Test
  void all_titles_can_be_searched() throws IOException {
    Page page = index(1440, ColorScheme.LIGHT);
    Locator titles = page.locator("#titles-list ul > li:visible");

    assertThat(titles.count()).isZero();
    page.locator("#filter").fill("KV cache");

    assertThat(titles.count()).isEqualTo(3);
    assertThat(page.locator("#status").textContent()).isEqualTo("Titles: 3, on days: 3");
    assertThat(titles.nth(1).locator("a").getAttribute("href"))
        .isEqualTo("d/2026-02-10.html#2602.09578");
    page.locator("#filter").fill("sparse");
    assertThat(titles.count()).isEqualTo(2);
    assertThat(page.locator("td.dim").allTextContents()).containsExactly("10, 1 paper");
    page.locator("#filter").fill("");
    assertThat(page.locator("#titles-list > li:visible").count()).isEqualTo(3);
    assertThat(page.locator("td.dim").count()).isZero();
  }

  private static List<String> shown(Page page) {
    return page.locator("article:visible").all().stream()
        .map(article -> article.getAttribute("data-id"))
        .toList();
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.id");
  }
}
