package io.github.arxivbot.testkit.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads responses that curl recorded, and rejects incomplete ones. */
class RecordedResponseTest {

  private static final String FEED =
      """
      HTTP/2 200\s
      content-type: application/rss+xml
      etag: "4f2a"
      vary: Accept-Encoding
      vary: Host

      <rss>
      HTTP/1.1 stands in a text, too
      </rss>
      """;

  @TempDir private Path folder;
  private final ArxivServer arxiv = ArxivServer.start();

  @AfterEach
  void stop() {
    arxiv.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void status_headers_and_body_are_as_they_were(String lineEnd) throws Exception {
    HttpResponse<String> reply = replayed(FEED.replace("\n", lineEnd));

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Type")).contains("application/rss+xml");
    assertThat(reply.headers().firstValue("ETag")).contains("\"4f2a\"");
    assertThat(reply.headers().allValues("Vary")).containsExactly("Accept-Encoding", "Host");
    assertThat(reply.body())
        .isEqualTo("<rss>\nHTTP/1.1 stands in a text, too\n</rss>\n".replace("\n", lineEnd));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 200 Connection established\r\nVia: 1.1 a-proxy\r\n\r\n",
        "HTTP/1.1 301 Moved Permanently\r\nLocation: https://example.org/\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
      })
  void a_head_with_another_one_behind_it_is_not_the_answer(String before) throws Exception {
    HttpResponse<String> reply = replayed(before + FEED);

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).startsWith("<rss>");
    assertThat(reply.headers().map()).doesNotContainKeys("via", "location", "link");
  }

  @Test
  void headers_of_the_connection_and_of_a_session_are_omitted() throws Exception {
    HttpResponse<String> reply =
        replayed(
            """
            HTTP/1.1 200 OK
            Connection: close
            Keep-Alive: timeout=5
            Transfer-Encoding: chunked
            Content-Length: 999
            Content-Encoding: br
            Set-Cookie: session=someone
            Date: Mon, 25 Nov 2024 05:42:37 GMT
            X-Request-ID: 1

            whole and unpacked""");

    assertThat(reply.body()).isEqualTo("whole and unpacked");
    assertThat(reply.headers().firstValueAsLong("Content-Length")).hasValue(18);
    assertThat(reply.headers().allValues("Date")).hasSize(1).noneMatch(d -> d.contains("2024"));
    assertThat(reply.headers().map())
        .containsKey("x-request-id")
        .doesNotContainKeys("keep-alive", "transfer-encoding", "content-encoding", "set-cookie");
  }

  @Test
  void a_compressed_body_is_an_error() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n".getBytes(UTF_8));
    try (OutputStream packed = new GZIPOutputStream(file)) {
      packed.write("a feed".getBytes(UTF_8));
    }
    Path recorded = Files.write(folder.resolve("answer.txt"), file.toByteArray());

    HttpResponse<String> reply = replayed(ArxivResponse.recorded(recorded));

    assertThat(reply.headers().firstValue("Content-Encoding")).contains("gzip");
  }

  @Test
  void head_and_body_may_be_two_files() throws Exception {
    Path headers = write("headers.txt", "HTTP/1.1 429 Too Many Requests\nRetry-After: 7\n");
    Path body = write("body.txt", "HTTP/1.1 200 is no head here\n");

    HttpResponse<String> reply = replayed(ArxivResponse.recorded(headers, body));

    assertThat(reply.statusCode()).isEqualTo(429);
    assertThat(reply.headers().firstValue("Retry-After")).contains("7");
    assertThat(reply.body()).isEqualTo("HTTP/1.1 200 is no head here\n");
  }

  @Test
  void a_model_service_gives_recorded_answers_in_any_protocol() throws Exception {
    String response = "HTTP/1.1 401 Unauthorized\n\n{\"code\":\"InvalidApiKey\"}";
    Path file = write("answer.txt", response);
    Path headers = write("headers.txt", "HTTP/1.1 401 Unauthorized\n\n");
    Path body = write("body.txt", "{\"code\":\"InvalidApiKey\"}");
    try (ModelServer service = ModelServer.start()) {
      service.chat(ModelResponse.recorded(file), ModelResponse.recorded(headers, body));

      for (String chat : List.of("/chat/completions", "/api/chat")) {
        HttpResponse<String> reply = TestClient.post(URI.create(service.baseUrl() + chat), "{}");
        assertThat(reply.statusCode()).isEqualTo(401);
        assertThat(reply.body()).isEqualTo("{\"code\":\"InvalidApiKey\"}");
        assertThat(reply.headers().firstValue("Content-Type")).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"code":"InvalidApiKey"}          | line 1: expected a status line | found "{"code":"Inval
          < HTTP/1.1 200 OK                 | line 1: expected a status line | as curl -i writes it, found
          HTTP/1.1 OK                       | line 1: expected a status line | found "HTTP/1.1 OK"
          HTTP/1.1 100 Continue;;body       | line 3: expected a status line | found "body"
          HTTP/1.1 200 OK;<rss>             | line 2: expected a header      | found "<rss>"
          HTTP/1.1 200 OK;a: b; folded: c;; | line 3: expected a header      | found " folded: c"
          HTTP/1.1 200 OK;: nameless;;      | line 2: expected a header      | found ": nameless"
          HTTP/1.1 200 OK;a: b              | line 3: expected an empty line | found the end of the file
          HTTP/1.1 100 Continue;;           | line 3: expected a status line | found the end of the file
          """)
  void a_file_of_another_form_is_rejected_by_name_and_line(
      String lines, String expected, String found) throws Exception {
    Path file = write("answer.txt", lines.replace(';', '\n'));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArxivResponse.recorded(file))
        .withMessageStartingWith(file + ", " + expected)
        .withMessageContaining(found);
  }

  @Test
  void a_missing_file_is_named() {
    Path missing = folder.resolve("missing.txt");

    assertThatThrownBy(() -> ModelResponse.recorded(missing))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing.txt cannot be read");
  }

  private HttpResponse<String> replayed(String recorded) throws Exception {
    return replayed(ArxivResponse.recorded(write("answer.txt", recorded)));
  }

  private HttpResponse<String> replayed(ArxivResponse answer) throws Exception {
    arxiv.at("/x", answer);
    return TestClient.get(arxiv.url("/x"));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
