package io.github.arxivbot.http;

import static io.github.arxivbot.http.ScriptedServer.answer;
import static io.github.arxivbot.http.ScriptedServer.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arxivbot.internal.http.RateLimiter;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

  private final ScriptedServer server = new ScriptedServer();
  private final List<Duration> pauses = new ArrayList<>();
  private long now = Long.MAX_VALUE - 1;

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void the_first_request_does_not_wait() throws Exception {
    server.on("/feed", answer("200 OK", ""));

    client(Duration.ofSeconds(3)).get(server.at("/feed"));

    assertThat(pauses).isEmpty();
  }

  @Test
  void later_requests_wait_for_the_rest_of_the_interval() throws Exception {
    server.on("/feed", answer("200 OK", ""));
    PoliteHttp http = client(Duration.ofSeconds(5));

    http.get(server.at("/feed"));
    now += Duration.ofSeconds(2).toNanos();
    http.get(server.at("/feed"));
    now += Duration.ofSeconds(7).toNanos();
    http.get(server.at("/feed"));
    http.get(server.at("/feed"));

    assertThat(pauses).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(5));
  }

  @Test
  void a_redirect_waits_too() throws Exception {
    server.on("/old", redirect("301 Moved", "/new"));
    server.on("/new", answer("200 OK", ""));

    client(Duration.ofSeconds(3)).get(server.at("/old"));

    assertThat(pauses).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void a_failed_request_counts_too() throws Exception {
    server.on("/feed", answer("503 Busy", ""));
    PoliteHttp http = client(Duration.ofSeconds(3));

    assertThat(catchThrowable(() -> http.get(server.at("/feed")))).isNotNull();
    assertThat(catchThrowable(() -> http.get(server.at("/feed")))).isNotNull();

    assertThat(pauses).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void the_interval_applies_to_all_hosts_together() throws Exception {
    try (ScriptedServer other = new ScriptedServer()) {
      server.on("/feed", answer("200 OK", ""));
      other.on("/feed", answer("200 OK", ""));
      PoliteHttp http = client(Duration.ofSeconds(3));

      http.get(server.at("/feed"));
      http.get(other.at("/feed"));
    }
    assertThat(pauses).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void arxiv_hosts_have_a_minimum_interval_of_three_seconds() {
    URI arxiv = URI.create("https://rss.arxiv.org/rss/cs.AI");
    URI mirror = URI.create("https://mirror.example.org/rss/cs.AI");

    assertThat(RateLimiter.interval(arxiv, Duration.ZERO)).isEqualTo(Duration.ofSeconds(3));
    assertThat(RateLimiter.interval(mirror, Duration.ZERO)).isEqualTo(Duration.ZERO);
    assertThat(RateLimiter.interval(arxiv, Duration.ofSeconds(9))).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void a_sleep_that_ends_early_is_continued() throws Exception {
    RateLimiter limiter = new RateLimiter(() -> now, nanos -> now += Math.max(1, nanos / 2));

    limiter.acquire(Duration.ofSeconds(3));
    long start = now;
    limiter.acquire(Duration.ofSeconds(3));

    assertThat(now - start).isGreaterThanOrEqualTo(Duration.ofSeconds(3).toNanos());
  }

  @Test
  void an_interrupt_ends_the_wait_and_the_next_caller_proceeds() throws Exception {
    server.on("/feed", answer("200 OK", ""));
    RateLimiter interrupted =
        new RateLimiter(
            () -> now,
            nanos -> {
              now += nanos;
              throw new InterruptedException();
            });
    PoliteHttp http = PoliteHttp.builder().rateLimiter(interrupted).build();
    http.get(server.at("/feed"));

    assertThat(catchThrowable(() -> http.get(server.at("/feed"))))
        .isInstanceOf(InterruptedException.class);
    assertThat(http.get(server.at("/feed")).length()).isZero();
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void requests_never_overlap() throws Exception {
    OverlapProbe probe = new OverlapProbe(8);
    server.on("/feed", probe.count(answer("200 OK", "")));
    PoliteHttp http = client(Duration.ZERO);
    ExecutorService readers = Executors.newFixedThreadPool(8, probe);

    readers.invokeAll(Collections.nCopies(8, () -> http.get(server.at("/feed"))));
    readers.shutdown();

    assertThat(server.requests()).hasSize(8);
    assertThat(probe.max()).isEqualTo(1);
  }

  private PoliteHttp client(Duration interval) {
    RateLimiter limiter =
        new RateLimiter(
            () -> now,
            nanos -> {
              pauses.add(Duration.ofNanos(nanos));
              now += nanos;
            });
    return PoliteHttp.builder()
        .requestInterval(interval)
        .maxAttempts(1)
        .rateLimiter(limiter)
        .build();
  }
}
