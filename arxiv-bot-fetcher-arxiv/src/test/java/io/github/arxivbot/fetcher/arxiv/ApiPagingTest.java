package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.spi.Batch;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads page after page, and handles inconsistent pages. */
class ApiPagingTest {

  @Test
  void pages_are_requested_until_the_total_is_reached() {
    FakeApiServer api = FakeApiServer.holding(7);
    List<Batch> batches = fetch(api, 3);
    assertThat(api.starts()).containsExactly(0, 3, 6);
    assertThat(batches).extracting(batch -> batch.papers().size()).containsExactly(3, 3, 1);
    assertThat(ApiTestPages.ids(batches)).isEqualTo(ApiTestPages.ids(0, 7));
    assertThat(batches).allMatch(batch -> batch.problems().isEmpty());
    assertThat(batches).allMatch(batch -> batch.due().isPresent() && batch.failure().isEmpty());
  }

  @Test
  void a_full_last_page_is_not_followed_by_a_request() {
    FakeApiServer api = FakeApiServer.holding(6);
    assertThat(fetch(api, 3)).hasSize(2);
    assertThat(api.starts()).containsExactly(0, 3);
  }

  @Test
  void a_query_without_results_is_an_empty_batch() {
    FakeApiServer api = FakeApiServer.holding(0);
    List<Batch> batches = fetch(api, 3);
    assertThat(batches).hasSize(1);
    assertThat(batches.get(0).papers()).isEmpty();
    assertThat(batches.get(0).failure()).isEmpty();
    assertThat(batches.get(0).announced()).isPresent();
    assertThat(api.starts()).containsExactly(0);
  }

  @Test
  void no_page_is_requested_after_the_sink_has_returned_false() throws InterruptedException {
    FakeApiServer api = FakeApiServer.holding(9);
    List<Batch> batches = new ArrayList<>();
    ArxivApi.builder(api)
        .pageSize(3)
        .clock(Clock.fixed(ApiTestPages.NOW, ZoneOffset.UTC))
        .build()
        .fetch(
            ApiTestPages.REQUEST,
            batch -> {
              batches.add(batch);
              assertThat(api.starts()).as("asked for so far").hasSize(batches.size());
              return batches.size() < 2;
            });
    assertThat(batches).hasSize(2);
    assertThat(api.starts()).containsExactly(0, 3);
  }

  @Test
  void after_a_short_page_the_next_one_starts_where_it_ends() {
    FakeApiServer api =
        FakeApiServer.of(
            (request, start, most) ->
                ApiTestPages.papers(7, start, Math.min(7, start + Math.min(2, most))));
    assertThat(ApiTestPages.ids(fetch(api, 5))).isEqualTo(ApiTestPages.ids(0, 7));
    assertThat(api.starts()).containsExactly(0, 2, 4, 6);
  }

  @Test
  void results_beyond_the_requested_page_are_requested_again() {
    FakeApiServer api =
        FakeApiServer.of((request, start, most) -> ApiTestPages.papers(7, start, 7));
    List<Batch> batches = fetch(api, 5);
    assertThat(ApiTestPages.ids(batches)).isEqualTo(ApiTestPages.ids(0, 7));
    assertThat(batches).extracting(batch -> batch.papers().size()).containsExactly(5, 2);
  }

  @Test
  void an_unexpected_empty_page_is_requested_again() {
    FakeApiServer api =
        FakeApiServer.answering(
            ApiTestPages.page(5, 0),
            ApiTestPages.papers(5, 0, 3),
            ApiTestPages.page(5, 3),
            ApiTestPages.page(0, 0), // an empty result has no start 3
            ApiTestPages.papers(5, 3, 5));
    List<Batch> batches = fetch(api, 3);
    assertThat(api.starts()).containsExactly(0, 0, 3, 3, 3);
    assertThat(ApiTestPages.ids(batches)).isEqualTo(ApiTestPages.ids(0, 5));
    assertThat(batches).allMatch(batch -> batch.problems().isEmpty());
  }

  @Test
  void after_three_empty_pages_the_category_has_failed_but_earlier_pages_are_delivered() {
    FakeApiServer api =
        FakeApiServer.answering(ApiTestPages.papers(9, 0, 3), ApiTestPages.page(9, 3));
    List<Batch> batches = fetch(api, 3);
    assertThat(api.starts()).containsExactly(0, 3, 3, 3);
    assertThat(ApiTestPages.ids(batches)).isEqualTo(ApiTestPages.ids(0, 3));
    assertThat(batches).hasSize(2);
    Problem failure = batches.get(1).failure().orElseThrow();
    assertThat(failure.message())
        .startsWith("GET https://export.arxiv.org/api/query?search_query=")
        .endsWith(
            ": after 3 requests, the page that starts at 3 is empty, though the total is 9;"
                + " try again later");
    assertThat(failure.retryable()).isTrue();
  }

  @Test
  void a_page_with_another_start_is_requested_again() {
    FakeApiServer api = FakeApiServer.answering(ApiTestPages.papers(9, 0, 3)); // whatever the start
    List<Batch> batches = fetch(api, 3);
    assertThat(api.starts()).containsExactly(0, 3, 3, 3);
    assertThat(batches.get(1).failure().orElseThrow().message())
        .endsWith(
            ": after 3 requests, the page that should start at 3 starts at 0, of a total"
                + " of 9; try again later");
  }

  @Test
  void if_the_total_grows_papers_that_moved_to_a_later_page_appear_once() {
    FakeApiServer api =
        FakeApiServer.answering(
            ApiTestPages.papers(4, 0, 3),
            ApiTestPages.page(
                5, 3, ApiTestPages.entry(2), ApiTestPages.entry(3))); // one came before them
    List<Batch> batches = fetch(api, 3);
    assertThat(ApiTestPages.ids(batches)).isEqualTo(ApiTestPages.ids(0, 4));
    assertThat(batches.get(0).problems()).isEmpty();
    assertThat(batches.get(1).problems())
        .extracting(Problem::message)
        .containsExactly(
            "the total changed from 4 to 5 while the pages were read, so a paper may be missing"
                + " between two pages",
            "1 of the page's papers were also on an earlier page and are left out");
    assertThat(batches.get(1).failure()).isEmpty();
  }

  @Test
  void if_the_total_shrinks_fewer_pages_are_read() {
    FakeApiServer api =
        FakeApiServer.answering(ApiTestPages.papers(4, 0, 3), ApiTestPages.page(3, 0));
    List<Batch> batches = fetch(api, 3);
    assertThat(api.starts()).containsExactly(0, 3);
    assertThat(ApiTestPages.ids(batches)).isEqualTo(ApiTestPages.ids(0, 3));
    assertThat(batches.get(1).failure()).isEmpty();
    assertThat(batches.get(1).problems()).hasSize(1);
  }

  @Test
  void a_query_with_more_than_30_000_results_is_truncated() {
    FakeApiServer api =
        FakeApiServer.of(
            (request, start, most) -> {
              String[] entries = new String[most];
              java.util.Arrays.setAll(entries, i -> "<entry><id>x</id></entry>");
              return ApiTestPages.page(30_001, start, entries);
            });
    List<Batch> batches = fetch(api, 1999);
    assertThat(api.starts()).hasSize(16).endsWith(15 * 1999);
    assertThat(FakeApiServer.parameters(api.asked().get(15))).containsEntry("max_results", "15");
    assertThat(batches.subList(0, 15)).allMatch(batch -> batch.truncated().isEmpty());
    assertThat(batches.get(15).truncated())
        .contains(
            "the query API returns at most 30000 papers per query, and 30001 of cs.LG belong to"
                + " the announcement of 2026-02-11; request fewer days at once");
    assertThat(batches.get(15).failure()).isEmpty();
  }

  private static List<Batch> fetch(FakeApiServer api, int pageSize) {
    return ApiTestPages.fetch(api, ApiTestPages.REQUEST, builder -> builder.pageSize(pageSize));
  }
}
