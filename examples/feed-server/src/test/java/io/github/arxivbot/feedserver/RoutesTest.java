package io.github.arxivbot.feedserver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths of the server and their responses. */
class RoutesTest {

  private static final Pattern LINK = Pattern.compile("href=\"([^\"#:]+)\"");

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
  @CsvSource({
    "/rss, application/rss+xml; charset=utf-8",
    "/rss/cs.LG, application/rss+xml; charset=utf-8",
    "/atom, application/atom+xml; charset=utf-8",
    "/atom/cs.LG, application/atom+xml; charset=utf-8",
    "/feed.json, application/feed+json; charset=utf-8",
    "/feed.json/cs.LG, application/feed+json; charset=utf-8",
  })
  void feeds_contain_the_papers_and_have_their_media_type(String path, String type)
      throws Exception {
    HttpResponse<String> reply = server.get(path);

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.headers().firstValue("Content-Type")).hasValue(type);
    assertThat(reply.body()).contains("2602.00001v1", "2602.00002v1", "Évariste");
    assertThat(reply.body()).contains("https://papers.example.org/arxiv" + path + "\"");
  }

  @Test
  void the_front_page_shows_the_best_papers_and_pages_link_to_it() throws Exception {
    assertThat(server.get("/").body())
        .contains("<ol class=\"best\">", "<li><a href=\"https://arxiv.org/abs/2602.00001");
    assertThat(server.get("/day/2026-02-11").body()).contains("href=\"../\"");
    assertThat(server.get("/day").body()).contains("href=\"./\"");
  }

  @Test
  void the_feed_of_a_category_contains_only_its_papers() throws Exception {
    assertThat(server.get("/rss/cs.CL").body()).contains("2602.00003").doesNotContain("2602.00001");
  }

  @Test
  void without_a_public_url_feeds_do_not_state_one(@TempDir Path other) throws Exception {
    try (TestServer plain = new TestServer(other).base(null).withPapers().start().settled()) {
      assertThat(plain.get("/atom").body()).doesNotContain("papers.example.org", "rel=\"self\"");
    }
  }

  @Test
  void the_front_page_links_to_the_newest_digest_and_to_each_feed() throws Exception {
    assertThat(server.get("/").body())
        .contains(
            "<a href=\"day/2026-02-11\"><time datetime=\"2026-02-11\">Wednesday, 11 February 2026<")
        .contains(
            "aria-label=\"RSS of All\"", "href=\"feed.json/cs.LG\" aria-label=\"JSON of cs.LG\"")
        .doesNotContain("<script");
  }

  @Test
  void every_link_on_the_pages_works() throws Exception {
    Set<String> seen = new TreeSet<>();
    follow("/", seen);

    assertThat(seen).contains("/day/2026-02-11", "/day", "/rss/cs.CL", "/health", "/config");
  }

  private void follow(String path, Set<String> seen) throws Exception {
    if (!seen.add(path)) {
      return;
    }
    HttpResponse<String> reply = server.get(path);
    assertThat(reply.statusCode()).as(path).isEqualTo(200);
    if (reply.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
      for (var link : LINK.matcher(reply.body()).results().toList()) {
        follow(reply.uri().resolve(link.group(1)).getPath(), seen);
      }
    }
  }

  @Test
  void each_day_has_a_page() throws Exception {
    assertThat(server.get("/day/2026-02-11").body()).contains("paper, number", "2602.00003v1");
    assertThat(server.get("/day/2026-02-10").statusCode()).isEqualTo(404);
  }

  @Test
  void links_between_pages_of_the_archive_become_paths(@TempDir Path other) throws Exception {
    Path month = other.resolve(".feed-server/archive/2026/01");
    Files.createDirectories(month);
    Files.writeString(
        month.resolve("2026-01-30.html"),
        """
        <a href="../../index.html">all</a> <a href="../02/2026-02-11.html">next</a>
        <a href="2026-01-29.html">last</a> <a href="https://arxiv.org/abs/2601.00001">paper</a>
        """);
    try (TestServer server = new TestServer(other).withPapers().start().settled()) {
      assertThat(server.get("/day/2026-01-30").body())
          .isEqualTo(
              """
              <a href="../day">all</a> <a href="2026-02-11">next</a>
              <a href="2026-01-29">last</a> <a href="https://arxiv.org/abs/2601.00001">paper</a>
              """);
      assertThat(server.get("/day").body()).contains("href=\"day/2026-02-11\"");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/nothing", "/rss/hep-th", "/rss/CS.LG", "/rss/default", "/day/x", "/rss/cs.LG/x"})
  void an_unknown_path_is_404_and_causes_no_requests_to_arxiv(String path) throws Exception {
    int asked = server.arxiv.asked().size();

    HttpResponse<String> reply = server.get(path);

    assertThat(reply.statusCode()).isEqualTo(404);
    assertThat(reply.body()).isEqualTo("404 Not Found\n");
    assertThat(server.arxiv.asked()).hasSize(asked);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/rss", "/day/2026-02-11", "/health", "/config", "/robots.txt"})
  void head_is_like_get_without_a_body(String path) throws Exception {
    HttpResponse<String> get = server.get(path);
    HttpResponse<String> head = server.send("HEAD", path, "");

    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    for (String name : Set.of("Content-Type", "Content-Length", "ETag", "Cache-Control")) {
      assertThat(head.headers().firstValue(name)).isEqualTo(get.headers().firstValue(name));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "OPTIONS, /rss, 'GET, HEAD'",
    "POST, /rss/cs.LG, 'GET, HEAD'",
    "DELETE, /day/2026-02-11, 'GET, HEAD'",
    "PUT, /health, 'GET, HEAD'",
    "BREW, /, 'GET, HEAD'",
    "GET, /update-cache, POST",
    "HEAD, /update-cache, POST",
  })
  void other_methods_are_405_with_the_allowed_ones(String method, String path, String allowed)
      throws Exception {
    HttpResponse<String> reply = server.send(method, path, "");

    assertThat(reply.statusCode()).isEqualTo(405);
    assertThat(reply.headers().firstValue("Allow")).hasValue(allowed);
  }

  @Test
  void a_trailing_slash_redirects_to_the_path_without_it() throws Exception {
    HttpResponse<String> reply = server.get("/rss/cs.LG/");

    assertThat(reply.statusCode()).isEqualTo(308);
    assertThat(reply.headers().firstValue("Location")).hasValue("../cs.LG");
  }

  @Test
  void health_has_the_keys_of_the_python_server_with_correct_values() throws Exception {
    JsonNode health = server.health();

    assertThat(health.path("status").asText()).isEqualTo("ok");
    assertThat(health.path("timestamp").asText()).isEqualTo("2026-02-11T12:00:00Z");
    assertThat(health.path("last_cache_update").asText()).isEqualTo("2026-02-11T12:00:00Z");
    assertThat(health.path("cache_status").asText()).isEqualTo("fresh");
    assertThat(health.path("total_feeds").asInt()).isEqualTo(9);
    assertThat(health.path("total_papers_cached").asInt()).isEqualTo(3);
    assertThat(health.path("max_papers_per_feed").asInt()).isEqualTo(100);
    assertThat(health.path("max_days_to_keep").asInt()).isEqualTo(30);
    assertThat(health.path("newest_digest").asText()).isEqualTo("2026-02-11");
    assertThat(health.path("next_attempt").asText()).isEqualTo("2026-02-12T05:20:00Z");
  }

  @Test
  void config_shows_the_search_terms_and_no_secrets(@TempDir Path other) throws Exception {
    String keys =
        """
        , "exclude_keywords": ["survey"], "min_score": 0.5, "report": "private-report.json",
        "http": {"contact": "mailto:owner@example.org"},
        "ai_summary": {"enabled": true, "api_key_env": "SECRET_KEY_NAME",
                       "base_url": "https://model.example.org/v1"}
        """;
    try (TestServer one = new TestServer(other).with(keys).withPapers().start()) {
      String shown = one.get("/config").body();
      JsonNode profile = new ObjectMapper().readTree(shown).path("profiles").get(0);

      assertThat(profile.path("keywords").get(0).asText()).isEqualTo("LLM");
      assertThat(profile.path("exclude_keywords").get(0).asText()).isEqualTo("survey");
      assertThat(profile.path("min_score").asDouble()).isEqualTo(0.5);
      assertThat(profile.path("renderers").get(0).asText()).isEqualTo("markdown");
      assertThat(shown)
          .doesNotContain("SECRET", "example.org", "private-report", other.toString(), "README");
    }
  }

  @Test
  void pages_have_a_policy_and_no_response_contains_the_server_version() throws Exception {
    for (String path : Set.of("/", "/rss", "/day/2026-02-11", "/health", "/nothing")) {
      HttpResponse<String> reply = server.get(path);
      assertThat(reply.headers().firstValue("Server")).isEmpty();
      assertThat(reply.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(reply.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(reply.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      if (reply.statusCode() == 200) {
        assertThat(reply.headers().firstValue("Content-Security-Policy").orElse(""))
            .contains("frame-ancestors 'none'");
      }
    }
  }

  @Test
  void the_favicon_is_empty_and_robots_may_only_read_pages() throws Exception {
    assertThat(server.get("/favicon.ico").statusCode()).isEqualTo(204);
    assertThat(server.get("/robots.txt").body()).contains("Disallow: /update-cache");
  }
}
