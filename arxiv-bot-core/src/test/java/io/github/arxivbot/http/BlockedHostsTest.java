package io.github.arxivbot.http;

import static io.github.arxivbot.http.ScriptedServer.answer;
import static io.github.arxivbot.http.ScriptedServer.inTurn;
import static io.github.arxivbot.http.ScriptedServer.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.spi.http.HttpException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockedHostsTest {

  private final ScriptedServer server = new ScriptedServer();
  private final FakeTime time = new FakeTime();
  private final PoliteHttp http =
      PoliteHttp.builder()
          .requestInterval(Duration.ZERO)
          .backoff(Duration.ofNanos(100))
          .rateLimiter(time.rateLimiter())
          .clock(Clock.fixed(Instant.parse("2026-02-11T08:00:00Z"), ZoneOffset.UTC))
          .build();

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"90", "Wed, 11 Feb 2026 08:01:30 GMT"})
  void the_next_attempt_waits_for_the_delay_in_retry_after(String retryAfter) throws Exception {
    server.on("/feed", inTurn(busy("Retry-After: " + retryAfter), answer("200 OK", "here")));

    assertThat(http.get(server.at("/feed")).body()).hasContent("here");

    assertThat(server.requests()).hasSize(2);
    assertThat(time.slept()).isEqualTo(Duration.ofSeconds(90));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "-90", "0", "Tue, 10 Feb 2026 08:00:00 GMT"})
  void invalid_and_past_values_of_retry_after_are_ignored(String retryAfter) throws Exception {
    server.on("/feed", inTurn(busy("Retry-After: " + retryAfter), answer("200 OK", "here")));

    assertThat(http.get(server.at("/feed")).body()).hasContent("here");

    assertThat(server.requests()).hasSize(2);
    assertThat(time.slept()).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void the_delay_applies_after_the_last_attempt() throws Exception {
    server.on("/feed", busy("Retry-After: 60"));
    server.on("/other", answer("200 OK", "here"));

    assertThat(failure(server.at("/feed"))).hasMessageEndingWith("(4 attempts)");
    assertThat(time.slept()).isBetween(Duration.ofSeconds(180), Duration.ofSeconds(181));
    http.get(server.at("/other"));

    assertThat(time.slept()).isBetween(Duration.ofSeconds(240), Duration.ofSeconds(241));
  }

  @Test
  void a_delay_of_more_than_two_minutes_fails_at_once() {
    server.on("/feed", busy("Retry-After: 121"));

    HttpException e = failure(server.at("/feed"));

    assertThat(e)
        .hasMessage(
            server.at("/feed")
                + " answered 429: 127.0.0.1 accepts no requests until 2026-02-11T08:02:01Z (Retry-After)");
    assertThat(e.status()).isEqualTo(429);
    assertThat(e.retryable()).isTrue();
    assertThat(server.requests()).hasSize(1);
    assertThat(time.sleeps()).isEmpty();
  }

  @Test
  void during_a_long_delay_the_host_gets_no_requests() throws Exception {
    server.on("/feed", busy("Retry-After: 300"));
    server.on("/other", answer("200 OK", "here"));
    failure(server.at("/feed"));
    time.pass(Duration.ofSeconds(299));

    assertThat(failure(server.at("/other")))
        .hasMessage(
            server.at("/other")
                + " was not requested: 127.0.0.1 accepts no requests until 2026-02-11T08:05:00Z (Retry-After)");
    assertThat(server.requests()).hasSize(1);

    time.pass(Duration.ofSeconds(1));
    assertThat(http.get(server.at("/other")).body()).hasContent("here");
  }

  @Test
  void a_delay_does_not_affect_other_hosts() throws Exception {
    server.on("/feed", busy("Retry-After: 300"));
    server.on("/other", answer("200 OK", "here"));
    failure(server.at("/feed"));

    URI other = URI.create(server.at("/other").toString().replace("127.0.0.1", "localhost"));
    assertThat(http.get(other).body()).hasContent("here");
  }

  @Test
  void a_long_delay_after_a_retry_reports_the_number_of_attempts() {
    server.on("/feed", inTurn(answer("500 Oops", ""), busy("Retry-After: 300")));

    assertThat(failure(server.at("/feed")))
        .hasMessageEndingWith("until 2026-02-11T08:05:00Z (Retry-After) (2 attempts)");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void after_a_403_only_that_address_is_not_requested_again() throws Exception {
    server.on("/feed", answer("403 Forbidden", ""));
    server.on("/other", answer("200 OK", "here"));
    failure(server.at("/feed"));

    HttpException e = failure(URI.create(server.at("/feed") + "#again"));

    assertThat(e).hasMessageEndingWith("was not requested: it answered 403 before");
    assertThat(e.status()).isEqualTo(403);
    assertThat(e.retryable()).isFalse();
    assertThat(server.requests()).hasSize(1);
    assertThat(http.get(server.at("/other")).body()).hasContent("here");
  }

  @Test
  void a_403_after_a_redirect_applies_to_both_addresses() {
    server.on("/feed", redirect("302 Found", "/new"));
    server.on("/new", answer("403 Forbidden", ""));
    failure(server.at("/feed"));

    failure(server.at("/feed"));
    failure(server.at("/new"));

    assertThat(server.requests()).hasSize(2);
  }

  private static ScriptedServer.Script busy(String header) {
    return answer("429 Too Many Requests", "", header);
  }

  private HttpException failure(URI address) {
    return catchThrowableOfType(HttpException.class, () -> http.get(address));
  }
}
