package io.github.arxivbot.feedserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.feedserver.refresh.FeedRefresher;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests scheduled and requested refreshes, and the responses during a refresh. */
class RefreshTest {

  private static final LocalDate NEXT = LocalDate.parse("2026-02-12");

  @TempDir private Path folder;
  private TestServer server;

  @BeforeEach
  void make() {
    server = new TestServer(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void before_the_first_digest_feeds_and_health_are_503() throws Exception {
    CountDownLatch gate = server.withPapers().arxiv.hold();
    server.start();
    try {
      HttpResponse<String> feed = server.get("/rss");
      assertThat(feed.statusCode()).isEqualTo(503);
      assertThat(feed.headers().firstValue("Retry-After")).isPresent();
      assertThat(server.get("/rss/hep-th").statusCode()).isEqualTo(404);
      HttpResponse<String> health = server.get("/health");
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).contains("\"starting\"");
      assertThat(server.get("/").body()).contains("There is no digest yet");
    } finally {
      gate.countDown();
    }
    assertThat(server.settled().get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void old_papers_are_served_until_the_refresh_has_ended() throws Exception {
    server.withPapers().start().settled();
    server.arxiv.announce(NEXT, "cs.LG", "2602.00009").announce(NEXT, "cs.CL");
    server.clock.set("2026-02-12T12:00:00Z");
    CountDownLatch gate = server.arxiv.hold();

    assertThat(post(TestServer.TOKEN).statusCode()).isEqualTo(202);
    try {
      assertThat(server.health().path("cache_status").asText()).isEqualTo("refreshing");
      assertThat(server.get("/rss").body()).contains("2602.00001").doesNotContain("2602.00009");
    } finally {
      gate.countDown();
    }
    server.settled();

    assertThat(server.get("/rss").body()).contains("2602.00009", "2602.00001");
    assertThat(server.get("/day/2026-02-12").body()).contains("href=\"2026-02-11\"");
    assertThat(server.get("/day/2026-02-11").body()).contains("href=\"2026-02-12\"");
  }

  @Test
  void after_a_failure_the_feeds_keep_their_papers_and_say_so() throws Exception {
    server.withPapers().start().settled();
    String before = server.get("/rss").body();
    server.arxiv.fail();
    server.clock.set("2026-02-12T12:00:00Z");

    server.refresher().refreshIfDue();

    assertThat(server.get("/rss").body())
        .contains("arXiv could not be read today. This is Wednesday")
        .isEqualTo(before.replace("<description>arXiv papers", notice() + "arXiv papers"));
    assertThat(server.health().path("status").asText()).isEqualTo("degraded");
    assertThat(server.health().path("reason").asText()).contains("cs.LG is failed");
    assertThat(server.health().path("last_cache_update").asText())
        .isEqualTo("2026-02-11T12:00:00Z");
    assertThat(server.health().path("next_attempt").asText()).isEqualTo("2026-02-12T12:30:00Z");
    assertThat(server.get("/health").statusCode()).isEqualTo(200);
  }

  private static String notice() {
    return "<description>arXiv could not be read today. This is Wednesday's digest. ";
  }

  @Test
  void a_server_without_a_digest_says_why_and_hides_addresses() throws Exception {
    server.arxiv.fail();
    server.start().settled();

    assertThat(server.health().path("status").asText()).isEqualTo("starting");
    assertThat(server.health().path("reason").asText())
        .isEqualTo("arXiv could not be read. (cs.LG is failed, cs.CL is failed)");
  }

  @Test
  void there_are_no_requests_until_the_next_announcement_is_due() throws Exception {
    server.withPapers().start().settled();
    int asked = server.arxiv.asked().size();

    server.clock.set("2026-02-12T05:19:59Z");
    server.refresher().refreshIfDue();
    assertThat(server.arxiv.asked()).hasSize(asked);

    server.clock.set("2026-02-12T05:20:00Z");
    server.refresher().refreshIfDue();
    assertThat(server.arxiv.asked()).hasSize(asked + 2);
  }

  @Test
  void a_server_that_stops_starts_no_refresh() throws Exception {
    FeedRefresher refresher = server.withPapers().start().settled().refresher();
    server.clock.set("2026-02-11T13:00:00Z");

    server.close();

    assertThat(refresher.requestRefresh()).isEqualTo(FeedRefresher.Reply.STOPPING);
  }

  @Test
  void a_restart_right_after_a_refresh_sends_no_requests() throws Exception {
    server.withPapers().start().settled();
    server.close();
    try (TestServer again = new TestServer(folder).start()) {
      again.refresher().refreshIfDue();

      assertThat(again.arxiv.asked()).isEmpty();
      assertThat(again.get("/rss").body()).contains("2602.00001");
      assertThat(again.health().path("cache_status").asText()).isEqualTo("fresh");
    }
  }

  @Test
  void a_new_public_url_is_in_the_feeds_after_a_restart_without_requests() throws Exception {
    server.withPapers().start().settled();
    server.close();
    try (TestServer again = new TestServer(folder).base("https://new.example.org").start()) {
      again.refresher().renderAgain();

      assertThat(again.get("/atom").body())
          .contains("https://new.example.org/atom")
          .doesNotContain("papers.example.org");
      assertThat(again.arxiv.asked()).isEmpty();
    }
  }

  @Test
  void a_restart_keeps_the_sentence_of_a_day_without_new_papers() throws Exception {
    server.withPapers().start().settled();
    server.arxiv.fail();
    server.clock.set("2026-02-12T12:00:00Z");
    server.refresher().refreshIfDue();
    String feed = server.get("/rss").body();

    server.refresher().renderAgain();

    assertThat(server.get("/rss").body())
        .isEqualTo(feed)
        .contains("arXiv could not be read today. This is Wednesday");
  }

  @Test
  void a_second_request_during_a_refresh_gets_a_409_response() throws Exception {
    server.withPapers().start().settled();
    server.clock.set("2026-02-11T13:00:00Z");
    CountDownLatch gate = server.arxiv.hold();
    int asked = server.arxiv.asked().size();
    try {
      assertThat(post(TestServer.TOKEN).statusCode()).isEqualTo(202);
      assertThat(post(TestServer.TOKEN).statusCode()).isEqualTo(409);
      server.refresher().refreshIfDue();
    } finally {
      gate.countDown();
    }
    server.settled();
    assertThat(server.arxiv.asked()).hasSize(asked + 2);
  }

  @Test
  void a_request_within_a_minute_of_the_last_refresh_gets_a_429_response() throws Exception {
    server.withPapers().start().settled();
    server.clock.set("2026-02-11T12:00:59Z");

    HttpResponse<String> reply = post(TestServer.TOKEN);

    assertThat(reply.statusCode()).isEqualTo(429);
    assertThat(reply.headers().firstValue("Retry-After")).hasValue("60");
  }

  @Tag("slow")
  @Test
  void a_wrong_or_missing_token_does_not_start_a_refresh() throws Exception {
    server.withPapers().start().settled();
    server.clock.set("2026-02-11T13:00:00Z");
    int asked = server.arxiv.asked().size();

    for (String wrong : new String[] {"", "x", TestServer.TOKEN + "x", "test-tokeN"}) {
      HttpResponse<String> reply = post(wrong);
      assertThat(reply.statusCode()).isEqualTo(401);
      assertThat(reply.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }
    assertThat(server.send("POST", "/update-cache", "").statusCode()).isEqualTo(401);
    assertThat(
            server
                .send("POST", "/update-cache", "", "Authorization", "Basic " + TestServer.TOKEN)
                .statusCode())
        .isEqualTo(401);
    assertThat(server.arxiv.asked()).hasSize(asked);
  }

  @Test
  void without_a_configured_token_requests_are_forbidden() throws Exception {
    server.withoutToken().withPapers().start().settled();
    server.clock.set("2026-02-11T13:00:00Z");

    assertThat(post("").statusCode()).isEqualTo(403);
    assertThat(post("null").statusCode()).isEqualTo(403);
  }

  @Test
  void a_stop_interrupts_a_refresh_and_the_next_start_repeats_it() throws Exception {
    server.withPapers().start().settled();
    server.clock.set("2026-02-12T12:00:00Z");
    server.arxiv.hold();
    assertThat(post(TestServer.TOKEN).statusCode()).isEqualTo(202);

    server.close();

    try (TestServer again = new TestServer(folder)) {
      again.arxiv.announce(NEXT, "cs.LG", "2602.00009").announce(NEXT, "cs.CL");
      again.clock.set("2026-02-12T12:01:00Z");
      again.start();
      for (int i = 0; i < 500 && !again.get("/rss").body().contains("2602.00009"); i++) {
        Thread.sleep(20);
      }
      assertThat(again.get("/rss").body()).contains("2602.00009", "2602.00001");
    }
  }

  private HttpResponse<String> post(String token) throws Exception {
    return server.send("POST", "/update-cache", "", "Authorization", "Bearer " + token);
  }
}
