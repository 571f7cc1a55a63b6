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
import org.junit.jupiter.api.AfterEach;
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
  void what_may_pass_is_asked_four_times(int status) {
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
  void what_does_not_pass_is_asked_once(int status) {
    server.on("/feed", answer(status + " No", ""));

    assertThat(failure()).message().doesNotContain("attempts");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void the_first_pause_is_twice_that_between_requests_from_a_second_to_a_minute() {
    assertThat(RetryingClient.firstPause(Duration.ofSeconds(3))).hasSeconds(6);
    assertThat(RetryingClient.firstPause(Duration.ZERO)).hasSeconds(1);
    assertThat(RetryingClient.firstPause(Duration.ofDays(1))).hasSeconds(60);
  }

  @Test
  void what_passes_is_given_as_if_nothing_had_been() throws Exception {
    server.on("/feed", inTurn(answer("503 Busy", ""), answer("200 OK", "here")));

    assertThat(http.get(server.at("/feed")).body()).hasContent("here");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void a_body_that_is_cut_is_asked_for_again() throws Exception {
    server.on(
        "/feed", inTurn(answer("200 OK", "<rss", "Content-Length: 6"), answer("200 OK", "<rss/>")));

    assertThat(http.get(server.at("/feed")).body()).hasContent("<rss/>");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void a_broken_gzip_is_asked_for_again() throws Exception {
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
  void a_server_that_resets_is_asked_again() throws Exception {
    ScriptedServer.Script reset =
        client -> {
          client.getOutputStream().write(ascii("HTTP/1.1 200 OK\r\n"));
          client.setSoLinger(true, 0); // closing then sends a reset
        };
    server.on("/feed", inTurn(reset, reset, answer("200 OK", "here")));

    assertThat(http.get(server.at("/feed")).body()).hasContent("here");
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void a_server_that_trickles_a_byte_a_second_is_left_and_asked_again() throws Exception {
    server.on("/feed", inTurn(forever(head("200 OK"), ascii("x"), 1000), answer("200 OK", "here")));
    PoliteHttp hasty = client().timeout(Duration.ofMillis(1500)).build();

    assertThat(hasty.get(server.at("/feed")).body()).hasContent("here");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void a_redirect_is_walked_again_from_its_start() throws Exception {
    server.on("/feed", redirect("302 Found", "/new"));
    server.on("/new", inTurn(answer("500 Oops", ""), answer("200 OK", "here")));

    assertThat(http.get(server.at("/feed")).body()).hasContent("here");
    assertThat(server.requests())
        .extracting(head -> head.split(" ", 3)[1])
        .containsExactly("/feed", "/new", "/feed", "/new");
  }

  @Test
  void too_large_is_asked_once() {
    server.on("/feed", answer("200 OK", "too much"));

    assertThat(catchThrowable(() -> http.get(server.at("/feed"), 3)))
        .hasMessageEndingWith("the most to be read");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void no_connection_is_tried_four_times() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    URI address = URI.create("http://127.0.0.1:" + port + "/");

    assertThat(catchThrowable(() -> http.get(address)))
        .hasMessage(address + " can't be reached: no connection (4 attempts)");
  }

  @Test
  void an_unknown_host_is_tried_once_more_only() {
    URI address = URI.create("http://no-such-host.invalid/");

    assertThat(catchThrowable(() -> http.get(address)))
        .hasMessage(address + " can't be reached: its host is unknown (2 attempts)");
  }

  @Test
  void one_attempt_is_no_retry() {
    server.on("/feed", answer("503 Busy", ""));

    assertThat(catchThrowable(() -> client().maxAttempts(1).build().get(server.at("/feed"))))
        .hasMessageEndingWith("expected a status from 200 to 299");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void the_pause_doubles_give_or_take_a_quarter() {
    server.on("/feed", answer("503 Busy", ""));
    PoliteHttp usual =
        PoliteHttp.builder().requestInterval(Duration.ZERO).rateLimiter(time.pacer()).build();

    assertThat(catchThrowable(() -> usual.get(server.at("/feed")))).isNotNull();

    assertThat(time.sleeps()).hasSize(3);
    for (int i = 0; i < 3; i++) {
      Duration middle = Duration.ofSeconds(1L << i);
      assertThat(time.sleeps().get(i))
          .isBetween(middle.multipliedBy(3).dividedBy(4), middle.multipliedBy(5).dividedBy(4));
    }
  }

  @Test
  void each_attempt_keeps_the_pause_between_requests() {
    server.on("/feed", answer("503 Busy", ""));
    PoliteHttp slow = client().requestInterval(Duration.ofSeconds(30)).build();

    assertThat(catchThrowable(() -> slow.get(server.at("/feed")))).isNotNull();

    assertThat(time.slept()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void an_interrupt_ends_the_wait_for_another_attempt() throws Exception {
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
  void attempts_out_of_range_are_refused(int attempts) {
    assertThatThrownBy(() -> PoliteHttp.builder().maxAttempts(attempts))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("max attempts is " + attempts + ", expected from 1 to 20");
  }

  private PoliteHttp.Builder client() {
    return PoliteHttp.builder()
        .requestInterval(Duration.ZERO)
        .backoff(Duration.ofNanos(100))
        .rateLimiter(time.pacer());
  }

  private HttpException failure() {
    return catchThrowableOfType(HttpException.class, () -> http.get(server.at("/feed")));
  }
}
