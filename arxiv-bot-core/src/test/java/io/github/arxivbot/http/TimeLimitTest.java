package io.github.arxivbot.http;

import static io.github.arxivbot.http.ScriptedServer.answer;
import static io.github.arxivbot.http.ScriptedServer.ascii;
import static io.github.arxivbot.http.ScriptedServer.forever;
import static io.github.arxivbot.http.ScriptedServer.head;
import static io.github.arxivbot.http.ScriptedServer.redirect;
import static io.github.arxivbot.http.ScriptedServer.silentAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.spi.http.HttpException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TimeLimitTest {

  private final ScriptedServer server = new ScriptedServer();
  private final PoliteHttp http =
      PoliteHttp.builder()
          .requestInterval(Duration.ZERO)
          .timeout(Duration.ofMillis(400))
          .maxAttempts(1)
          .build();

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void a_silent_server_times_out() throws Exception {
    server.on("/feed", silentAfter(new byte[0]));

    assertLate("/feed");
    assertThat(server.clientDisconnected()).isTrue();
  }

  @Test
  void a_slow_body_times_out() throws Exception {
    server.on("/feed", forever(head("200 OK"), ascii("x"), 20));

    assertLate("/feed");
    assertThat(server.clientDisconnected()).isTrue();
  }

  @Test
  void slow_headers_time_out() throws Exception {
    server.on("/feed", forever(ascii("HTTP/1.1 200 OK\r\n"), ascii("X-More: 1\r\n"), 20));

    assertLate("/feed");
    assertThat(server.clientDisconnected()).isTrue();
  }

  @Test
  void endless_headers_are_an_error() {
    server.on("/feed", forever(ascii("HTTP/1.1 200 OK\r\n"), ascii("X-More: 1\r\n"), 0));

    // By the JDK's limit on headers if it has one, otherwise by the timeout.
    assertThat(failure("/feed").retryable()).isTrue();
  }

  @Test
  void the_timeout_covers_all_redirects() {
    server.on("/0", slowly(redirect("302 Found", "/1")));
    server.on("/1", slowly(redirect("302 Found", "/2")));
    server.on("/2", slowly(redirect("302 Found", "/3")));
    server.on("/3", slowly(answer("200 OK", "")));

    HttpException e = failure("/0");

    assertThat(e).hasMessageEndingWith("gave no complete answer within PT0.4S");
    assertThat(server.requests()).hasSizeLessThan(4);
  }

  @Tag("slow")
  @Test
  void the_request_interval_does_not_count() throws Exception {
    server.on("/0", redirect("302 Found", "/1"));
    server.on("/1", answer("200 OK", "here"));
    PoliteHttp pausing =
        PoliteHttp.builder()
            .timeout(Duration.ofSeconds(2))
            .requestInterval(Duration.ofMillis(2200))
            .build();

    assertThat(pausing.get(server.at("/0")).body()).hasContent("here");
  }

  @Test
  void an_interrupt_ends_the_request() throws Exception {
    CompletableFuture<Void> requested = new CompletableFuture<>();
    server.on(
        "/feed",
        client -> {
          requested.complete(null);
          silentAfter(head("200 OK")).play(client);
        });
    PoliteHttp patient = PoliteHttp.builder().timeout(Duration.ofMinutes(5)).build();
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () ->
                thrown.complete(
                    catchThrowableOfType(
                        InterruptedException.class, () -> patient.get(server.at("/feed")))));
    reader.start();
    requested.get(1, TimeUnit.MINUTES);

    reader.interrupt();

    assertThat(thrown.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    assertThat(server.clientDisconnected()).isTrue();
  }

  private void assertLate(String path) {
    HttpException e = failure(path);

    assertThat(e).hasMessage(server.at(path) + " gave no complete answer within PT0.4S");
    assertThat(e.retryable()).isTrue();
  }

  private HttpException failure(String path) {
    return catchThrowableOfType(HttpException.class, () -> http.get(server.at(path)));
  }

  private static ScriptedServer.Script slowly(ScriptedServer.Script script) {
    return client -> {
      Thread.sleep(150);
      script.play(client);
    };
  }
}
