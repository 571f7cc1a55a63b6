package io.github.arxivbot.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArxivResponseTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  private final ArxivServer arxiv = ArxivServer.start();
  private final URI address = arxiv.url("/x");

  @AfterEach
  void stop() {
    arxiv.close();
  }

  @Test
  void a_text_is_xml_in_utf_8() throws Exception {
    HttpResponse<String> reply = get(ArxivResponse.text("<a>Ångström</a>"));

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("<a>Ångström</a>");
    assertThat(reply.headers().firstValue("Content-Type")).contains("text/xml; charset=utf-8");
  }

  @Test
  void a_pdf_is_given_as_bytes() throws Exception {
    byte[] pdf = {'%', 'P', 'D', 'F', '-', 0, (byte) 0xff, '\r'};
    arxiv.at("/x", ArxivResponse.bytes(pdf, "application/pdf"));
    HttpResponse<byte[]> reply = TestClient.bytes(address);

    assertThat(reply.body()).isEqualTo(pdf);
    assertThat(reply.headers().firstValue("Content-Type")).contains("application/pdf");
  }

  @Test
  void a_status_has_headers_and_no_body() throws Exception {
    HttpResponse<String> reply =
        get(ArxivResponse.status(429, "Retry-After", "120", "X-Served-By", "cache-1"));

    assertThat(reply.statusCode()).isEqualTo(429);
    assertThat(reply.headers().firstValue("Retry-After")).contains("120");
    assertThat(reply.headers().firstValue("X-Served-By")).contains("cache-1");
    assertThat(reply.body()).isEmpty();
  }

  @Test
  void a_redirect_may_lead_anywhere() throws Exception {
    HttpResponse<String> reply = get(ArxivResponse.redirect(URI.create("file:///etc/passwd")));

    assertThat(reply.statusCode()).isEqualTo(302);
    assertThat(reply.headers().firstValue("Location")).contains("file:///etc/passwd");
  }

  @Test
  void a_header_takes_the_place_of_another_of_its_name() throws Exception {
    HttpResponse<String> reply =
        get(ArxivResponse.text("<html/>").header("content-type", "text/html"));

    assertThat(reply.headers().allValues("Content-Type")).containsExactly("text/html");
  }

  @Test
  void a_body_that_is_cut_is_half_of_what_was_promised() throws Exception {
    arxiv.at("/x", ArxivResponse.text("12345678").cut());
    HttpResponse<InputStream> reply = TestClient.stream(address);

    assertThat(reply.headers().firstValueAsLong("Content-Length")).hasValue(8);
    try (InputStream body = reply.body()) {
      assertThat(body.readNBytes(4)).asString(StandardCharsets.US_ASCII).isEqualTo("1234");
      assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_reset_is_no_answer_at_all() {
    assertThatThrownBy(() -> get(ArxivResponse.reset())).isInstanceOf(IOException.class);
  }

  @Test
  void a_body_that_stalls_comes_in_halves() throws Exception {
    arxiv.at("/x", ArxivResponse.text("12345678").stalled(SHORT));
    long begun = System.nanoTime();
    HttpResponse<InputStream> reply = TestClient.stream(address);

    try (InputStream body = reply.body()) {
      assertThat(body.readNBytes(4)).asString(StandardCharsets.US_ASCII).isEqualTo("1234");
      assertThat(body.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("5678");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThanOrEqualTo(SHORT);
  }

  @Test
  void a_late_answer_holds_up_no_other() throws Exception {
    arxiv.at(
        "/x", ArxivResponse.text("late").after(Duration.ofMinutes(1)), ArxivResponse.text("soon"));

    CompletableFuture<Void> first = CompletableFuture.runAsync(() -> ignoring(address));
    while (arxiv.requests().isEmpty()) {
      Thread.sleep(1);
    }

    assertThat(TestClient.get(address).body()).isEqualTo("soon");
    assertThat(first).isNotDone();
  }

  @Test
  void a_gzip_bomb_is_small_and_inflates_to_64_mebibytes() throws Exception {
    arxiv.at("/x", ArxivResponse.gzipBomb());
    HttpResponse<byte[]> reply = TestClient.bytes(address);

    assertThat(reply.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(reply.body()).hasSizeLessThan(1 << 20);
    try (InputStream body = new GZIPInputStream(new ByteArrayInputStream(reply.body()))) {
      assertThat(body.skip(Long.MAX_VALUE)).isEqualTo(64L << 20);
    }
  }

  @Test
  void an_invalid_response_is_rejected_when_it_is_created() {
    ArxivResponse answer = ArxivResponse.text("");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> answer.header("X-Two", "lines\r\nSet-Cookie: a=b"))
        .withMessage("a header cannot be sent: \"X-Two: lines??Set-Cookie: a=b\"");
    assertThatIllegalArgumentException().isThrownBy(() -> answer.header("no name", "value"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArxivResponse.status(503, "Retry-After"))
        .withMessage("headers: expected names and values in turn");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArxivResponse.status(100))
        .withMessage("status: expected 200 to 599, found 100");
    assertThatIllegalArgumentException().isThrownBy(() -> answer.after(SHORT.negated()));
    assertThatIllegalArgumentException().isThrownBy(() -> answer.stalled(SHORT.negated()));
  }

  private HttpResponse<String> get(ArxivResponse answer) throws Exception {
    arxiv.at("/x", answer);
    return TestClient.get(address);
  }

  private static void ignoring(URI address) {
    try {
      TestClient.get(address);
    } catch (IOException | InterruptedException e) {
      // the service was closed under it
    }
  }
}
