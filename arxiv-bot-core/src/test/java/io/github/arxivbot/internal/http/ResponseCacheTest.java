package io.github.arxivbot.internal.http;

import static io.github.arxivbot.http.ScriptedServer.answer;
import static io.github.arxivbot.http.ScriptedServer.inTurn;
import static io.github.arxivbot.http.ScriptedServer.redirect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.http.FakeTime;
import io.github.arxivbot.http.PoliteHttp;
import io.github.arxivbot.http.ScriptedServer;
import io.github.arxivbot.spi.StateStore;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResponseCacheTest {

  private static final String ETAG = "ETag: W/\"feed-1\"";
  private static final String MODIFIED = "Last-Modified: Wed, 11 Feb 2026 05:00:00 GMT";
  private static final Instant DAY = Instant.parse("2026-02-11T08:00:00Z");

  private final ScriptedServer server = new ScriptedServer();
  private final InMemory store = new InMemory();

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void what_has_not_changed_is_given_as_it_was_kept() throws Exception {
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
  void what_has_changed_takes_the_place_of_what_was_kept() throws Exception {
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
  void a_page_without_validators_is_not_kept_and_makes_the_old_one_go() throws Exception {
    server.on("/feed", inTurn(answer("200 OK", "old", ETAG), answer("200 OK", "new")));

    run(DAY).getIfChanged(server.at("/feed"));
    run(DAY).getIfChanged(server.at("/feed"));
    run(DAY).getIfChanged(server.at("/feed"));

    assertUnconditional(2);
    assertThat(store.values).containsOnlyKeys(CacheIndex.KEY);
  }

  @Test
  void a_plain_get_never_uses_what_was_kept() throws Exception {
    server.on("/feed", answer("200 OK", "here", ETAG));

    run(DAY).getIfChanged(server.at("/feed"));
    run(DAY).get(server.at("/feed"));

    assertUnconditional(1);
  }

  @Test
  void only_exactly_the_same_address_is_the_same() throws Exception {
    server.on("/feed", answer("200 OK", "here", ETAG));
    server.on("/feed?", answer("200 OK", "here", ETAG));

    run(DAY).getIfChanged(server.at("/feed"));
    run(DAY).getIfChanged(server.at("/feed?"));

    assertUnconditional(1);
  }

  @Test
  void a_304_that_nobody_asked_for_is_a_failure() {
    server.on("/feed", answer("304 Not Modified", ""));

    HttpException e =
        catchThrowableOfType(HttpException.class, () -> run(DAY).getIfChanged(server.at("/feed")));

    assertThat(e.status()).isEqualTo(304);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void validators_go_to_the_address_that_gave_them_for_the_address_asked_first() throws Exception {
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
  void behind_another_redirect_is_another_page() throws Exception {
    server.on("/feed", inTurn(redirect("302 Found", "/a"), redirect("302 Found", "/b")));
    server.on("/a", answer("200 OK", "a", ETAG));
    server.on("/b", answer("200 OK", "b", ETAG));

    run(DAY).getIfChanged(server.at("/feed"));

    assertThat(run(DAY).getIfChanged(server.at("/feed")).body()).hasContent("b");
    assertUnconditional(3);
  }

  @Test
  void a_retry_asks_on_condition_too() throws Exception {
    server.on(
        "/feed",
        inTurn(answer("200 OK", "here", ETAG), answer("503 Busy", ""), answer("304 Same", "")));

    run(DAY).getIfChanged(server.at("/feed"));

    assertThat(run(DAY).getIfChanged(server.at("/feed")).notModified()).isTrue();
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void a_damaged_page_is_read_anew() throws Exception {
    server.on("/feed", answer("200 OK", "here", ETAG));
    run(DAY).getIfChanged(server.at("/feed"));
    store.values.computeIfPresent(
        server.at("/feed").toString(), (key, page) -> Arrays.copyOf(page, 40));

    assertThat(run(DAY).getIfChanged(server.at("/feed")).body()).hasContent("here");
    assertUnconditional(1);
  }

  @Test
  void a_store_that_fails_fails_no_request() throws Exception {
    server.on("/feed", answer("200 OK", "here", ETAG));
    store.isBroken = true;

    assertThat(run(DAY).getIfChanged(server.at("/feed")).body()).hasContent("here");
    assertThat(run(DAY).getIfChanged(server.at("/feed")).body()).hasContent("here");
    assertUnconditional(1);
  }

  @Test
  void a_page_of_more_than_eight_mebibytes_compressed_is_not_kept() throws Exception {
    byte[] noise = new byte[ResponseCache.MOST_BYTES + 1];
    new Random(1).nextBytes(noise); // does not compress
    server.on("/feed", answer("200 OK", noise, ETAG));

    run(DAY).getIfChanged(server.at("/feed"));

    assertThat(store.values).doesNotContainKey(server.at("/feed").toString());
  }

  @Test
  void a_page_that_was_not_used_for_thirty_days_goes() throws Exception {
    server.on("/old", answer("200 OK", "old", ETAG));
    server.on("/used", inTurn(answer("200 OK", "used", ETAG), answer("304 Same", "")));
    run(DAY).getIfChanged(server.at("/old"));
    run(DAY).getIfChanged(server.at("/used"));

    run(DAY.plus(Duration.ofDays(30))).getIfChanged(server.at("/used"));
    assertThat(store.values).containsKey(server.at("/old").toString());
    run(DAY.plus(Duration.ofDays(31))).getIfChanged(server.at("/used"));

    assertThat(store.values).containsOnlyKeys(CacheIndex.KEY, server.at("/used").toString());
  }

  @Test
  void a_client_that_keeps_nothing_reads_anew() throws Exception {
    server.on("/feed", answer("200 OK", "here", ETAG));
    PoliteHttp forgetful = PoliteHttp.builder().requestInterval(Duration.ZERO).build();

    forgetful.getIfChanged(server.at("/feed"));
    forgetful.getIfChanged(server.at("/feed"));

    assertUnconditional(1);
  }

  private void assertUnconditional(int request) {
    assertThat(server.requests().get(request)).doesNotContain("If-None-Match", "If-Modified-Since");
  }

  private PoliteHttp run(Instant now) {
    return PoliteHttp.builder()
        .requestInterval(Duration.ZERO)
        .rateLimiter(new FakeTime().pacer())
        .clock(Clock.fixed(now, ZoneOffset.UTC))
        .remember(store)
        .build();
  }

  private static final class InMemory implements StateStore {
    private final Map<String, byte[]> values = new ConcurrentHashMap<>();
    private boolean isBroken;

    @Override
    public Optional<byte[]> get(String key) throws IOException {
      check();
      return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, byte[] value) throws IOException {
      check();
      values.put(key, value);
    }

    @Override
    public void remove(String key) throws IOException {
      check();
      values.remove(key);
    }

    private void check() throws IOException {
      if (isBroken) {
        throw new IOException("no space left");
      }
    }
  }
}
