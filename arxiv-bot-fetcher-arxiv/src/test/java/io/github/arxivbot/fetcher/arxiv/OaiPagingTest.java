package io.github.arxivbot.fetcher.arxiv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.model.Problem;
import io.github.arxivbot.spi.Batch;
import io.github.arxivbot.spi.FetchRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class OaiPagingTest {

  private static final String SUBMITTED = "2026-02-10T12:00:00Z";
  private static final String DAY = "2026-02-11";
  private static final FetchRequest NEWEST = FetchRequest.of(List.of("cs.LG"));
  private static final FetchRequest WEEK =
      NEWEST.days(LocalDate.parse("2026-02-09"), LocalDate.parse("2026-02-13"));

  private static FakeOaiServer five(int pageSize) {
    FakeOaiServer server = new FakeOaiServer(pageSize);
    for (int i = 1; i <= 5; i++) {
      server.paper("2602.0000" + i, i < 4 ? "2026-02-10" : DAY, "cs.LG", "2026-02-09T12:00:00Z");
    }
    return server;
  }

  @Test
  void the_newest_announcement_is_requested_by_its_day() {
    FakeOaiServer server = new FakeOaiServer(10).paper("2602.00001", DAY, "cs.LG", SUBMITTED);
    List<Batch> batches = OaiAnswers.fetch(NEWEST, server);
    assertThat(server.requests)
        .containsExactly(
            "verb=ListRecords&metadataPrefix=arXivRaw&set=cs%3Acs%3ALG&from=2026-02-11"
                + "&until=2026-02-11");
    assertThat(OaiAnswers.ids(batches)).containsExactly("2602.00001v1");
    assertThat(batches).extracting(Batch::announced).containsExactly(Optional.of(OaiAnswers.TODAY));
    assertThat(batches).extracting(Batch::due).containsExactly(Optional.of(OaiAnswers.TODAY));
  }

  @Test
  void days_without_an_announcement_cause_no_request() {
    FakeOaiServer server = new FakeOaiServer(10);
    FetchRequest weekend =
        NEWEST.days(LocalDate.parse("2026-02-07"), LocalDate.parse("2026-02-08"));
    List<Batch> batches = OaiAnswers.fetch(weekend, server);
    assertThat(server.requests).isEmpty();
    assertThat(batches).extracting(Batch::due).containsExactly(Optional.empty());
    assertThat(batches).extracting(Batch::failure).containsExactly(Optional.empty());
  }

  @Test
  void days_without_an_announcement_do_not_hide_an_invalid_category() {
    FetchRequest weekend =
        FetchRequest.of(List.of("cs LG", "cs.LG"))
            .days(LocalDate.parse("2026-02-07"), LocalDate.parse("2026-02-08"));
    List<Batch> batches = OaiAnswers.fetch(weekend, new FakeOaiServer(10));
    assertThat(batches).hasSize(2);
    assertThat(batches.get(0).failure().orElseThrow().message())
        .startsWith("expected an arXiv category such as cs.LG");
    assertThat(batches.get(1).failure()).isEmpty();
  }

  @Test
  void a_failure_states_the_day_that_was_due() {
    FakeOaiServer server = new FakeOaiServer(10).disturbed((request, page) -> "status 500");
    List<Batch> batches = OaiAnswers.fetch(FetchRequest.of(List.of("cs.LG", "../x")), server);
    assertThat(batches)
        .extracting(batch -> batch.failure().isPresent())
        .containsExactly(true, true);
    assertThat(batches)
        .extracting(Batch::due)
        .containsExactly(Optional.of(OaiAnswers.TODAY), Optional.of(OaiAnswers.TODAY));
    FakeOaiServer refusing =
        new FakeOaiServer(10)
            .disturbed((request, page) -> OaiAnswers.error("badArgument", "no such set"));
    assertThat(OaiAnswers.fetch(NEWEST, refusing))
        .extracting(Batch::due)
        .containsExactly(Optional.of(OaiAnswers.TODAY));
  }

  @Test
  void each_page_is_a_batch_and_an_empty_token_ends_the_set() {
    FakeOaiServer server = five(2);
    List<Batch> batches = OaiAnswers.fetch(WEEK, server);
    assertThat(batches).extracting(batch -> batch.papers().size()).containsExactly(2, 2, 1);
    assertThat(server.requests)
        .hasSize(3)
        .last()
        .isEqualTo(
            "verb=ListRecords&resumptionToken=1%7Ccs%3Acs%3ALG%7C2026-02-09%7C2026-02-11%7C4");
  }

  @Test
  void no_page_is_requested_after_the_sink_has_returned_false() {
    FakeOaiServer server = five(2);
    OaiAnswers.fetch(WEEK, OaiAnswers.at(OaiAnswers.NOW, server).build(), 2);
    assertThat(server.requests).hasSize(2);
  }

  @Test
  void an_answer_without_records_is_an_empty_batch() {
    List<Batch> batches = OaiAnswers.fetch(NEWEST, new FakeOaiServer(10));
    assertThat(batches).hasSize(1);
    assertThat(batches.get(0).failure()).isEmpty();
    assertThat(batches.get(0).due()).contains(OaiAnswers.TODAY);
    assertThat(batches.get(0).announced()).isEmpty();
  }

  @Test
  void deleted_records_are_skipped() {
    FakeOaiServer server =
        new FakeOaiServer(10)
            .deleted("2602.00001", DAY, "cs.LG")
            .paper("2602.00002", DAY, "cs.LG", SUBMITTED);
    assertThat(OaiAnswers.ids(OaiAnswers.fetch(NEWEST, server))).containsExactly("2602.00002v1");
  }

  @Test
  void a_paper_in_several_sets_of_a_joined_category_appears_once() {
    FakeOaiServer server =
        new FakeOaiServer(10)
            .paper("2602.00001", DAY, "cs.CL cs.AI", SUBMITTED)
            .paper("2602.00002", DAY, "cs.CL", SUBMITTED);
    List<Batch> batches = OaiAnswers.fetch(FetchRequest.of(List.of("cs.AI+cs.CL")), server);
    assertThat(server.requests).hasSize(2);
    assertThat(batches).extracting(Batch::category).containsOnly("cs.AI+cs.CL");
    assertThat(OaiAnswers.ids(batches)).containsExactly("2602.00001v1", "2602.00002v1");
  }

  @Test
  void after_an_expired_token_the_harvest_restarts_from_the_last_datestamp() {
    FakeOaiServer server = five(2);
    server.disturbed(
        (request, page) -> {
          if (request == 2) {
            server.expireTokens();
          }
          return page;
        });
    List<Batch> batches = OaiAnswers.fetch(WEEK, server);
    assertThat(OaiAnswers.ids(batches))
        .containsExactly(
            "2602.00001v1", "2602.00002v1", "2602.00003v1", "2602.00004v1", "2602.00005v1");
    assertThat(batches).extracting(Batch::failure).containsOnly(Optional.empty());
    assertThat(server.requests.get(3)).contains("&from=2026-02-11&until=2026-02-11");
  }

  @Test
  void tokens_that_always_expire_end_in_a_retryable_failure() {
    FakeOaiServer server = new FakeOaiServer(1);
    for (int i = 1; i <= 9; i++) {
      server.paper("2602.0000" + i, DAY, "cs.LG", SUBMITTED);
    }
    server.disturbed(
        (request, page) -> {
          server.expireTokens();
          return page;
        });
    List<Batch> batches = OaiAnswers.fetch(NEWEST, server);
    Problem failure = batches.get(batches.size() - 1).failure().orElseThrow();
    assertThat(failure.message())
        .isEqualTo("the resumption token expired 4 times without a new record");
    assertThat(failure.retryable()).isTrue();
    assertThat(server.requests.size()).isLessThan(12);
    assertThat(OaiAnswers.ids(batches)).containsExactly("2602.00001v1");
  }

  @Test
  void an_expired_token_is_not_used() {
    FakeOaiServer server = five(2);
    AtomicReference<Instant> now = new AtomicReference<>(OaiAnswers.NOW);
    InstantSource time = now::get;
    List<Batch> batches = new ArrayList<>();
    OaiAnswers.fetch(
        WEEK,
        OaiAnswers.at(OaiAnswers.NOW, server).clock(time.withZone(ZoneOffset.UTC)).build(),
        batch -> {
          batches.add(batch);
          now.set(Instant.parse("2026-02-12T00:00:00Z"));
          return true;
        });
    assertThat(server.requests.get(1)).contains("&from=2026-02-10&");
    assertThat(OaiAnswers.ids(batches))
        .containsExactly(
            "2602.00001v1", "2602.00002v1", "2602.00003v1", "2602.00004v1", "2602.00005v1");
  }

  @Test
  void an_expired_token_is_a_failure_if_datestamps_are_unordered() {
    FakeOaiServer server =
        new FakeOaiServer(2)
            .paper("2602.00001", DAY, "cs.LG", SUBMITTED)
            .paper("2602.00002", "2026-02-10", "cs.LG", SUBMITTED)
            .paper("2602.00003", DAY, "cs.LG", SUBMITTED);
    server.disturbed(
        (request, page) -> {
          server.expireTokens();
          return page;
        });
    List<Batch> batches = OaiAnswers.fetch(WEEK, server);
    assertThat(batches.get(1).failure().orElseThrow().message())
        .endsWith("the harvest cannot continue; run again to read this set from its beginning");
    assertThat(OaiAnswers.ids(OaiAnswers.fetch(WEEK, server.disturbed((n, p) -> p)))).hasSize(3);
  }

  @Test
  void other_errors_are_failures_with_their_code_on_one_safe_line() {
    String hostile = "From <b>\u202Eright</b> to left".replace("<b>", "").replace("</b>", "");
    FakeOaiServer server =
        new FakeOaiServer(1)
            .disturbed((n, page) -> OaiAnswers.error("badArgument", hostile + "\nx"));
    Problem failure = OaiAnswers.fetch(NEWEST, server).get(0).failure().orElseThrow();
    assertThat(failure.message())
        .endsWith(
            "expected records, found the OAI-PMH error badArgument, \"From ?right to left?x\"");
    assertThat(failure.retryable()).isFalse();
  }

  @Test
  void a_page_that_is_cut_off_fails_as_a_whole() {
    FakeOaiServer server =
        five(2).disturbed((n, page) -> n == 2 ? page.substring(0, page.length() - 60) : page);
    List<Batch> batches = OaiAnswers.fetch(WEEK, server);
    assertThat(batches).hasSize(2);
    Batch cut = batches.get(1);
    assertThat(cut.failure().orElseThrow().message())
        .contains("found one that is cut off before </OAI-PMH>, in line ")
        .endsWith("; none of it is used");
    assertThat(cut.failure().orElseThrow().retryable()).isTrue();
    assertThat(cut.papers()).isEmpty();
  }

  @Test
  void after_a_category_that_failed_the_next_one_is_read() {
    FakeOaiServer server =
        new FakeOaiServer(9)
            .paper("2602.00001", DAY, "cs.LG", SUBMITTED)
            .paper("2602.00002", DAY, "cs.CL", SUBMITTED)
            .disturbed((n, page) -> n == 1 ? "status 503" : page);
    FetchRequest both = FetchRequest.of(List.of("cs.LG", "cs.CL"));
    List<Batch> batches = OaiAnswers.fetch(both, server);
    assertThat(batches.get(0).failure()).isPresent();
    assertThat(OaiAnswers.ids(batches)).containsExactly("2602.00002v1");
  }

  @Test
  void an_invalid_category_fails_without_a_request() {
    FakeOaiServer server = new FakeOaiServer(9).paper("2602.00002", DAY, "cs.CL", SUBMITTED);
    List<Batch> batches = OaiAnswers.fetch(FetchRequest.of(List.of("../cs", "cs.CL")), server);
    assertThat(batches.get(0).failure().orElseThrow().message())
        .startsWith("expected an arXiv category such as cs.LG");
    assertThat(OaiAnswers.ids(batches)).hasSize(1);
    assertThat(server.requests).hasSize(1);
  }

  @Test
  void a_server_that_repeats_its_token_or_sends_only_empty_pages_is_a_failure() {
    String same =
        OaiAnswers.page("again", OaiAnswers.record("2602.00001", DAY, "cs.LG", SUBMITTED));
    FakeOaiServer repeating = new FakeOaiServer(1).disturbed((n, page) -> same);
    FakeOaiServer empty = new FakeOaiServer(1).disturbed((n, page) -> OaiAnswers.page("token" + n));
    for (FakeOaiServer server : List.of(repeating, empty)) {
      List<Batch> batches = OaiAnswers.fetch(NEWEST, server);
      assertThat(batches.get(batches.size() - 1).failure().orElseThrow().message())
          .startsWith("the server sends page after page without a new record");
      assertThat(server.requests.size()).isLessThan(6);
    }
  }
}
