package io.github.arxivbot.renderer.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.spi.DigestHistory;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.Renderer;
import java.io.IOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class IndexPageTest {

  @Test
  void each_month_is_a_table_and_the_newest_is_first() throws IOException {
    Document page = index(new FixedHistory("2026-02-10", "2026-01-05", "2025-12-31"));

    assertThat(page.select(".year h2").eachText()).containsExactly("2026", "2025");
    assertThat(page.select("caption").eachText())
        .containsExactly("February 2026", "January 2026", "December 2025");
    assertThat(page.select("table").first().select("th[scope=col] abbr").eachAttr("title"))
        .startsWith("Monday")
        .endsWith("Sunday");
  }

  @Test
  void each_day_is_below_its_weekday_and_links_to_its_page() throws IOException {
    Element february = index(new FixedHistory("2026-02-10", "2026-02-02")).selectFirst("table");

    assertThat(february.select("a").eachAttr("href"))
        .containsExactly("d/2026-02-02.html", "d/2026-02-10.html", "d/2026-02-11.html");
    assertThat(february.select("tbody tr")).hasSize(5);
    Element tuesday = february.select("a[href=d/2026-02-10.html]").first().parent();
    assertThat(tuesday.elementSiblingIndex()).isEqualTo(1);
    assertThat(february.select("tbody tr").first().text()).isEqualTo("1");
    assertThat(february.select("tbody td").eachText()).contains("28").doesNotContain("29");
  }

  @Test
  void the_newest_day_is_named() throws IOException {
    assertThat(index(new FixedHistory("2026-02-10")).select(".lead").text())
        .isEqualTo("2 digests, the newest: Wednesday, 11 February 2026");
    assertThat(index(new FixedHistory()).select(".lead").text())
        .isEqualTo("1 digest: Wednesday, 11 February 2026");
    assertThat(index(DigestHistory.empty()).select(".lead").text())
        .isEqualTo("There are no digests yet.");
  }

  @Test
  void days_are_shaded_by_their_number_of_papers() throws IOException {
    Document page = index(new FixedHistory("2026-02-10", "2026-02-09").with("2026-02-10", 1));

    assertThat(page.select("td.shade4 a").eachText()).containsExactly("11, 4 papers");
    assertThat(page.select("td.shade1 a").eachText()).containsExactly("10, 1 paper");
    assertThat(page.select("td:not([class]) a").eachText()).containsExactly("9");
  }

  @Test
  void the_titles_of_all_days_are_listed_newest_first() throws IOException {
    Document page = index(new FixedHistory("2026-02-10", "2026-02-09").with("2026-02-10", 2));

    assertThat(page.select("#titles-list > li").eachAttr("data-day"))
        .containsExactly("2026-02-11", "2026-02-10");
    Element older = page.select("#titles-list > li").get(1);
    assertThat(older.select("summary").text()).isEqualTo("Tuesday, 10 February 2026 2 papers");
    assertThat(older.select("a").attr("href")).isEqualTo("d/2026-02-10.html");
    assertThat(older.select("ul > li").eachAttr("data-id"))
        .containsExactly("2602.09578", "2602.00002");
    assertThat(older.select("ul > li math")).hasSize(1);
    assertThat(index(DigestHistory.empty()).select("#titles-list")).isEmpty();
  }

  @Test
  void the_index_allows_only_its_own_style_and_script() throws IOException {
    Document page = index(new FixedHistory("2026-02-10"));

    assertThat(page.select("script")).hasSize(1);
    assertThat(page.select("meta[http-equiv]").attr("content"))
        .startsWith("default-src 'none'; style-src 'sha256-")
        .contains("; script-src 'sha256-")
        .doesNotContain("unsafe");
    assertThat(page.select("[hidden]").eachAttr("id")).containsExactly("controls");
  }

  private static Document index(DigestHistory history) throws IOException {
    StringBuilder page = new StringBuilder();
    Renderer index = HtmlRenderer.builder().build().index().orElseThrow();
    index.render(RenderRequest.builder(TestDigest.full()).history(history).build(), page);
    return Jsoup.parse(page.toString());
  }
}
