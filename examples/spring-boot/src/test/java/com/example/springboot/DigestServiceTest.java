package com.example.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.fetcher.arxiv.ArxivRss;
import io.github.arxivbot.http.PoliteHttp;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DigestServiceTest {

  private static final Instant NOW = Instant.parse("2026-02-11T12:00:00Z");
  private static final ArxivServer ARXIV =
      ArxivServer.start()
          .announce(
              "cs.LG",
              LocalDate.parse("2026-02-11"),
              List.of(paper(1, "A KV cache"), paper(2, "On graphs"), paper(3, "LLM: a survey")));

  @TempDir private static Path folder;

  @Value("${local.server.port}")
  private int port;

  /** The arXiv of the testkit and a fixed clock, in place of arXiv and the time. */
  @TestConfiguration
  static class LocalArxiv {

    @Bean
    Clock clock() {
      return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    @Bean
    Fetcher arxiv(Clock clock) {
      PoliteHttp http = PoliteHttp.builder().requestInterval(Duration.ZERO).build();
      return ArxivRss.builder(http).baseUrl(ARXIV.rssUrl()).clock(clock).build();
    }
  }

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry properties) {
    properties.add("arxiv-bot.categories", () -> "cs.LG");
    properties.add("arxiv-bot.state", folder::toString);
  }

  @AfterAll
  static void stop() {
    ARXIV.close();
  }

  private static Paper paper(int number, String title) {
    return Paper.builder(ArxivId.parse("2602.0000" + number), title)
        .abstractText("It is about what its title says.")
        .authors(List.of("Ada Lovelace"))
        .category("cs.LG")
        .announceType(AnnounceType.NEW)
        .announced(NOW)
        .build();
  }

  private HttpResponse<String> get(String path, String accepted) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Accept", accepted)
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void the_digest_is_json() throws Exception {
    HttpResponse<String> response = get("/digest", "application/json");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Digest.fromJson(response.body()).entries())
        .extracting(entry -> entry.paper().title())
        .containsExactly("A KV cache");
  }

  @Test
  void the_digest_is_a_page() throws Exception {
    HttpResponse<String> response = get("/digest", "text/html");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(response.body())
        .startsWith("<!doctype html>")
        .contains("https://arxiv.org/abs/2602.00001")
        .doesNotContain("On graphs");
  }

  @Test
  void the_health_shows_the_latest_run() throws Exception {
    HttpResponse<String> response = get("/actuator/health", "application/json");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .contains("\"arxivBot\"", "\"outcome\":\"WRITTEN\"", "\"degraded\":false");
  }

  @Test
  void the_meters_show_the_run() throws Exception {
    assertThat(get("/actuator/metrics", "application/json").body())
        .contains(
            "\"arxiv.bot.runs\"",
            "\"arxiv.bot.step\"",
            "\"arxiv.bot.papers.fetched\"",
            "\"arxiv.bot.papers.kept\"",
            "\"arxiv.bot.tokens\"",
            "\"arxiv.bot.cost\"",
            "\"arxiv.bot.problems\"");
    assertThat(get("/actuator/metrics/arxiv.bot.papers.fetched", "application/json").body())
        .contains("\"value\":3.0");
    assertThat(get("/actuator/metrics/arxiv.bot.runs?tag=outcome:written", "*/*").body())
        .contains("\"value\":1.0");
  }
}
