package io.github.arxivbot.fetcher.arxiv;

import static io.github.arxivbot.fetcher.arxiv.TestFeeds.item;
import static io.github.arxivbot.fetcher.arxiv.TestFeeds.rss;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Step;
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

/** Which addresses are asked, in which order, and what becomes of those that fail. */
class ArxivRssTest {

  private final List<String> asked = new ArrayList<>();

  @Test
  void each_category_is_one_request_in_the_order_asked_for() {
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
  void what_is_no_category_is_never_asked_for(String category) {
    Batch batch = TestFeeds.fetch(List.of(category), recording()).get(0);
    assertThat(asked).isEmpty();
    assertThat(batch.papers()).isEmpty();
    assertThat(batch.failure().orElseThrow().message())
        .startsWith("expected an arXiv category such as cs.LG, or several joined by +, found \"");
    assertThat(batch.failure().orElseThrow().retryable()).isFalse();
  }

  @Test
  void a_category_that_fails_does_not_take_the_others_along() {
    byte[] feed = rss(item("2602.00001v1")).getBytes(StandardCharsets.UTF_8);
    Http http = TestFeeds.serving(Map.of(URI.create("https://rss.arxiv.org/rss/cs.LG"), feed));
    List<Batch> batches = TestFeeds.fetch(List.of("cs.XX", "cs.LG"), http);
    assertThat(batches.get(0).failure())
        .contains(
            new Problem(
                Step.FETCH,
                "cs.XX",
                "GET https://rss.arxiv.org/rss/cs.XX: the answer is 404",
                false));
    assertThat(batches.get(0).announced()).isEmpty();
    assertThat(batches.get(1).failure()).isEmpty();
    assertThat(batches.get(1).papers()).hasSize(1);
  }

  @Test
  void a_fault_that_may_pass_is_said_to_be_one() {
    Http http =
        (address, max) -> {
          throw new HttpException("GET " + address + ": no answer within PT30S", true, null);
        };
    assertThat(TestFeeds.fetch(List.of("cs.LG"), http).get(0).failure().orElseThrow().retryable())
        .isTrue();
  }

  @Test
  void an_interruption_goes_through() {
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
  void an_interruption_between_categories_ends_it() {
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
  void it_asks_no_more_once_the_sink_has_had_enough() throws InterruptedException {
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
  void a_base_url_that_can_not_take_a_category_is_refused(String base) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArxivRss.builder(recording()).baseUrl(URI.create(base)))
        .withMessageStartingWith("base URL: expected an address ")
        .withMessageNotContaining("secret");
  }

  @Test
  void the_announcement_day_is_that_of_new_york() {
    Batch lateEvening =
        TestFeeds.read(TestFeeds.rssOf("<pubDate>Thu, 12 Feb 2026 04:59:59 +0000</pubDate>"));
    Batch midnight = TestFeeds.read(TestFeeds.rssOf("<pubDate>Thu, 12 Feb 2026 05:00:00 GMT</pubDate>"));
    assertThat(lateEvening.announced()).contains(LocalDate.parse("2026-02-11"));
    assertThat(midnight.announced()).contains(LocalDate.parse("2026-02-12"));
  }

  @Test
  void a_channel_without_its_date_has_that_of_its_building() {
    String built = "<lastBuildDate>Wed, 11 Feb 2026 05:00:01 +0000</lastBuildDate>";
    assertThat(TestFeeds.read(TestFeeds.rssOf(built)).announced()).contains(LocalDate.parse("2026-02-11"));
    assertThat(TestFeeds.read(TestFeeds.rssOf("")).announced()).isEmpty();
    assertThat(TestFeeds.read(TestFeeds.rssOf("<pubDate>today</pubDate>" + built)).announced())
        .contains(LocalDate.parse("2026-02-11"));
  }

  @Test
  void an_empty_weekend_is_no_failure() {
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
