package io.github.arxivbot.http;

import static io.github.arxivbot.http.ScriptedServer.answer;
import static io.github.arxivbot.http.ScriptedServer.ascii;
import static io.github.arxivbot.http.ScriptedServer.forever;
import static io.github.arxivbot.http.ScriptedServer.gzip;
import static io.github.arxivbot.http.ScriptedServer.head;
import static io.github.arxivbot.http.ScriptedServer.inTurn;
import static io.github.arxivbot.http.ScriptedServer.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.internal.http.RateLimiter;
import io.github.arxivbot.internal.http.RetryingClient;
import io.github.arxivbot.spi.http.HttpException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {

  private final ScriptedServer server = new ScriptedServer();
  private final FakeTime time = new FakeTime();
  private final PoliteHttp http = client().build();

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  void a_transient_error_is_tried_four_times(int status) {
    server.on("/feed", answer(status + " Busy", ""));

    HttpException e = failure();

    assertThat(server.requests()).hasSize(4);
    assertThat(e.status()).isEqualTo(status);
    assertThat(e.retryable()).isTrue();
    assertThat(e)
        .hasMessage(
            server.at("/feed")
                + " answered "
                + status
                + ", expected a status from 200 to 299 (4 attempts)");
  }

  @ParameterizedTest
  @ValueSource(ints = {304, 400, 401, 403, 404, 410, 418, 451})
  void a_permanent_error_is_tried_once(int status) {
    server.on("/feed", answer(status + " No", ""));

    assertThat(failure()).message().doesNotContain("attempts");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void the_first_delay_is_twice_the_request_interval_from_a_second_to_a_minute() {
    assertThat(RetryingClient.defaultBackoff(Duration.ofSeconds(3))).hasSeconds(6);
    assertThat(RetryingClient.defaultBackoff(Duration.ZERO)).hasSeconds(1);
    assertThat(RetryingClient.defaultBackoff(Duration.ofDays(1))).hasSeconds(60);
  }

  @Test
  void a_success_after_failures_is_returned() throws Exception {
    server.on("/feed", inTurn(answer("503 Busy", ""), answer("200 OK", "here")));

    assertThat(http.get(server.at("/feed")).body()).hasContent("here");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void a_truncated_body_is_retried() throws Exception {
    server.on(
        "/feed", inTurn(answer("200 OK", "<rss", "Content-Length: 6"), answer("200 OK", "<rss/>")));

    assertThat(http.get(server.at("/feed")).body()).hasContent("<rss/>");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void invalid_gzip_is_retried() throws Exception {
    byte[] whole = gzip(ascii("here"));
    byte[] cut = Arrays.copyOf(whole, whole.length - 5);
    server.on(
        "/feed",
        inTurn(
            answer("200 OK", cut, "Content-Encoding: gzip"),
            answer("200 OK", whole, "Content-Encoding: gzip")));

    assertThat(http.get(server.at("/feed")).body()).hasContent("here");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void a_connection_reset_is_retried() throws Exception {
    ScriptedServer.Script reset =
        client -> {
          client.getOutputStream().write(ascii("HTTP/1.1 200 OK\r\n"));
          client.setSoLinger(true, 0); // closing then sends a reset
        };
    server.on("/feed", inTurn(reset, reset, answer("200 OK", "here")));

    assertThat(http.get(server.at("/feed")).body()).hasContent("here");
    assertThat(server.requests()).hasSize(3);
  }

  @Tag("slow")
  @Test
  void a_body_that_is_too_slow_is_retried() throws Exception {
    server.on("/feed", inTurn(forever(head("200 OK"), ascii("x"), 1000), answer("200 OK", "here")));
    PoliteHttp hasty = client().timeout(Duration.ofMillis(1500)).build();

    assertThat(hasty.get(server.at("/feed")).body()).hasContent("here");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void a_retry_follows_the_redirects_from_the_start() throws Exception {
    server.on("/feed", redirect("302 Found", "/new"));
    server.on("/new", inTurn(answer("500 Oops", ""), answer("200 OK", "here")));

    assertThat(http.get(server.at("/feed")).body()).hasContent("here");
    assertThat(server.requests())
        .extracting(head -> head.split(" ", 3)[1])
        .containsExactly("/feed", "/new", "/feed", "/new");
  }

  @Test
  void a_body_that_is_too_large_is_not_retried() {
    server.on("/feed", answer("200 OK", "too much"));

    assertThat(catchThrowable(() -> http.get(server.at("/feed"), 3)))
        .hasMessageEndingWith("the allowed 3 bytes");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void a_refused_connection_is_tried_four_times() throws IOException {
    URI address = closedPort();

    assertThat(catchThrowable(() -> http.get(address)))
        .hasMessage(address + " cannot be reached: no connection (4 attempts)");
  }

  @Test
  void an_unknown_host_is_tried_twice() {
    URI address = URI.create("http://no-such-host.invalid/");

    assertThat(catchThrowable(() -> http.get(address)))
        .hasMessage(address + " cannot be reached: its host is unknown (2 attempts)");
  }

  @Test
  void only_the_first_address_of_a_closed_port_is_retried() throws IOException {
    URI closed = closedPort();
    assertThat(catchThrowable(() -> http.get(closed.resolve("/cs.AI")))).isNotNull();
    List<Duration> delays = time.sleeps();

    for (String category : List.of("/cs.CL", "/cs.LG", "/stat.ML")) {
      HttpException e =
          catchThrowableOfType(HttpException.class, () -> http.get(closed.resolve(category)));

      assertThat(e)
          .hasMessage(
              closed.resolve(category)
                  + " cannot be reached: no connection (found by an earlier request)");
      assertThat(e.retryable()).isTrue();
    }
    assertThat(delays).hasSize(3);
    assertThat(time.sleeps()).isEqualTo(delays);
  }

  @Test
  void only_the_first_address_of_an_unknown_host_is_retried() {
    URI unknown = URI.create("http://no-such-host.invalid/");
    assertThat(catchThrowable(() -> http.get(unknown.resolve("/cs.AI")))).isNotNull();

    assertThat(catchThrowable(() -> http.get(unknown.resolve("/cs.CL"))))
        .hasMessage(
            unknown.resolve("/cs.CL")
                + " cannot be reached: its host is unknown (found by an earlier request)");
    assertThat(time.sleeps()).hasSize(1);
  }

  @Test
  void a_redirect_to_a_host_that_could_not_be_reached_is_not_followed() throws IOException {
    URI closed = closedPort();
    server.on("/feed", redirect("302 Found", closed.toString()));
    assertThat(catchThrowable(() -> http.get(closed))).isNotNull();
    List<Duration> delays = time.sleeps();

    assertThat(failure()).hasMessageContaining("cannot be reached: no connection (found by");
    assertThat(server.requests()).hasSize(1);
    assertThat(time.sleeps()).isEqualTo(delays);
  }

  @Test
  void a_closed_port_does_not_affect_other_ports_of_the_host() throws Exception {
    URI closed = closedPort();
    server.on("/feed", answer("200 OK", "here"));
    assertThat(catchThrowable(() -> http.get(closed))).isNotNull();

    assertThat(http.get(server.at("/feed")).body()).hasContent("here");
  }

  @Test
  void a_host_that_could_not_be_reached_is_requested_again_after_two_minutes() throws Exception {
    URI closed = closedPort();
    assertThat(catchThrowable(() -> http.get(closed))).isNotNull();
    time.pass(Duration.ofMinutes(2));
    int delays = time.sleeps().size();

    assertThat(catchThrowable(() -> http.get(closed))).hasMessageEndingWith("(4 attempts)");
    assertThat(time.sleeps()).hasSize(delays + 3);
  }

  @Test
  void a_connection_that_is_reset_does_not_spare_the_next_address_its_retries() throws Exception {
    ScriptedServer.Script reset = client -> client.setSoLinger(true, 0);
    server.on("/cs.AI", reset);
    server.on("/cs.CL", inTurn(reset, reset, answer("200 OK", "here")));

    assertThat(catchThrowable(() -> http.get(server.at("/cs.AI"))))
        .hasMessageEndingWith("(4 attempts)");
    assertThat(http.get(server.at("/cs.CL")).body()).hasContent("here");
  }

  @Test
  void one_attempt_means_no_retry() {
    server.on("/feed", answer("503 Busy", ""));

    assertThat(catchThrowable(() -> client().maxAttempts(1).build().get(server.at("/feed"))))
        .hasMessageEndingWith("expected a status from 200 to 299");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void the_delay_doubles_with_a_jitter_of_a_quarter() {
    server.on("/feed", answer("503 Busy", ""));
    PoliteHttp usual =
        PoliteHttp.builder().requestInterval(Duration.ZERO).rateLimiter(time.rateLimiter()).build();

    assertThat(catchThrowable(() -> usual.get(server.at("/feed")))).isNotNull();

    assertThat(time.sleeps()).hasSize(3);
    for (int i = 0; i < 3; i++) {
      Duration middle = Duration.ofSeconds(1L << i);
      assertThat(time.sleeps().get(i))
          .isBetween(middle.multipliedBy(3).dividedBy(4), middle.multipliedBy(5).dividedBy(4));
    }
  }

  @Test
  void each_attempt_keeps_the_request_interval() {
    server.on("/feed", answer("503 Busy", ""));
    PoliteHttp slow = client().requestInterval(Duration.ofSeconds(30)).build();

    assertThat(catchThrowable(() -> slow.get(server.at("/feed")))).isNotNull();

    assertThat(time.slept()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void an_interrupt_ends_the_delay() throws Exception {
    server.on("/feed", answer("503 Busy", ""));
    server.on("/other", answer("200 OK", "here"));
    RateLimiter interrupted =
        new RateLimiter(
            () -> 0,
            nanos -> {
              throw new InterruptedException();
            });
    PoliteHttp client =
        PoliteHttp.builder().requestInterval(Duration.ZERO).rateLimiter(interrupted).build();

    assertThat(catchThrowable(() -> client.get(server.at("/feed"))))
        .isInstanceOf(InterruptedException.class);
    assertThat(server.requests()).hasSize(1);
    assertThat(client.get(server.at("/other")).body()).hasContent("here");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 21})
  void attempts_out_of_range_are_rejected(int attempts) {
    assertThatThrownBy(() -> PoliteHttp.builder().maxAttempts(attempts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("max attempts is " + attempts + ", expected from 1 to 20");
  }

  private static URI closedPort() throws IOException {
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + closed.getLocalPort() + "/");
    }
  }

  private PoliteHttp.Builder client() {
    return PoliteHttp.builder()
        .requestInterval(Duration.ZERO)
        .backoff(Duration.ofNanos(100))
        .rateLimiter(time.rateLimiter());
  }

  private HttpException failure() {
    return catchThrowableOfType(HttpException.class, () -> http.get(server.at("/feed")));
  }
}
