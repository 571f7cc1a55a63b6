package io.github.arxivbot.http;

import static io.github.arxivbot.http.ScriptedServer.answer;
import static io.github.arxivbot.http.ScriptedServer.ascii;
import static io.github.arxivbot.http.ScriptedServer.forever;
import static io.github.arxivbot.http.ScriptedServer.gzip;
import static io.github.arxivbot.http.ScriptedServer.head;
import static io.github.arxivbot.http.ScriptedServer.silentAfter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.spi.http.HttpException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyLimitTest {

  private static final int CAP = 1000;

  private final ScriptedServer server = new ScriptedServer();
  private final PoliteHttp http =
      PoliteHttp.builder().requestInterval(Duration.ZERO).maxAttempts(1).build();

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void a_body_as_long_as_the_cap_is_taken() throws Exception {
    server.on("/feed", answer("200 OK", new byte[CAP]));

    assertThat(http.get(server.at("/feed"), CAP).length()).isEqualTo(CAP);
  }

  @Test
  void a_byte_more_than_the_cap_is_too_much() {
    server.on("/feed", answer("200 OK", new byte[CAP + 1]));

    HttpException e = failure();

    assertThat(e)
        .hasMessage(
            server.at("/feed") + " answered with more than 1000 bytes, the most to be read");
    assertThat(e.retryable()).isFalse();
  }

  @Test
  void a_body_that_is_said_to_be_too_long_is_not_read() throws Exception {
    server.on("/feed", silentAfter(head("200 OK", "Content-Length: 1001")));

    assertThat(failure()).hasMessageContaining("more than 1000 bytes");
    assertThat(server.clientHungUp()).isTrue();
  }

  @Test
  void a_body_without_end_is_broken_off_at_the_cap() throws Exception {
    server.on("/feed", forever(head("200 OK"), new byte[4096], 0));

    assertThat(failure()).hasMessageContaining("more than 1000 bytes");
    assertThat(server.clientHungUp()).isTrue();
  }

  @Test
  void the_body_of_an_error_is_not_waited_for() throws Exception {
    server.on("/feed", forever(head("503 Busy"), new byte[4096], 0));

    assertThat(failure().status()).isEqualTo(503);
    assertThat(server.clientHungUp()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "x-gzip"})
  void a_gzipped_body_is_inflated(String encoding) throws Exception {
    byte[] plain = new byte[CAP];
    Arrays.fill(plain, (byte) 'x');
    server.on("/feed", answer("200 OK", gzip(plain), "Content-Encoding: " + encoding));

    assertThat(http.get(server.at("/feed"), CAP).body()).hasBinaryContent(plain);
  }

  @Test
  void an_empty_gzipped_body_is_empty() throws Exception {
    server.on("/feed", answer("200 OK", "", "Content-Encoding: gzip"));

    assertThat(http.get(server.at("/feed"), CAP).length()).isZero();
  }

  @Test
  void a_gzip_bomb_is_stopped_at_the_cap() {
    byte[] bomb = gzip(new byte[800_000]);
    assertThat(bomb).hasSizeLessThan(CAP);
    server.on("/feed", answer("200 OK", bomb, "Content-Encoding: gzip"));

    HttpException e = failure();

    assertThat(e).hasMessageContaining("more than 1000 bytes");
    assertThat(e.retryable()).isFalse();
  }

  @Test
  void gzip_that_inflates_to_nothing_is_stopped_at_the_cap_too() {
    byte[] nothing = gzip(new byte[0]);
    server.on("/feed", forever(head("200 OK", "Content-Encoding: gzip"), nothing, 0));

    assertThat(failure()).hasMessageContaining("more than 1000 bytes");
  }

  @Test
  void gzip_that_is_cut_short_is_an_error_that_may_pass() {
    byte[] whole = gzip(ascii("a feed"));
    byte[] cut = Arrays.copyOf(whole, whole.length - 5);
    server.on("/feed", answer("200 OK", cut, "Content-Encoding: gzip"));

    HttpException e = failure();

    assertThat(e).hasMessage(server.at("/feed") + " answered with a broken gzip");
    assertThat(e.retryable()).isTrue();
  }

  @Test
  void what_is_only_called_gzip_is_an_error() {
    server.on("/feed", answer("200 OK", "<rss/>", "Content-Encoding: gzip"));

    assertThat(failure()).hasMessageEndingWith("answered with a broken gzip");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "deflate", "gzip, gzip"})
  void an_encoding_that_was_not_asked_for_is_an_error(String encoding) {
    server.on("/feed", answer("200 OK", "?", "Content-Encoding: " + encoding));

    HttpException e = failure();

    assertThat(e).hasMessageEndingWith("an encoding that was not asked for, expected gzip or none");
    assertThat(e.retryable()).isFalse();
  }

  private HttpException failure() {
    return catchThrowableOfType(HttpException.class, () -> http.get(server.at("/feed"), CAP));
  }
}
