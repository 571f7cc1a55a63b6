package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.arxivbot.fetcher.arxiv.calendar.AnnouncementCalendar;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.http.HttpException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to the query API, and failures of categories. */
class ArxivApiTest {

  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 2, 11);

  private final FakeApiServer api = FakeApiServer.holding(2);

  @Test
  void the_newest_announcement_is_requested_by_submission_time() {
    Batch batch = ApiTestPages.fetch(api, ApiTestPages.REQUEST).get(0);
    assertThat(api.asked())
        .containsExactly(
            URI.create(
                "https://export.arxiv.org/api/query?search_query=%28cat%3Acs.LG%29+AND"
                    + "+submittedDate%3A%5B202602091900+TO+202602101900%5D"
                    + "&start=0&max_results=500&sortBy=submittedDate&sortOrder=ascending"));
    assertThat(batch.source()).isEqualTo("arxiv-api");
    assertThat(batch.category()).isEqualTo("cs.LG");
    assertThat(batch.announced()).contains(WEDNESDAY);
    assertThat(batch.due()).contains(WEDNESDAY);
    assertThat(batch.truncated()).isEmpty();
    assertThat(batch.failure()).isEmpty();
    assertThat(batch.problems()).isEmpty();
    assertThat(batch.papers())
        .extracting(Paper::fetched)
        .allMatch(at -> at.get().equals(ApiTestPages.NOW));
  }

  @Test
  void on_a_weekend_the_newest_announcement_is_that_of_friday_and_none_is_due() {
    Clock saturday = Clock.fixed(Instant.parse("2026-02-14T17:00:00Z"), ZoneOffset.UTC);
    Batch batch = ApiTestPages.fetch(api, ApiTestPages.REQUEST, b -> b.clock(saturday)).get(0);
    assertThat(batch.announced()).contains(LocalDate.of(2026, 2, 13));
    assertThat(batch.due()).isEmpty();
    assertThat(api.searches().get(0)).endsWith("[202602111900 TO 202602121900]");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-11, 2026-02-11, 202602091900, 202602101900, 2026-02-11",
    "2026-02-09, 2026-02-13, 202602051900, 202602121900,", // Monday's begin on Thursday
    "2026-02-07, 2026-02-09, 202602051900, 202602061900, 2026-02-09", // the weekend adds nothing
    "2026-03-09, 2026-03-10, 202603051900, 202603091800,", // Sunday the clock went forward
    "0001-01-01, 1991-08-14, 199107301800, 199108131800,", // no year is searched in vain
  })
  void days_are_requested_by_submission_time(
      LocalDate first, LocalDate last, String from, String until, LocalDate announced) {
    List<Batch> batches = ApiTestPages.fetch(api, ApiTestPages.REQUEST.days(first, last));
    assertThat(api.searches().get(0))
        .isEqualTo("(cat:cs.LG) AND submittedDate:[" + from + " TO " + until + "]");
    assertThat(batches.get(0).announced()).isEqualTo(java.util.Optional.ofNullable(announced));
    assertThat(batches.get(0).due()).isEmpty();
  }

  @Test
  void days_without_an_announcement_cause_no_request() {
    FetchRequest weekend =
        FetchRequest.of(List.of("cs.LG", "no category!", "cs.CL"))
            .days(LocalDate.of(2026, 2, 14), LocalDate.of(2026, 2, 15));
    List<Batch> batches = ApiTestPages.fetch(api, weekend);
    assertThat(api.asked()).isEmpty();
    assertThat(batches)
        .extracting(Batch::category)
        .containsExactly("cs.LG", "no category!", "cs.CL");
    assertThat(batches).allMatch(batch -> batch.papers().isEmpty() && batch.due().isEmpty());
    assertThat(batches)
        .extracting(batch -> batch.failure().isPresent())
        .containsExactly(false, true, false);
  }

  @Test
  void configured_holidays_are_used() {
    AnnouncementCalendar calendar = AnnouncementCalendar.arxiv().withHolidays(List.of(WEDNESDAY));
    Batch batch = ApiTestPages.fetch(api, ApiTestPages.REQUEST, b -> b.calendar(calendar)).get(0);
    assertThat(batch.announced()).contains(LocalDate.of(2026, 2, 10));
    assertThat(batch.due()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cs.AI+cs.CL, (cat:cs.AI OR cat:cs.CL)",
    "hep-th, (cat:hep-th)",
    "math, (cat:math OR cat:math.*)", // an archive is all of its categories, as in the feeds
    "cond-mat.mes-hall, (cat:cond-mat.mes-hall)",
  })
  void categories_become_search_terms_of_the_api(String asked, String term) {
    ApiTestPages.fetch(api, FetchRequest.of(List.of(asked)));
    assertThat(api.searches().get(0)).startsWith(term + " AND submittedDate:[");
  }

  @Test
  void the_users_query_is_added_in_parentheses() {
    ApiTestPages.fetch(
        api, ApiTestPages.REQUEST, b -> b.query("ti:a&b OR abs:\"kv :) cache\"").pageSize(7));
    assertThat(api.searches().get(0))
        .startsWith("(cat:cs.LG) AND (ti:a&b OR abs:\"kv :) cache\") AND submittedDate:[");
    assertThat(api.asked().get(0).getRawQuery())
        .contains("+AND+%28ti%3Aa%26b+OR+abs%3A%22kv+%3A%29+cache%22%29+AND+")
        .contains("&max_results=7&");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a) OR (b", "(a", "a)", "\"a", "a \"b\" \"", " "})
  void a_query_with_unbalanced_parentheses_or_quotes_is_rejected(String query) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArxivApi.builder(api).query(query))
        .withMessageStartingWith("query: expected a query ");
  }

  @Test
  void settings_out_of_range_are_rejected() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArxivApi.builder(api).query("a".repeat(2001)))
        .withMessage("query: expected a query of at most 2000 characters, found 2001");
    for (int size : new int[] {0, 2001}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ArxivApi.builder(api).pageSize(size))
          .withMessage("page size: expected 1 to 2000, found " + size);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArxivApi.builder(api).baseUrl(URI.create("https://a.b/query?x=y")))
        .withMessage(
            "base URL: expected an address without query and fragment (? and #),"
                + " found https://a.b/query?x=y");
  }

  @Test
  void an_invalid_category_causes_no_request() {
    Batch batch = ApiTestPages.fetch(api, FetchRequest.of(List.of("cs.LG) OR (cat:cs.AI"))).get(0);
    assertThat(api.asked()).isEmpty();
    assertThat(batch.failure().orElseThrow().message())
        .startsWith("expected an arXiv category such as cs.LG, or several joined by +, found \"");
    assertThat(batch.failure().orElseThrow().retryable()).isFalse();
  }

  @Test
  void a_category_that_fails_does_not_affect_the_others() {
    Http http =
        (address, max) -> {
          if (address.toString().contains("cs.CV")) {
            throw new HttpException("GET it: the answer is 503", 503, true);
          }
          return api.get(address, max);
        };
    List<Batch> batches = ApiTestPages.fetch(http, FetchRequest.of(List.of("cs.CV", "cs.LG")));
    assertThat(batches.get(0).failure())
        .contains(new Problem(Step.FETCH, "cs.CV", "GET it: the answer is 503", true));
    assertThat(batches.get(0).announced()).isEmpty();
    assertThat(batches.get(0).due()).contains(WEDNESDAY);
    assertThat(batches.get(1).failure()).isEmpty();
    assertThat(batches.get(1).papers()).hasSize(2);
  }

  @Test
  void an_interruption_between_pages_ends_the_fetch() {
    ArxivApi fetcher = ArxivApi.builder(api).pageSize(1).build();
    assertThatThrownBy(
            () ->
                fetcher.fetch(
                    ApiTestPages.REQUEST.days(WEDNESDAY, WEDNESDAY),
                    batch -> {
                      Thread.currentThread().interrupt();
                      return true;
                    }))
        .isInstanceOf(InterruptedException.class);
    assertThat(api.starts()).containsExactly(0);
  }

  @Test
  void past_days_can_be_requested_and_null_is_rejected() {
    ArxivApi fetcher = ArxivApi.builder(api).build();
    assertThat(fetcher.reachesBack()).isTrue();
    assertThat(fetcher).hasToString("arxiv-api https://export.arxiv.org/api/query");
    assertThatNullPointerException().isThrownBy(() -> ArxivApi.builder(null)).withMessage("http");
    ArxivApi.Builder builder = ArxivApi.builder(api);
    assertThatNullPointerException().isThrownBy(() -> builder.baseUrl(null)).withMessage("address");
    assertThatNullPointerException().isThrownBy(() -> builder.clock(null)).withMessage("clock");
    assertThatNullPointerException()
        .isThrownBy(() -> builder.calendar(null))
        .withMessage("calendar");
    assertThatNullPointerException().isThrownBy(() -> builder.query(null)).withMessage("text");
  }
}
