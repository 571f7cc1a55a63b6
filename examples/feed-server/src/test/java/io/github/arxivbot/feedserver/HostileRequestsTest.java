package io.github.arxivbot.feedserver;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Malformed and malicious requests, sent byte by byte. */
class HostileRequestsTest {

  @TempDir private static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    Files.writeString(folder.resolve("secret.txt"), "private text");
    server = new TestServer(folder).withPapers().start().settled();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/day/../secret.txt",
        "/day/../../secret.txt",
        "/day/%2e%2e/secret.txt",
        "/day/..%2fsecret.txt",
        "/day/..%5csecret.txt",
        "/day/%252e%252e%252fsecret.txt",
        "/day/..;/secret.txt",
        "/rss/..\\..\\secret.txt",
        "/rss/cs.LG%00",
        "/rss/cs.LG;x=y",
        "/rss//cs.LG",
        "//evil.example.org/",
        "//rss/",
        "/rss/%c0%ae%c0%ae/",
        "/rss/cs.LG%0d%0aSet-Cookie:%20a=b",
        "/%",
        "/rss/%zz",
        "/WEB-INF/web.xml",
        "http://evil.example.org/nothing",
        "*",
        "/day/2026-02-30",
        "/day/+999999999-01-01",
        "/attempts.json",
        "/.feed-server/attempts.json",
      })
  void a_path_traversal_gets_one_line_that_does_not_echo_the_request(String path)
      throws IOException {
    String reply = exchange("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

    assertThat(reply).containsPattern("^HTTP/1.1 40[04] ");
    assertThat(reply)
        .doesNotContain("private text", "secret", "evil", "Set-Cookie", "\tat ", "jetty")
        .doesNotContain("Location");
    assertThat(reply.substring(reply.indexOf("\r\n\r\n"))).hasSizeLessThan(40);
    assertStillServing();
  }

  @Test
  void a_very_long_path_or_header_is_rejected() throws IOException {
    String host = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n";
    assertThat(exchange("GET /" + "a".repeat(9000) + host + "\r\n")).startsWith("HTTP/1.1 414 ");
    assertThat(exchange("GET /rss" + host + "X: " + "a".repeat(9000) + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431 ");
    assertStillServing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 1000000000\r\nExpect: 100-continue\r\n",
        "Content-Length: 5\r\n",
        "Transfer-Encoding: chunked\r\n",
      })
  void a_request_body_is_not_read(String header) throws IOException {
    String reply = exchange("POST /update-cache HTTP/1.1\r\nHost: a\r\n" + header + "\r\n");

    assertThat(reply).startsWith("HTTP/1.1 413 ").contains("Connection: close");
    assertStillServing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /rss HTTP/1.1\r\n\r\n",
        "GET /rss HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /rss HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "GET /rss HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET /rss HTTP/9.9\r\nHost: a\r\n\r\n",
        "GET /rss HTTP/1.1\r\nHost: a\r\n folded: b\r\n\r\n",
        "GET /rss HTTP/1.1\r\nHost: a\r\nX: a\u0000b\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001",
      })
  void malformed_http_is_rejected(String request) throws IOException {
    assertThat(exchange(request)).containsPattern("^(HTTP/1.1 (4|505).*)?").doesNotContain("2602.");
    assertStillServing();
  }

  private void assertStillServing() throws IOException {
    assertThat(exchange("GET /rss HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200 ");
  }

  private String exchange(String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(request.getBytes(ISO_8859_1));
      out.flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }
}
