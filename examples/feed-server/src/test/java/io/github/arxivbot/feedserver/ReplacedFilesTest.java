package io.github.arxivbot.feedserver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the bot that are replaced while the server serves them. */
@Tag("slow")
class ReplacedFilesTest {

  @TempDir private Path folder;
  private TestServer server;
  private Path feed;

  @BeforeEach
  void start() throws Exception {
    server = new TestServer(folder).withPapers().start().settled();
    feed = folder.resolve(".feed-server/feeds/default/rss.xml");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void each_response_is_one_whole_version_with_its_own_tag_and_gzipped_copy() throws Exception {
    String small = "<rss>" + "small ".repeat(50) + "</rss>";
    String large = "<rss>" + "a large version ".repeat(40_000) + "</rss>";
    AtomicBoolean stopped = new AtomicBoolean();
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(() -> replaceUntil(stopped, small, large));
    Set<Integer> lengths = new TreeSet<>();
    try {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
      while (System.nanoTime() < end) {
        lengths.add(wholeResponse().length());
      }
    } finally {
      stopped.set(true);
      writer.join();
    }
    assertThat(lengths).contains(small.length(), large.length());
  }

  @Test
  void a_replaced_file_is_served_only_after_the_refresh() throws Exception {
    String before = server.get("/rss").body();

    replace("<rss>not published</rss>");

    assertThat(server.get("/rss").body()).isEqualTo(before);
    assertThat(server.get("/rss", "Accept-Encoding", "identity").body()).isEqualTo(before);
  }

  /** Replaces the feed and publishes it; the clock stays, so the bot sends no requests. */
  private void replaceUntil(AtomicBoolean stopped, String... versions) {
    try {
      for (int i = 0; !stopped.get(); i++) {
        replace(versions[i % versions.length]);
        server.refresher().publish();
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void replace(String text) throws Exception {
    Path temp = Files.writeString(folder.resolve("new.xml"), text);
    Files.move(temp, feed, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private String wholeResponse() throws Exception {
    HttpResponse<byte[]> plain = server.bytes("/rss");
    HttpResponse<byte[]> zipped = server.bytes("/rss", "Accept-Encoding", "gzip");
    byte[] unzipped = new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes();

    assertThat(tag(plain)).isEqualTo('"' + hash(plain.body()) + '"');
    assertThat(tag(zipped)).isEqualTo('"' + hash(unzipped) + "--gzip\"");
    return new String(plain.body(), UTF_8);
  }

  private static String tag(HttpResponse<?> reply) {
    return reply.headers().firstValue("ETag").orElseThrow();
  }

  private static String hash(byte[] bytes) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
        .substring(0, 24);
  }
}
