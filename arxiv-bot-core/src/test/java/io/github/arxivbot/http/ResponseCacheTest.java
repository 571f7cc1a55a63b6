package io.github.arxivbot.http;

import static io.github.arxivbot.http.ScriptedServer.answer;
import static io.github.arxivbot.http.ScriptedServer.inTurn;
import static io.github.arxivbot.http.ScriptedServer.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResponseCacheTest {

  private static final String ETAG = "ETag: W/\"feed-1\"";
  private static final String MODIFIED = "Last-Modified: Wed, 11 Feb 2026 05:00:00 GMT";
  private static final Instant DAY = Instant.parse("2026-02-11T08:00:00Z");

  private final ScriptedServer server = new ScriptedServer();

  @TempDir private Path folder;

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void an_unchanged_page_comes_from_the_cache() throws Exception {
    server.on(
        "/feed",
        inTurn(
            answer("200 OK", "<rss/>", ETAG, MODIFIED, "Content-Type: application/rss+xml"),
            answer("304 Not Modified", "")));

    HttpReply first = run(DAY).getIfChanged(server.at("/feed"));
    HttpReply second = run(DAY).getIfChanged(server.at("/feed"));

    assertThat(first.notModified()).isFalse();
    assertThat(second.notModified()).isTrue();
    assertThat(second.body()).hasContent("<rss/>");
    assertThat(second.contentType()).isEqualTo("application/rss+xml");
    assertThat(second.address()).isEqualTo(server.at("/feed"));
    assertUnconditional(0);
    assertThat(server.requests().get(1))
        .contains("If-None-Match: W/\"feed-1\"\r\n")
        .contains("If-Modified-Since: Wed, 11 Feb 2026 05:00:00 GMT\r\n");
  }

  @Test
  void one_validator_is_enough() throws Exception {
    server.on("/feed", inTurn(answer("200 OK", "1", MODIFIED), answer("304 Same", "")));

    run(DAY).getIfChanged(server.at("/feed"));

    assertThat(run(DAY).getIfChanged(server.at("/feed")).notModified()).isTrue();
    assertThat(server.requests().get(1)).doesNotContain("If-None-Match");
  }

  @Test
  void a_changed_page_replaces_the_cached_one() throws Exception {
    server.on(
        "/feed",
        inTurn(
            answer("200 OK", "old", ETAG),
            answer("200 OK", "new", "ETag: \"2\""),
            answer("304 Same", "")));

    for (String body : new String[] {"old", "new", "new"}) {
      assertThat(run(DAY).getIfChanged(server.at("/feed")).body()).hasContent(body);
    }
    assertThat(server.requests().get(2)).contains("If-None-Match: \"2\"\r\n");
  }

  @Test
  void a_page_without_validators_is_not_cached_and_deletes_the_cached_one() throws Exception {
    server.on("/feed", inTurn(answer("200 OK", "old", ETAG), answer("200 OK", "new")));

    run(DAY).getIfChanged(server.at("/feed"));
    run(DAY).getIfChanged(server.at("/feed"));
    run(DAY).getIfChanged(server.at("/feed"));

    assertUnconditional(2);
    assertThat(cached()).isEmpty();
  }

  @Test
  void a_plain_get_never_uses_the_cache() throws Exception {
    server.on("/feed", answer("200 OK", "here", ETAG));

    run(DAY).getIfChanged(server.at("/feed"));
    run(DAY).get(server.at("/feed"));

    assertUnconditional(1);
  }

  @Test
  void addresses_that_differ_in_a_character_are_cached_separately() throws Exception {
    server.on("/feed", answer("200 OK", "here", ETAG));
    server.on("/feed?", answer("200 OK", "here", ETAG));

    run(DAY).getIfChanged(server.at("/feed"));
    run(DAY).getIfChanged(server.at("/feed?"));

    assertUnconditional(1);
  }

  @Test
  void a_304_without_validators_is_a_failure() {
    server.on("/feed", answer("304 Not Modified", ""));

    HttpException e =
        catchThrowableOfType(HttpException.class, () -> run(DAY).getIfChanged(server.at("/feed")));

    assertThat(e.status()).isEqualTo(304);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void validators_are_sent_to_the_address_that_they_came_from() throws Exception {
    server.on("/feed", redirect("302 Found", "/new"));
    server.on("/new", inTurn(answer("200 OK", "here", ETAG), answer("304 Same", "")));

    run(DAY).getIfChanged(server.at("/feed"));
    HttpReply reply = run(DAY).getIfChanged(server.at("/feed"));

    assertThat(reply.notModified()).isTrue();
    assertThat(reply.address()).isEqualTo(server.at("/new"));
    assertUnconditional(2);
    assertThat(server.requests().get(3)).startsWith("GET /new ").contains("If-None-Match");
  }

  @Test
  void after_another_redirect_no_validators_are_sent() throws Exception {
    server.on("/feed", inTurn(redirect("302 Found", "/a"), redirect("302 Found", "/b")));
    server.on("/a", answer("200 OK", "a", ETAG));
    server.on("/b", answer("200 OK", "b", ETAG));

    run(DAY).getIfChanged(server.at("/feed"));

    assertThat(run(DAY).getIfChanged(server.at("/feed")).body()).hasContent("b");
    assertUnconditional(3);
  }

  @Test
  void a_retry_sends_the_validators_too() throws Exception {
    server.on(
        "/feed",
        inTurn(answer("200 OK", "here", ETAG), answer("503 Busy", ""), answer("304 Same", "")));

    run(DAY).getIfChanged(server.at("/feed"));

    assertThat(run(DAY).getIfChanged(server.at("/feed")).notModified()).isTrue();
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void a_page_with_a_damaged_file_is_fetched_again() throws Exception {
    server.on("/feed", answer("200 OK", "here", ETAG));
    run(DAY).getIfChanged(server.at("/feed"));
    Path file = cached().get(0);
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 90));

    assertThat(run(DAY).getIfChanged(server.at("/feed")).body()).hasContent("here");
    assertUnconditional(1);
  }

  @Test
  void a_cache_that_cannot_be_written_fails_no_request() throws Exception {
    server.on("/feed", answer("200 OK", "here", ETAG));
    Files.createFile(folder.resolve("cache"));

    assertThat(run(DAY).getIfChanged(server.at("/feed")).body()).hasContent("here");
    assertThat(run(DAY).getIfChanged(server.at("/feed")).body()).hasContent("here");
    assertUnconditional(1);
  }

  @Test
  void a_page_of_more_than_eight_mebibytes_compressed_is_not_cached() throws Exception {
    byte[] noise = new byte[(8 << 20) + 1];
    new Random(1).nextBytes(noise); // does not compress
    server.on("/feed", answer("200 OK", noise, ETAG));

    run(DAY).getIfChanged(server.at("/feed"));

    assertThat(cached()).isEmpty();
  }

  @Test
  void a_page_that_was_not_used_for_thirty_days_is_deleted() throws Exception {
    server.on("/old", answer("200 OK", "old", ETAG));
    server.on("/used", inTurn(answer("200 OK", "used", ETAG), answer("304 Same", "")));
    run(DAY).getIfChanged(server.at("/old"));
    run(DAY).getIfChanged(server.at("/used"));

    run(DAY.plus(Duration.ofDays(30))).getIfChanged(server.at("/used"));
    assertThat(cached()).hasSize(2);
    run(DAY.plus(Duration.ofDays(31))).getIfChanged(server.at("/used"));

    assertThat(cached()).singleElement().asString().contains("-used.");
  }

  @Test
  void a_client_without_cache_fetches_again() throws Exception {
    server.on("/feed", answer("200 OK", "here", ETAG));
    PoliteHttp uncached = PoliteHttp.builder().requestInterval(Duration.ZERO).build();

    uncached.getIfChanged(server.at("/feed"));
    uncached.getIfChanged(server.at("/feed"));

    assertUnconditional(1);
  }

  @Test
  void the_cache_is_excluded_from_git() throws Exception {
    server.on("/feed", answer("200 OK", "here", ETAG));

    run(DAY).getIfChanged(server.at("/feed"));

    assertThat(folder.resolve("cache/.gitignore")).hasContent("*\n");
  }

  @Test
  void no_folder_is_created_before_there_is_a_page_to_cache() throws Exception {
    server.on("/feed", answer("200 OK", "here"));

    run(DAY).getIfChanged(server.at("/feed"));

    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void other_files_in_the_folder_are_never_deleted() throws Exception {
    Path other = Files.createDirectories(folder.resolve("cache")).resolve("key-value.txt");
    Files.writeString(other, "not a cached page");
    server.on("/feed", answer("200 OK", "here", ETAG));

    run(Instant.parse("2126-02-11T08:00:00Z")).getIfChanged(server.at("/feed"));

    assertThat(other).exists();
  }

  private void assertUnconditional(int request) {
    assertThat(server.requests().get(request)).doesNotContain("If-None-Match", "If-Modified-Since");
  }

  private PoliteHttp run(Instant now) {
    return PoliteHttp.builder()
        .requestInterval(Duration.ZERO)
        .rateLimiter(new FakeTime().rateLimiter())
        .clock(Clock.fixed(now, ZoneOffset.UTC))
        .cache(folder.resolve("cache"))
        .build();
  }

  private List<Path> cached() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith("key-")).toList();
    }
  }
}
