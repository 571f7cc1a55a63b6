package io.github.arxivbot.feedserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The choice between plain and gzipped content. */
class ContentEncodingTest {

  @TempDir private static Path folder;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new TestServer(folder).withPapers().start().settled();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip | true",
        "GZIP | true",
        "x-gzip | true",
        "br, gzip;q=0.1 | true",
        "* | true",
        "*;q=0, gzip | true",
        "gzip;q=0 | false",
        "gzip; q=0.000 | false",
        "*, gzip;q=0 | false",
        "identity | false",
        "*;q=0 | false",
        "gzipped | false",
        "'' | false",
      })
  void content_is_gzipped_exactly_if_the_client_accepts_it(String header, boolean gzip)
      throws Exception {
    HttpResponse<byte[]> plain = server.bytes("/rss");
    HttpResponse<byte[]> reply = server.bytes("/rss", "Accept-Encoding", header);

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Encoding").isPresent()).isEqualTo(gzip);
    assertThat(gzip ? unzip(reply.body()) : reply.body()).isEqualTo(plain.body());
  }

  private static byte[] unzip(byte[] bytes) throws Exception {
    return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
  }
}
