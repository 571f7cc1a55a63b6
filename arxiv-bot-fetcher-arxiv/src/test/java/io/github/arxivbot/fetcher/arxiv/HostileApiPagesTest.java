package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.spi.Batch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tests that answers other than a page are failures that describe the answer. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileApiPagesTest {

  private static final String EXPECTED = ": expected an Atom 1.0 feed, found ";
  private static final String DOCTYPE =
      EXPECTED + "XML with a DOCTYPE, which is rejected because it can include other files";

  @Test
  void an_error_entry_is_a_failure_that_quotes_it_in_one_line() {
    Problem failure =
        failure(ApiTestPages.error("incorrect\nid format\u202e for " + "9".repeat(400)));
    assertThat(failure.message())
        .startsWith("GET https://export.arxiv.org/api/query?search_query=")
        .contains(": arXiv refused the query: incorrect id format for 999")
        .endsWith("9…")
        .hasLineCount(1);
    assertThat(failure.retryable()).isFalse();
    String untitled = ApiTestPages.error("no").replace(">Error<", "><");
    assertThat(failure(untitled).message()).endsWith(": arXiv refused the query: no");
    String elsewhere =
        ApiTestPages.error("").replace("http://arxiv.org/api/errors", "https://a.b/c");
    assertThat(failure(elsewhere).message())
        .endsWith(": arXiv refused the query: no reason stated");
  }

  @Test
  void entities_and_external_files_are_rejected() {
    String page = ApiTestPages.papers(1, 0, 1).replaceFirst("<\\?xml.*?>\\s*", "");
    StringBuilder bomb = new StringBuilder("<!DOCTYPE feed [<!ENTITY a0 \"aaaaaaaaaa\">");
    for (int i = 1; i < 40; i++) {
      bomb.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    bomb.append("]>").append(page.replace("An invented", "&a39;"));
    assertThat(failure(bomb.toString()).message()).endsWith(DOCTYPE);
    assertThat(failure(bomb.toString()).retryable()).isFalse();
    String file = "<!DOCTYPE feed [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + page;
    assertThat(failure(file.replace("An invented", "&x;")).message()).endsWith(DOCTYPE);
  }

  @Test
  void too_many_or_too_deep_elements_do_not_fill_the_memory() {
    String deep = "<a>".repeat(200_000) + "</a>".repeat(200_000);
    assertThat(failure(ApiTestPages.page(1, 0, "<entry>" + deep + "</entry>")).message())
        .endsWith(EXPECTED + "one with elements nested deeper than 64");
    assertThat(failure(ApiTestPages.page(1, 0, "<entry/>".repeat(500_000))).message())
        .endsWith(EXPECTED + "one with more than 400000 elements and attributes");
  }

  @Tag("slow")
  @Test
  void no_more_entries_are_read_than_requested() {
    FakeApiServer api =
        FakeApiServer.answering(ApiTestPages.page(300_000, 0, "<entry/>".repeat(300_000)), "");
    Batch batch = ApiTestPages.fetch(api, ApiTestPages.REQUEST).get(0);
    assertThat(batch.problems()).hasSize(500);
    assertThat(api.starts()).containsExactly(0, 500);
  }

  @Test
  void a_page_that_is_cut_off_is_rejected_as_a_whole() {
    String whole = ApiTestPages.papers(2, 0, 2);
    Problem failure = failure(whole.substring(0, whole.length() - 40));
    assertThat(failure.message())
        .contains(EXPECTED + "one that is cut off before </feed>, in line");
    assertThat(failure.retryable()).isTrue();
  }

  @Test
  void other_feeds_and_pages_are_reported_by_name() {
    assertThat(failure(TestFeeds.rss()).message()).endsWith(EXPECTED + "RSS 2.0; check base_url");
    assertThat(failure("<html><body>Log in</body></html>").message())
        .contains(EXPECTED + "an HTML page; check base_url");
    assertThat(failure("Rate exceeded.").message())
        .contains(EXPECTED + "text that starts with \"Rate exceeded.\"");
    assertThat(failure("").message()).endsWith(EXPECTED + "an empty answer");
  }

  @Test
  void a_feed_without_total_is_rejected() {
    String page = ApiTestPages.papers(1, 0, 1);
    for (String total : new String[] {"", "-1", "1e9", "99999999999", "one"}) {
      assertThat(
              failure(page.replace(">1</opensearch:total", ">" + total + "</opensearch:total"))
                  .message())
          .endsWith(
              ": expected a page of the query API, found a feed without opensearch:totalResults;"
                  + " check base_url");
    }
    assertThat(failure(page.replace("a9.com", "a.b")).message())
        .contains("found a feed without opensearch:totalResults");
  }

  @Test
  void a_long_query_is_shortened_in_messages() {
    Batch batch =
        ApiTestPages.fetch(
                FakeApiServer.answering(""),
                ApiTestPages.REQUEST,
                b -> b.query("ti:" + "a".repeat(1990)))
            .get(0);
    assertThat(batch.failure().orElseThrow().message())
        .hasSizeLessThan(400)
        .endsWith("a…" + EXPECTED + "an empty answer");
  }

  private static Problem failure(String body) {
    Batch batch = ApiTestPages.fetch(FakeApiServer.answering(body), ApiTestPages.REQUEST).get(0);
    assertThat(batch.papers()).isEmpty();
    return batch.failure().orElseThrow();
  }
}
