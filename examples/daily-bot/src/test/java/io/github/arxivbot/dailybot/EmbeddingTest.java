package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.DigestArchive;
import io.github.arxivbot.Ranker;
import io.github.arxivbot.config.BotConfig;
import io.github.arxivbot.fetcher.arxiv.ArxivApi;
import io.github.arxivbot.fetcher.arxiv.ArxivRss;
import io.github.arxivbot.http.PoliteHttp;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.renderer.markdown.MarkdownRenderer;
import io.github.arxivbot.run.RunReport;
import io.github.arxivbot.scoring.KeywordScorer;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FullText;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.testkit.server.ArxivResponse;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of the pipeline without a bot; docs/embedding.md shows this code. */
class EmbeddingTest {

  private static final Instant NOW = Instant.parse("2026-02-11T12:00:00Z");

  private final ArxivServer server = ArxivServer.start();
  private final PoliteHttp http =
      PoliteHttp.builder().requestInterval(Duration.ZERO).maxAttempts(1).build();

  @TempDir private Path folder;

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void one_category_is_read_without_a_bot() throws Exception {
    server.announce("cs.LG", LocalDate.parse("2026-02-11"), List.of(paper(1, "A KV cache")));
    ArxivRss arxiv = ArxivRss.builder(http).baseUrl(server.rssUrl()).clock(clock()).build();

    List<Paper> papers = arxiv.fetch("cs.LG").papers();

    assertThat(papers).extracting(Paper::title).containsExactly("A KV cache");
    assertThatThrownBy(() -> arxiv.fetch("cs.CL"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("arxiv-rss, cs.CL: ");
  }

  @Test
  void papers_are_found_by_their_identifiers() throws Exception {
    server.at("/api/query", ArxivResponse.text(ApiFeed.ONE_PAPER));
    ArxivApi arxiv = ArxivApi.builder(http).baseUrl(server.apiUrl()).build();

    List<Paper> papers = arxiv.fetchById("2602.01234");

    assertThat(papers).extracting(paper -> paper.id().unversioned()).containsExactly("2602.01234");
  }

  @Test
  void own_papers_are_ranked_and_rendered() throws Exception {
    List<Paper> papers =
        List.of(paper(1, "On graphs"), paper(2, "A KV cache"), paper(3, "KV cache, an LLM"));
    Scorer scorer = KeywordScorer.builder().keywords("kv cache", "LLM").build();

    List<DigestEntry> best = Ranker.of(scorer).minScore(1.5).limit(20).rank(papers);
    Digest digest = Digest.builder(LocalDate.parse("2026-02-11"), NOW).entries(best).build();
    String markdown = MarkdownRenderer.create().renderToString(digest);

    assertThat(best)
        .extracting(entry -> entry.paper().title())
        .containsExactly("KV cache, an LLM", "A KV cache");
    assertThat(markdown).contains("[KV cache, an LLM](https://arxiv.org/abs/2602.00003)");
    assertThat(Ranker.of(scorer).limit(1).rank(papers)).hasSize(1);
  }

  @Test
  void papers_are_ranked_as_a_profile_of_a_configuration_says() throws Exception {
    List<Paper> papers =
        List.of(paper(1, "A KV cache"), paper(2, "A survey of the KV cache"), paper(3, "An LLM"));
    Path file =
        Files.writeString(
            folder.resolve("config.json"),
            """
            {
              "categories": ["cs.LG"],
              "scorers": [
                {"use": "keywords", "keywords": ["kv cache"], "exclude_keywords": ["survey"]},
                {"use": "keywords", "keywords": ["LLM", "cache"], "weight": 2}
              ],
              "min_score": 3.5
            }
            """);

    List<DigestEntry> best;
    BotConfig config = BotConfig.read(file);
    try (Scorer scorer = config.newScorer("default")) {
      best = config.newRanker("default", scorer).rank(papers);
    }

    assertThat(best)
        .extracting(entry -> entry.paper().title() + " " + entry.score().total())
        .containsExactly("A KV cache 4.5");
  }

  @Test
  void any_text_is_scored() {
    KeywordScorer scorer = KeywordScorer.builder().keywords("kv cache").build();

    Score score = scorer.score("A KV cache", "This text is not a paper.");

    assertThat(score)
        .isInstanceOfSatisfying(
            Score.Points.class, points -> assertThat(points.total()).isEqualTo(1.5));
    assertThat(scorer.score("", "nothing")).isInstanceOf(Score.NoMatch.class);
  }

  @Test
  void a_bot_is_assembled_from_functions() throws Exception {
    Fetcher mine = Fetcher.of("mine", category -> List.of(report("On " + category)));
    Summarizer length =
        Summarizer.of(
            "length",
            request ->
                Summary.builder(request.paper().title().length() + " letters", "length").build());

    RunReport report;
    try (ArxivBot bot =
        ArxivBot.builder()
            .categories("caches")
            .fetcher(mine)
            .scorer(KeywordScorer.builder().keywords("cache").build())
            .summarizer(length)
            .output(MarkdownRenderer.create(), folder.resolve("README.md"))
            .clock(clock())
            .build()) {
      report = bot.tryRun().orElseThrow();
    }

    assertThat(report.isDegraded()).as(report.toJson()).isFalse();
    assertThat(folder.resolve("README.md"))
        .content()
        .contains("[On caches](https://lab.example.org/17)", "**ID**: lab:17", "9 letters");
  }

  @Test
  void an_archive_is_read() throws Exception {
    Fetcher mine = Fetcher.of("mine", category -> List.of(report("On " + category)));
    try (ArxivBot bot =
        ArxivBot.builder()
            .categories("caches")
            .fetcher(mine)
            .scorer(KeywordScorer.builder().keywords("cache").build())
            .output(MarkdownRenderer.create(), folder.resolve("README.md"))
            .archive(folder.resolve("digests"))
            .clock(clock())
            .build()) {
      bot.run();
    }
    Files.createFile(folder.resolve("digests/2026/02/2026-02-12.json.tmp")); // a run under way

    DigestArchive archive = DigestArchive.open(folder.resolve("digests"));
    List<LocalDate> days = archive.days();
    Digest newest = archive.read(days.get(0)).orElseThrow();

    assertThat(days).containsExactly(LocalDate.parse("2026-02-11"));
    assertThat(newest.entries()).hasSize(1);
    assertThat(archive.hasCompleteDay(days.get(0))).isTrue();
    assertThat(archive.file(days.get(0))).exists();
    assertThat(archive.read(LocalDate.parse("2026-02-12"))).isEmpty();
    assertThat(archive.profile("other").days()).isEmpty();
    assertThat(DigestArchive.open(folder.resolve("nothing")).days()).isEmpty();
  }

  @Test
  void a_failing_function_is_a_failed_category() {
    Fetcher broken =
        Fetcher.of(
            "mine",
            category -> {
              throw new IOException("the file is missing");
            });

    assertThatThrownBy(() -> broken.fetch("caches"))
        .isInstanceOf(IOException.class)
        .hasMessage("mine, caches: the file is missing");
  }

  @Test
  void one_pdf_is_downloaded() throws Exception {
    server.at("/paper.pdf", ArxivResponse.text("%PDF-1.4"));
    Paper paper =
        Paper.builder(PaperId.of("lab", "17", 0), "On caches")
            .page(URI.create("https://lab.example.org/17"))
            .pdf(server.rssUrl().resolve("/paper.pdf"))
            .build();

    Path pdf = FullText.arxiv(http).download(paper, folder.resolve("paper.pdf"));

    assertThat(pdf).hasContent("%PDF-1.4");
    assertThatThrownBy(() -> FullText.arxiv(http).download(report("On caches"), pdf))
        .isInstanceOf(IOException.class)
        .hasMessage("the source of lab:17 has no PDF");
  }

  @Test
  void digests_and_reports_are_json_for_frameworks() throws Exception {
    Score.Points score =
        (Score.Points) KeywordScorer.builder().keywords("cache").build().score("", "cache");
    DigestEntry entry = DigestEntry.of(paper(1, "A KV cache"), score);
    Digest digest =
        Digest.builder(LocalDate.parse("2026-02-11"), NOW).entries(List.of(entry)).build();
    ObjectMapper json = new ObjectMapper();

    JsonNode written = json.readTree(json.writeValueAsString(digest));

    assertThat(written.path("day").asText()).isEqualTo("2026-02-11");
    assertThat(written.path("papers").path(0).path("id").asText()).isEqualTo("2602.00001v1");
    assertThat(Digest.fromJson(digest.toJson()).toJson()).isEqualTo(digest.toJson());
    assertThat(
            json.readTree(json.writeValueAsString(List.of(entry))).path(0).path("title").asText())
        .isEqualTo("A KV cache");
    assertThat(json.writeValueAsString(RunReport.builder(NOW).build()))
        .isEqualTo(RunReport.builder(NOW).build().toJson());
    JsonNode points = json.readTree(json.writeValueAsString(score));
    assertThat(points.path("kind").asText()).isEqualTo("points");
    assertThat(points.path("total").asDouble()).isEqualTo(1.0);
    assertThat(points.path("reasons").path(0).path("term").asText()).isEqualTo("cache");
    assertThat(json.writeValueAsString(Score.veto("survey")))
        .isEqualTo("{\"kind\":\"veto\",\"reason\":\"survey\",\"causes\":[]}");
    assertThat(json.writeValueAsString(Score.noMatch()))
        .isEqualTo("{\"kind\":\"no-match\",\"reason\":\"\"}");
  }

  private static Paper paper(int number, String title) {
    return Paper.builder(ArxivId.parse("2602.0000" + number + "v1"), title)
        .category("cs.LG")
        .announceType(AnnounceType.NEW)
        .build();
  }

  private static Paper report(String title) {
    return Paper.builder(PaperId.of("lab", "17", 0), title)
        .page(URI.create("https://lab.example.org/17"))
        .category("caches")
        .build();
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }
}
