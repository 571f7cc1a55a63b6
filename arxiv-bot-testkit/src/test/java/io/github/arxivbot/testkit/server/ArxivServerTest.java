package io.github.arxivbot.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.testkit.samples.SampleFeeds;
import io.github.arxivbot.testkit.samples.SamplePapers;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArxivServerTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-12");

  private final ArxivServer arxiv = ArxivServer.start();

  @AfterEach
  void stop() {
    arxiv.close();
  }

  @Test
  void announced_papers_are_in_the_rss_feed_and_in_the_atom_feed() throws Exception {
    arxiv.announce("cs.LG", SamplePapers.ordinary());

    HttpResponse<String> rss = TestClient.get(arxiv.rssUrl().resolve("cs.LG"));
    HttpResponse<String> atom = TestClient.get(arxiv.atomUrl().resolve("cs.LG"));

    assertThat(rss.body()).isEqualTo(SampleFeeds.rss("cs.LG", SamplePapers.ordinary()));
    assertThat(rss.headers().firstValue("Content-Type")).contains("application/rss+xml");
    assertThat(atom.body()).isEqualTo(SampleFeeds.atom("cs.LG", SamplePapers.ordinary()));
    assertThat(atom.headers().firstValue("Content-Type")).contains("application/atom+xml");
  }

  @Test
  void a_new_announcement_takes_the_place_of_the_one_before() throws Exception {
    arxiv.announce("cs.LG", SamplePapers.ordinary()).announce("cs.LG", DAY, List.of());

    assertThat(TestClient.get(arxiv.rssUrl().resolve("cs.LG")).body())
        .contains("<pubDate>Thu, 12 Feb 2026 00:00:00 -0500</pubDate>")
        .doesNotContain("<item>");
  }

  @Test
  void joined_categories_are_announced_as_they_are_requested() throws Exception {
    arxiv.announce("cs.AI+cs.CL", SamplePapers.ordinary());

    assertThat(TestClient.get(arxiv.rssUrl().resolve("cs.AI+cs.CL")).body())
        .contains("<title>cs.AI, cs.CL updates on arXiv.org</title>");
    assertThat(TestClient.get(arxiv.rssUrl().resolve("cs.AI")).statusCode()).isEqualTo(404);
  }

  @Test
  void a_conditional_request_for_an_unchanged_feed_is_answered_with_304() throws Exception {
    URI address = arxiv.rssUrl().resolve("cs.LG");
    arxiv.announce("cs.LG", SamplePapers.ordinary());
    String tag = TestClient.get(address).headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = TestClient.get(address, "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.headers().firstValue("ETag")).contains(tag);

    arxiv.announce("cs.LG", DAY, SamplePapers.ordinary());
    assertThat(TestClient.get(address, "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void each_answer_is_for_one_request_and_the_last_one_for_all_others() throws Exception {
    arxiv.at("/rss/cs.LG", ArxivResponse.status(503), ArxivResponse.text("a feed"));
    URI address = arxiv.rssUrl().resolve("cs.LG");

    assertThat(TestClient.get(address).statusCode()).isEqualTo(503);
    assertThat(TestClient.get(address).body()).isEqualTo("a feed");
    assertThat(TestClient.get(address).body()).isEqualTo("a feed");
  }

  @Test
  void a_path_with_a_slash_at_its_end_stands_for_all_below_it_unless_a_longer_one_does()
      throws Exception {
    arxiv.at("/", ArxivResponse.text("anything"));
    arxiv.at("/pdf/", ArxivResponse.text("any paper"));
    arxiv.at("/pdf/hep-th/9901001v3", ArxivResponse.text("an old paper"));

    assertThat(TestClient.get(arxiv.pdfUrl().resolve("hep-th/9901001v3")).body())
        .isEqualTo("an old paper");
    assertThat(TestClient.get(arxiv.pdfUrl().resolve("hep-th/9901001v2")).body())
        .isEqualTo("any paper");
    assertThat(TestClient.get(arxiv.url("/pdf")).body()).isEqualTo("anything");
  }

  @Test
  void unknown_and_forgotten_paths_are_not_found() throws Exception {
    arxiv.announce("cs.LG", SamplePapers.ordinary()).at("/oai", ArxivResponse.text("records"));
    assertThat(TestClient.get(arxiv.rssUrl().resolve("cs.CL")).statusCode()).isEqualTo(404);

    arxiv.forget();

    assertThat(TestClient.get(arxiv.rssUrl().resolve("cs.LG")).statusCode()).isEqualTo(404);
    assertThat(TestClient.get(arxiv.oaiUrl()).statusCode()).isEqualTo(404);
  }

  @Test
  void requests_are_recorded_in_their_order_with_query_and_headers() throws Exception {
    arxiv.at("/api/query", ArxivResponse.text("a page"));
    TestClient.get(URI.create(arxiv.apiUrl() + "?search_query=cat:cs.LG&start=0"));
    TestClient.get(arxiv.url("/rss/cs.XX"), "User-Agent", "arxiv-bot/1", "If-None-Match", "\"1\"");

    assertThat(arxiv.requests())
        .hasToString("[GET /api/query?search_query=cat:cs.LG&start=0, GET /rss/cs.XX]");
    ArxivRequest second = arxiv.requests().get(1);
    assertThat(second.target()).isEqualTo("/rss/cs.XX");
    assertThat(second.header("user-agent")).contains("arxiv-bot/1");
    assertThat(second.header("If-None-Match")).contains("\"1\"");
    assertThat(second.header("Cookie")).isEmpty();
  }

  @Test
  void the_addresses_are_valid_options_of_the_fetchers() {
    assertThat(arxiv.rssUrl()).hasPath("/rss/");
    assertThat(arxiv.atomUrl()).hasPath("/atom/");
    assertThat(arxiv.apiUrl()).hasPath("/api/query");
    assertThat(arxiv.oaiUrl()).hasPath("/oai");
    assertThat(arxiv.pdfUrl()).hasPath("/pdf/");
    assertThat(arxiv.url("/list/cs.LG")).hasHost("127.0.0.1").hasPath("/list/cs.LG");
  }

  @Test
  void a_closed_service_answers_nothing_more() {
    arxiv.close();

    assertThatThrownBy(() -> TestClient.get(arxiv.rssUrl())).isInstanceOf(ConnectException.class);
  }

  @Test
  void a_path_that_cannot_be_requested_is_rejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> arxiv.at("rss/cs.LG", ArxivResponse.text("a feed")))
        .withMessage("expected a path that begins with a slash, found \"rss/cs.LG\"");
    assertThatIllegalArgumentException().isThrownBy(() -> arxiv.url("rss/"));
  }
}
