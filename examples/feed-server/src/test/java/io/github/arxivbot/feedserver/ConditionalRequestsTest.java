package io.github.arxivbot.feedserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.feedserver.refresh.FeedRefresher;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conditional requests, ranges and entity tags. */
class ConditionalRequestsTest {

  @TempDir private Path folder;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = new TestServer(folder).withPapers().start().settled();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_current_tag_gets_a_304_response_without_a_body() throws Exception {
    HttpResponse<String> whole = server.get("/rss");
    String tag = whole.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> again = server.get("/rss", "If-None-Match", "\"other\", " + tag);

    assertThat(tag).matches("\"[\\w-]{24}\"");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    for (String name : new String[] {"ETag", "Last-Modified", "Cache-Control", "Vary"}) {
      assertThat(again.headers().firstValue(name)).isEqualTo(whole.headers().firstValue(name));
    }
    assertThat(server.get("/rss", "If-None-Match", "W/" + tag).statusCode()).isEqualTo(304);
    assertThat(server.get("/rss", "If-None-Match", "*").statusCode()).isEqualTo(304);
    assertThat(server.get("/rss", "If-None-Match", "\"other\", W/" + tag).statusCode())
        .isEqualTo(304);
    assertThat(server.get("/rss", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void a_date_is_used_only_if_there_is_no_tag() throws Exception {
    String date = server.get("/rss").headers().firstValue("Last-Modified").orElseThrow();

    assertThat(server.get("/rss", "If-Modified-Since", date).statusCode()).isEqualTo(304);
    assertThat(
            server
                .get("/rss", "If-Modified-Since", date, "If-None-Match", "\"other\"")
                .statusCode())
        .isEqualTo(200);
    assertThat(
            server.get("/rss", "If-Modified-Since", "Mon, 01 Jan 2024 00:00:00 GMT").statusCode())
        .isEqualTo(200);
    assertThat(server.get("/rss", "If-Modified-Since", "yesterday").statusCode()).isEqualTo(200);
  }

  @Test
  void a_precondition_that_does_not_hold_is_412() throws Exception {
    String tag = server.get("/rss").headers().firstValue("ETag").orElseThrow();

    assertThat(server.get("/rss", "If-Match", "\"other\"").statusCode()).isEqualTo(412);
    assertThat(server.get("/rss", "If-Match", tag).statusCode()).isEqualTo(200);
    assertThat(server.get("/rss", "If-Match", "*").statusCode()).isEqualTo(200);
  }

  @Test
  void a_refresh_without_new_papers_keeps_the_tag() throws Exception {
    String tag = server.get("/rss").headers().firstValue("ETag").orElseThrow();
    server.clock.set("2026-02-11T15:00:00Z");

    assertThat(server.refresher().requestRefresh()).isEqualTo(FeedRefresher.Reply.STARTED);
    server.settled();

    assertThat(server.get("/rss").headers().firstValue("ETag")).hasValue(tag);
  }

  @Test
  void plain_and_gzipped_content_are_the_same_feed_with_different_tags() throws Exception {
    HttpResponse<byte[]> plain = server.bytes("/rss");
    HttpResponse<byte[]> packed = server.bytes("/rss", "Accept-Encoding", "br, gzip;q=0.8");

    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(packed.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    assertThat(plain.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(packed.headers().firstValue("ETag"))
        .isNotEqualTo(plain.headers().firstValue("ETag"));
    assertThat(packed.body().length).isLessThan(plain.body().length);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
        .isEqualTo(plain.body());
  }

  @Tag("slow")
  @Test
  void a_range_is_part_of_the_content_unless_the_content_has_changed() throws Exception {
    HttpResponse<byte[]> whole = server.bytes("/rss");
    String tag = whole.headers().firstValue("ETag").orElseThrow();

    HttpResponse<byte[]> part = server.bytes("/rss", "Range", "bytes=100-299", "If-Range", tag);
    HttpResponse<byte[]> changed =
        server.bytes("/rss", "Range", "bytes=100-299", "If-Range", "\"other\"");

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole.body(), 100, 300));
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(changed.body()).isEqualTo(whole.body());
    assertThat(server.get("/rss", "Range", "bytes=99999999-").statusCode()).isEqualTo(416);
  }
}
