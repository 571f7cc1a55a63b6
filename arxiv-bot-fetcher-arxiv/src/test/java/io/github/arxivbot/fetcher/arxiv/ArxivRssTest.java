package io.github.arxivbot.fetcher.arxiv;

import static io.github.arxivbot.fetcher.arxiv.TestFeeds.item;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests of feeds, their order, and failures. */
class ArxivRssTest {

  private final List<String> asked = new ArrayList<>();

  @Test
  void each_category_is_one_request_in_the_given_order() {
    List<Batch> batches =
        TestFeeds.fetch(List.of("cs.LG", "cs.AI+cs.CL", "cond-mat.mes-hall"), recording());
    assertThat(asked)
        .containsExactly(
            "https://rss.arxiv.org/rss/cs.LG",
            "https://rss.arxiv.org/rss/cs.AI+cs.CL",
            "https://rss.arxiv.org/rss/cond-mat.mes-hall");
    assertThat(batches)
        .extracting(Batch::category)
        .containsExactly("cs.LG", "cs.AI+cs.CL", "cond-mat.mes-hall");
    assertThat(batches).extracting(Batch::source).containsOnly("arxiv-rss");
    assertThat(batches.get(1).papers()).extracting(Paper::category).containsOnly("cs.AI+cs.CL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "cs.LG/..",
        "../x",
        "cs LG",
        "cs.LG?a=b",
        "cs.LG#",
        "+",
        "cs..LG",
        "%2e",
        "cs.LG+",
        "ćś.LG",
        "cs.LG\n",
        "http://a.b"
      })
  void an_invalid_category_causes_no_request(String category) {
    Batch batch = TestFeeds.fetch(List.of(category), recording()).get(0);
    assertThat(asked).isEmpty();
    assertThat(batch.papers()).isEmpty();
    assertThat(batch.failure().orElseThrow().message())
        .startsWith("expected an arXiv category such as cs.LG, or several joined by +, found \"");
    assertThat(batch.failure().orElseThrow().retryable()).isFalse();
  }

  @Test
  void a_category_that_fails_does_not_affect_the_others() {
    byte[] feed = rss(item("2602.00001v1")).getBytes(StandardCharsets.UTF_8);
    Http http = TestFeeds.serving(Map.of(URI.create("https://rss.arxiv.org/rss/cs.LG"), feed));
    List<Batch> batches = TestFeeds.fetch(List.of("cs.XX", "cs.LG"), http);
    assertThat(batches.get(0).failure())
        .contains(
            new Problem(
                Step.FETCH,
                "cs.XX",
                "GET https://rss.arxiv.org/rss/cs.XX: the answer is 404; check whether cs.XX is an"
                    + " arXiv category",
                false));
    assertThat(batches.get(0).announced()).isEmpty();
    assertThat(batches.get(1).failure()).isEmpty();
    assertThat(batches.get(1).papers()).hasSize(1);
  }

  @Test
  void a_transient_failure_is_retryable() {
    Http http =
        (address, max) -> {
          throw new HttpException("GET " + address + ": no answer within PT30S", true, null);
        };
    assertThat(TestFeeds.fetch(List.of("cs.LG"), http).get(0).failure().orElseThrow().retryable())
        .isTrue();
  }

  @Test
  void an_interruption_is_passed_on() {
    Http http =
        (address, max) -> {
          throw new InterruptedException("in the middle of an exchange");
        };
    assertThatThrownBy(
            () ->
                ArxivRss.builder(http)
                    .build()
                    .fetch(FetchRequest.of(List.of("cs.LG")), batch -> true))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void an_interruption_between_categories_ends_the_fetch() {
    ArxivRss fetcher = ArxivRss.builder(recording()).build();
    assertThatThrownBy(
            () ->
                fetcher.fetch(
                    FetchRequest.of(List.of("cs.LG", "cs.CL")),
                    batch -> {
                      Thread.currentThread().interrupt();
                      return true;
                    }))
        .isInstanceOf(InterruptedException.class);
    assertThat(asked).hasSize(1);
  }

  @Test
  void no_feed_is_requested_after_the_sink_has_returned_false() throws InterruptedException {
    ArxivRss.builder(recording())
        .build()
        .fetch(FetchRequest.of(List.of("cs.LG", "cs.CL")), batch -> false);
    assertThat(asked).containsExactly("https://rss.arxiv.org/rss/cs.LG");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080/atom", "http://localhost:8080/atom/"})
  void another_base_url_needs_no_slash(String base) throws InterruptedException {
    ArxivRss.builder(recording())
        .baseUrl(URI.create(base))
        .build()
        .fetch(FetchRequest.of(List.of("cs.LG")), batch -> true);
    assertThat(asked).containsExactly("http://localhost:8080/atom/cs.LG");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.b/rss?c=",
        "https://a.b/rss#c",
        "ftp://a.b/",
        "rss/",
        "https:///rss/",
        "mailto:a@b.c",
        "https://user:secret@a.b/"
      })
  void a_base_url_to_which_no_category_can_be_appended_is_rejected(String base) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArxivRss.builder(recording()).baseUrl(URI.create(base)))
        .withMessageStartingWith("base URL: expected an address ")
        .withMessageNotContaining("secret");
  }

  @Test
  void the_announcement_day_is_in_eastern_time() {
    Batch lateEvening =
        TestFeeds.read(TestFeeds.rssOf("<pubDate>Thu, 12 Feb 2026 04:59:59 +0000</pubDate>"));
    Batch midnight =
        TestFeeds.read(TestFeeds.rssOf("<pubDate>Thu, 12 Feb 2026 05:00:00 GMT</pubDate>"));
    assertThat(lateEvening.announced()).contains(LocalDate.parse("2026-02-11"));
    assertThat(midnight.announced()).contains(LocalDate.parse("2026-02-12"));
  }

  @Test
  void without_a_publication_date_the_build_date_is_used() {
    String built = "<lastBuildDate>Wed, 11 Feb 2026 05:00:01 +0000</lastBuildDate>";
    assertThat(TestFeeds.read(TestFeeds.rssOf(built)).announced())
        .contains(LocalDate.parse("2026-02-11"));
    assertThat(TestFeeds.read(TestFeeds.rssOf("")).announced()).isEmpty();
    assertThat(TestFeeds.read(TestFeeds.rssOf("<pubDate>today</pubDate>" + built)).announced())
        .contains(LocalDate.parse("2026-02-11"));
  }

  @Test
  void an_empty_feed_on_a_weekend_is_not_a_failure() {
    Batch batch = TestFeeds.read(rss());
    assertThat(batch.failure()).isEmpty();
    assertThat(batch.problems()).isEmpty();
    assertThat(batch.papers()).isEmpty();
    assertThat(batch.announced()).contains(LocalDate.parse("2026-02-11"));
  }

  private Http recording() {
    byte[] feed = rss(item("2602.00001v1")).getBytes(StandardCharsets.UTF_8);
    return (address, max) -> {
      asked.add(address.toString());
      return HttpReply.of(address, "application/rss+xml", feed);
    };
  }
}
