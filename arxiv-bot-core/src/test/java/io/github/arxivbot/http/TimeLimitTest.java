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
  void a_server_that_says_nothing_is_left() throws Exception {
    server.on("/feed", silentAfter(new byte[0]));

    assertLate("/feed");
    assertThat(server.clientHungUp()).isTrue();
  }

  @Test
  void a_body_that_drips_is_cut_off() throws Exception {
    server.on("/feed", forever(head("200 OK"), ascii("x"), 20));

    assertLate("/feed");
    assertThat(server.clientHungUp()).isTrue();
  }

  @Test
  void headers_that_drip_are_cut_off() throws Exception {
    server.on("/feed", forever(ascii("HTTP/1.1 200 OK\r\n"), ascii("X-More: 1\r\n"), 20));

    assertLate("/feed");
    assertThat(server.clientHungUp()).isTrue();
  }

  @Test
  void headers_without_end_are_an_error() {
    server.on("/feed", forever(ascii("HTTP/1.1 200 OK\r\n"), ascii("X-More: 1\r\n"), 0));

    // By the JDK's own cap on headers, where it has one, or else by the time.
    assertThat(failure("/feed").retryable()).isTrue();
  }

  @Test
  void the_time_covers_all_redirects_together() {
    server.on("/0", slowly(redirect("302 Found", "/1")));
    server.on("/1", slowly(redirect("302 Found", "/2")));
    server.on("/2", slowly(redirect("302 Found", "/3")));
    server.on("/3", slowly(answer("200 OK", "")));

    HttpException e = failure("/0");

    assertThat(e).hasMessageEndingWith("gave no complete answer within PT0.4S");
    assertThat(server.requests()).hasSizeLessThan(4);
  }

  @Test
  void the_pause_between_requests_does_not_count() throws Exception {
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
  void an_interrupt_ends_the_exchange() throws Exception {
    server.on("/feed", silentAfter(head("200 OK")));
    PoliteHttp patient = PoliteHttp.builder().timeout(Duration.ofMinutes(5)).build();
    CompletableFuture<Throwable> thrown = new CompletableFuture<>();
    Thread reader =
        new Thread(
            () ->
                thrown.complete(
                    catchThrowableOfType(
                        InterruptedException.class, () -> patient.get(server.at("/feed")))));
    reader.start();
    while (server.requests().isEmpty()) {
      Thread.sleep(5);
    }

    reader.interrupt();

    assertThat(thrown.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    assertThat(server.clientHungUp()).isTrue();
  }

  private void assertLate(String path) {
    long start = System.nanoTime();
    HttpException e = failure(path);

    assertThat(e).hasMessage(server.at(path) + " gave no complete answer within PT0.4S");
    assertThat(e.retryable()).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
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
