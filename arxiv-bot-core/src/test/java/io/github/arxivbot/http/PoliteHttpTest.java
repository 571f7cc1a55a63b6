package io.github.arxivbot.http;

import static io.github.arxivbot.http.ScriptedServer.answer;
import static io.github.arxivbot.http.ScriptedServer.ascii;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliteHttpTest {

  private final ScriptedServer server = new ScriptedServer();
  private final PoliteHttp http =
      PoliteHttp.builder().requestInterval(Duration.ZERO).maxAttempts(1).build();

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void a_reply_has_body_content_type_and_address() throws Exception {
    server.on("/feed", answer("200 OK", "<rss/>", "Content-Type: application/rss+xml"));

    HttpReply reply = http.get(server.at("/feed"));

    assertThat(reply.body()).hasContent("<rss/>");
    assertThat(reply.contentType()).isEqualTo("application/rss+xml");
    assertThat(reply.address()).isEqualTo(server.at("/feed"));
  }

  @Test
  void a_reply_may_lack_content_type_and_body() throws Exception {
    server.on("/empty", answer("204 No Content", ""));

    HttpReply reply = http.get(server.at("/empty"));

    assertThat(reply.contentType()).isEmpty();
    assertThat(reply.length()).isZero();
  }

  @Test
  void a_request_names_the_client_and_accepts_gzip() throws Exception {
    server.on("/feed", answer("200 OK", ""));

    PoliteHttp.builder().contact("me@example.org").build().get(server.at("/feed"));

    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0))
        .startsWith("GET /feed HTTP/1.1\r\n")
        .containsPattern(
            "User-Agent: arxiv-bot/\\S+ \\(\\+https://github\\.com/arxiv-bot/arxiv-bot;"
                + " me@example\\.org\\)")
        .contains("Accept-Encoding: gzip\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "304, false",
    "400, false",
    "403, false",
    "404, false",
    "408, true",
    "429, true",
    "500, true",
    "503, true",
    "599, true"
  })
  void a_status_other_than_2xx_is_an_error_that_is_transient_or_not(int status, boolean retryable) {
    server.on("/feed", answer(status + " Whatever", "", "Content-Length: 0"));

    HttpException e = failure(server.at("/feed"));

    assertThat(e.status()).isEqualTo(status);
    assertThat(e.retryable()).isEqualTo(retryable);
    assertThat(e)
        .hasMessage(
            server.at("/feed") + " answered " + status + ", expected a status from 200 to 299");
  }

  @Test
  void an_error_does_not_quote_the_server() {
    server.on("/feed", answer("404 <b>reason</b>", "<script>body</script>"));

    assertThat(failure(server.at("/feed")).getMessage()).doesNotContain("reason", "script");
  }

  @Test
  void invalid_http_is_an_error_that_does_not_quote_it() {
    server.on("/feed", client -> client.getOutputStream().write(ascii("SSH-2.0-evil\r\n\r\n")));

    HttpException e = failure(server.at("/feed"));

    assertThat(e)
        .hasMessage(server.at("/feed") + " closed the connection early or sent invalid HTTP");
    assertThat(e.retryable()).isTrue();
  }

  @Test
  void a_refused_connection_is_a_transient_error() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    URI address = URI.create("http://127.0.0.1:" + port + "/");

    HttpException e = failure(address);

    assertThat(e).hasMessage(address + " cannot be reached: no connection");
    assertThat(e.retryable()).isTrue();
    assertThat(e.status()).isZero();
  }

  @Test
  void a_connection_closed_without_a_byte_is_a_transient_error() {
    server.on("/feed", client -> {});

    assertThat(failure(server.at("/feed")).retryable()).isTrue();
    // The JDK's client sends the second one; see PoliteHttp.
    assertThat(server.requests()).hasSizeBetween(1, 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 100", "Transfer-Encoding: chunked"})
  void a_truncated_body_is_a_transient_error(String framing) {
    server.on("/feed", answer("200 OK", "64\r\n<rss>", framing));

    HttpException e = failure(server.at("/feed"));

    assertThat(e)
        .hasMessage(server.at("/feed") + " closed the connection early or sent invalid HTTP");
    assertThat(e.retryable()).isTrue();
  }

  @Test
  void a_server_without_tls_behind_an_https_address_is_an_error() throws Exception {
    try (ServerSocket plain = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      URI address = URI.create("https://127.0.0.1:" + plain.getLocalPort() + "/feed");
      Thread server =
          new Thread(
              () -> {
                while (!plain.isClosed()) { // the JDK may connect twice
                  refuseInPlainText(plain);
                }
              });
      server.setDaemon(true);
      server.start();

      assertThat(failure(address)).hasMessage(address + " cannot be reached: no secure connection");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://arxiv.org/list", "file:///etc/passwd", "mailto:a@b.c", "list"})
  void an_address_other_than_http_is_rejected(String address) {
    HttpException e = failure(URI.create(address));

    assertThat(e)
        .hasMessageEndingWith(
            "cannot be read: expected an address that begins with http:// or https://");
    assertThat(e.retryable()).isFalse();
  }

  @Test
  void an_address_with_a_password_is_rejected_without_showing_the_password() {
    HttpException e = failure(URI.create("http://me:secret@arxiv.org/list"));

    assertThat(e)
        .hasMessage(
            "http://arxiv.org/list cannot be read:"
                + " expected an address without user name and password");
    assertThat(e.retryable()).isFalse();
  }

  @Test
  void options_out_of_range_are_rejected() {
    PoliteHttp.Builder builder = PoliteHttp.builder();

    assertThatThrownBy(() -> builder.timeout(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timeout is PT0S, expected more than PT0S and at most PT24H");
    assertThatThrownBy(() -> builder.timeout(Duration.ofDays(2)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.requestInterval(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("request interval is PT-1S, expected from PT0S to PT24H");
    assertThatThrownBy(() -> http.get(server.at("/feed"), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxBytes is 0, expected at least 1");
  }

  @ParameterizedTest
  @CsvSource({
    "https://arxiv.org/pdf/, true",
    "https://rss.arxiv.org/rss/cs.AI, true",
    "http://EXPORT.ArXiv.org:80/api, true",
    "https://arxiv.org./, true",
    "https://notarxiv.org/, false",
    "https://arxiv.org.example.com/, false",
    "http://localhost/arxiv.org, false",
    "arxiv.org, false"
  })
  void arxiv_hosts_are_recognized(URI address, boolean own) {
    assertThat(PoliteHttp.isArxivHost(address)).isEqualTo(own);
  }

  private static void refuseInPlainText(ServerSocket plain) {
    try (Socket client = plain.accept()) {
      // The greeting is read, so that closing does not reset what is on its way.
      client.getInputStream().readNBytes(100);
      client.getOutputStream().write(ascii("HTTP/1.1 400 Bad Request\r\n\r\n"));
      client.shutdownOutput();
      client.getInputStream().readAllBytes();
    } catch (IOException e) {
      if (!plain.isClosed() && !(e instanceof SocketException)) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private HttpException failure(URI address) {
    return catchThrowableOfType(HttpException.class, () -> http.get(address));
  }
}
