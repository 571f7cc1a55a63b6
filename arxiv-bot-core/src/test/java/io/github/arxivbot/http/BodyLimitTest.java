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

  private static final int MAX_BYTES = 1000;

  private final ScriptedServer server = new ScriptedServer();
  private final PoliteHttp http =
      PoliteHttp.builder().requestInterval(Duration.ZERO).maxAttempts(1).build();

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void a_body_of_the_maximum_size_is_accepted() throws Exception {
    server.on("/feed", answer("200 OK", new byte[MAX_BYTES]));

    assertThat(http.get(server.at("/feed"), MAX_BYTES).length()).isEqualTo(MAX_BYTES);
  }

  @Test
  void a_body_with_one_more_byte_is_rejected() {
    server.on("/feed", answer("200 OK", new byte[MAX_BYTES + 1]));

    HttpException e = failure();

    assertThat(e)
        .hasMessage(server.at("/feed") + " answered with more than the allowed 1000 bytes");
    assertThat(e.retryable()).isFalse();
  }

  @Test
  void a_body_with_too_large_a_content_length_is_not_read() throws Exception {
    server.on("/feed", silentAfter(head("200 OK", "Content-Length: 1001")));

    assertThat(failure()).hasMessageContaining("more than the allowed 1000 bytes");
    assertThat(server.clientDisconnected()).isTrue();
  }

  @Test
  void an_endless_body_is_cut_off_at_the_limit() throws Exception {
    server.on("/feed", forever(head("200 OK"), new byte[4096], 0));

    assertThat(failure()).hasMessageContaining("more than the allowed 1000 bytes");
    assertThat(server.clientDisconnected()).isTrue();
  }

  @Test
  void the_body_of_an_error_is_not_waited_for() throws Exception {
    server.on("/feed", forever(head("503 Busy"), new byte[4096], 0));

    assertThat(failure().status()).isEqualTo(503);
    assertThat(server.clientDisconnected()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "x-gzip"})
  void a_gzip_body_is_decoded(String encoding) throws Exception {
    byte[] plain = new byte[MAX_BYTES];
    Arrays.fill(plain, (byte) 'x');
    server.on("/feed", answer("200 OK", gzip(plain), "Content-Encoding: " + encoding));

    assertThat(http.get(server.at("/feed"), MAX_BYTES).body()).hasBinaryContent(plain);
  }

  @Test
  void an_empty_gzip_body_is_empty() throws Exception {
    server.on("/feed", answer("200 OK", "", "Content-Encoding: gzip"));

    assertThat(http.get(server.at("/feed"), MAX_BYTES).length()).isZero();
  }

  @Test
  void a_gzip_bomb_is_stopped_at_the_limit() {
    byte[] bomb = gzip(new byte[800_000]);
    assertThat(bomb).hasSizeLessThan(MAX_BYTES);
    server.on("/feed", answer("200 OK", bomb, "Content-Encoding: gzip"));

    HttpException e = failure();

    assertThat(e).hasMessageContaining("more than the allowed 1000 bytes");
    assertThat(e.retryable()).isFalse();
  }

  @Test
  void endless_gzip_of_empty_content_is_stopped_at_the_limit() {
    byte[] nothing = gzip(new byte[0]);
    server.on("/feed", forever(head("200 OK", "Content-Encoding: gzip"), nothing, 0));

    assertThat(failure()).hasMessageContaining("more than the allowed 1000 bytes");
  }

  @Test
  void truncated_gzip_is_a_transient_error() {
    byte[] whole = gzip(ascii("a feed"));
    byte[] cut = Arrays.copyOf(whole, whole.length - 5);
    server.on("/feed", answer("200 OK", cut, "Content-Encoding: gzip"));

    HttpException e = failure();

    assertThat(e).hasMessage(server.at("/feed") + " answered with invalid gzip data");
    assertThat(e.retryable()).isTrue();
  }

  @Test
  void a_body_that_is_not_gzip_is_an_error() {
    server.on("/feed", answer("200 OK", "<rss/>", "Content-Encoding: gzip"));

    assertThat(failure()).hasMessageEndingWith("answered with invalid gzip data");
  }

  @ParameterizedTest
  @ValueSource(strings = {"br", "deflate", "gzip, gzip"})
  void an_unsupported_encoding_is_an_error(String encoding) {
    server.on("/feed", answer("200 OK", "?", "Content-Encoding: " + encoding));

    HttpException e = failure();

    assertThat(e).hasMessageEndingWith("an unsupported encoding, expected gzip or none");
    assertThat(e.retryable()).isFalse();
  }

  private HttpException failure() {
    return catchThrowableOfType(HttpException.class, () -> http.get(server.at("/feed"), MAX_BYTES));
  }
}
