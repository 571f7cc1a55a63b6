package io.github.arxivbot.http;

import static io.github.arxivbot.http.ScriptedServer.answer;
import static io.github.arxivbot.http.ScriptedServer.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.arxivbot.internal.http.RateLimiter;
import io.github.arxivbot.internal.http.RequestExecutor;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PauseTest {

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
  void later_requests_wait_for_what_is_left_of_the_interval() throws Exception {
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
  void a_redirect_is_a_request_and_waits() throws Exception {
    server.on("/old", redirect("301 Moved", "/new"));
    server.on("/new", answer("200 OK", ""));

    client(Duration.ofSeconds(3)).get(server.at("/old"));

    assertThat(pauses).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void a_request_that_failed_counts_for_the_pause() throws Exception {
    server.on("/feed", answer("503 Busy", ""));
    PoliteHttp http = client(Duration.ofSeconds(3));

    assertThat(catchThrowable(() -> http.get(server.at("/feed")))).isNotNull();
    assertThat(catchThrowable(() -> http.get(server.at("/feed")))).isNotNull();

    assertThat(pauses).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void all_hosts_have_one_clock() throws Exception {
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
  void arxivs_own_hosts_get_three_seconds_whatever_is_set() {
    URI arxiv = URI.create("https://rss.arxiv.org/rss/cs.AI");
    URI mirror = URI.create("https://mirror.example.org/rss/cs.AI");

    assertThat(RequestExecutor.interval(arxiv, Duration.ZERO)).isEqualTo(Duration.ofSeconds(3));
    assertThat(RequestExecutor.interval(mirror, Duration.ZERO)).isEqualTo(Duration.ZERO);
    assertThat(RequestExecutor.interval(arxiv, Duration.ofSeconds(9))).isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void a_sleep_that_ends_early_is_slept_on() throws Exception {
    RateLimiter pacer = new RateLimiter(() -> now, nanos -> now += Math.max(1, nanos / 2));

    pacer.await(Duration.ofSeconds(3));
    long start = now;
    pacer.await(Duration.ofSeconds(3));

    assertThat(now - start).isGreaterThanOrEqualTo(Duration.ofSeconds(3).toNanos());
  }

  @Test
  void an_interrupt_ends_the_pause_and_the_next_caller_has_its_turn() throws Exception {
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
  void only_one_request_is_under_way_at_a_time() throws Exception {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    server.on(
        "/feed",
        client -> {
          most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
          Thread.sleep(20);
          underWay.decrementAndGet();
          answer("200 OK", "").play(client);
        });
    PoliteHttp http = client(Duration.ZERO);
    ExecutorService readers = Executors.newFixedThreadPool(8);

    readers.invokeAll(Collections.nCopies(8, () -> http.get(server.at("/feed"))));
    readers.shutdown();

    assertThat(server.requests()).hasSize(8);
    assertThat(most).hasValue(1);
  }

  private PoliteHttp client(Duration interval) {
    RateLimiter pacer =
        new RateLimiter(
            () -> now,
            nanos -> {
              pauses.add(Duration.ofNanos(nanos));
              now += nanos;
            });
    return PoliteHttp.builder().requestInterval(interval).maxAttempts(1).rateLimiter(pacer).build();
  }
}
