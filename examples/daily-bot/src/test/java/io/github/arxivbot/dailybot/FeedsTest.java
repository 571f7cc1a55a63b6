package io.github.arxivbot.dailybot;

import static io.github.arxivbot.model.AnnounceType.NEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the feeds of several days. */
class FeedsTest {

  private static final LocalDate TUESDAY = LocalDate.parse("2026-02-10");

  @TempDir private Path folder;
  private final ArxivServer arxiv = ArxivServer.start();

  @BeforeEach
  void start() throws IOException {
    config(
        """
        {"use": "rss"}, {"use": "atom"}, {"use": "json-feed"},
        {"use": "json-feed", "file": "feeds/{category}.json", "title": "New in {category}",
         "self": "https://example.org/feeds/{category}.json"}
        """);
  }

  @AfterEach
  void stop() {
    arxiv.close();
  }

  @Test
  void a_feed_contains_previous_days_of_the_archive() throws IOException {
    day(TUESDAY, List.of("2602.00001", "2602.00002"), List.of());
    day(TUESDAY.plusDays(1), List.of("2602.00003"), List.of("2602.00004"));

    assertThat(ids("feed.json"))
        .isEqualTo(List.of("2602.00003v1", "2602.00004v1", "2602.00001v1", "2602.00002v1"));
    assertThat(folder.resolve("feed.xml")).content().contains("2602.00003v1", "2602.00002v1");
    assertThat(folder.resolve("atom.xml")).content().contains("2602.00003v1", "2602.00002v1");
  }

  @Test
  void each_category_has_its_own_feed() throws IOException {
    day(TUESDAY, List.of("2602.00001", "2602.00002"), List.of());
    day(TUESDAY.plusDays(1), List.of("2602.00003"), List.of("2602.00004"));

    assertThat(ids("feeds/cs.LG.json"))
        .isEqualTo(List.of("2602.00003v1", "2602.00001v1", "2602.00002v1"));
    assertThat(ids("feeds/cs.AI.json")).isEqualTo(List.of("2602.00004v1"));
    JsonNode feed = json("feeds/cs.AI.json");
    assertThat(feed.path("title").asText()).isEqualTo("New in cs.AI");
    assertThat(feed.path("feed_url").asText()).isEqualTo("https://example.org/feeds/cs.AI.json");
    assertThat(feed.path("home_page_url").asText()).isEqualTo("https://arxiv.org/list/cs.AI/new");
  }

  @Test
  void a_second_run_changes_no_feed() throws IOException {
    day(TUESDAY, List.of("2602.00001"), List.of("2602.00002"));
    List<Path> feeds =
        List.of(
            folder.resolve("feed.xml"), folder.resolve("atom.xml"), folder.resolve("feed.json"));
    for (Path feed : feeds) {
      Files.setLastModifiedTime(feed, FileTime.fromMillis(0));
    }

    CommandResult again = run(TUESDAY, "18:00");

    assertThat(again.err()).contains("unchanged");
    for (Path feed : feeds) {
      assertThat(Files.getLastModifiedTime(feed).toMillis()).as(feed.toString()).isZero();
    }
  }

  @Test
  void an_empty_day_is_explained_in_the_feed() throws IOException {
    arxiv.announce("cs.LG", TUESDAY, List.of());

    CommandResult result = run(TUESDAY, "12:00");

    assertThat(result.code()).as(result.err()).isZero();
    JsonNode feed = json("feed.json");
    assertThat(feed.path("description").asText())
        .contains("cs.LG has no new papers yet. cs.AI could not be read today.");
    assertThat(feed.path("items")).hasSize(1);
    assertThat(feed.at("/items/0/title").asText()).isEqualTo("No papers on 2026-02-10");
    assertThat(feed.at("/items/0/content_html").asText())
        .contains("cs.LG has no new papers yet. cs.AI could not be read today.");
  }

  @Test
  void invalid_options_are_reported_before_a_source_is_read() throws IOException {
    config(
        """
        {"use": "rss", "self": "feed.xml", "days": 0},
        {"use": "atom", "home": "nowhere", "max_entries": "all"}
        """);

    CommandResult result = run(TUESDAY, "12:00");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .contains(
            "renderers[0].self: expected an http or https address without #, found \"feed.xml\"",
            "renderers[0].days",
            "renderers[1].home",
            "renderers[1].max_entries");
    assertThat(arxiv.requests()).isEmpty();
  }

  @Test
  void the_configuration_in_the_documentation_is_valid() throws IOException {
    String page = Files.readString(Path.of("../../docs/feeds.md"));
    int start = page.indexOf("```jsonc\n") + "```jsonc\n".length();
    String keys = page.substring(start, page.indexOf("```", start));
    Path config = folder.resolve("config.json");
    Files.writeString(
        config, "{\"categories\": [\"cs.LG\"], \"keywords\": [\"LLM\"],\n" + keys + "}");

    CommandResult result = CommandResult.command("check", "--config", config.toString());

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("feeds/{category}.xml");
  }

  private void config(String renderers) throws IOException {
    Files.writeString(
        folder.resolve("config.json"),
        """
        {"categories": ["cs.LG", "cs.AI"], "keywords": ["LLM"], "archive": "digests",
         "fetchers": [{"use": "arxiv-rss", "base_url": "%s"}],
         "http": {"request_interval": "PT0S", "max_attempts": 1},
         "renderers": [%s]}
        """
            .formatted(arxiv.rssUrl(), renderers));
  }

  private void day(LocalDate day, List<String> learning, List<String> intelligence) {
    new DailyFeed("cs.LG", day).announcing(NEW, 1, learning).servedBy(arxiv);
    new DailyFeed("cs.AI", day).announcing(NEW, 1, intelligence).servedBy(arxiv);
    CommandResult result = run(day, "12:00");
    assertThat(result.code()).as(result.err()).isZero();
  }

  private CommandResult run(LocalDate day, String time) {
    return CommandResult.command(
        "run",
        "--config",
        folder.resolve("config.json").toString(),
        "--now",
        day + "T" + time + ":00Z");
  }

  private List<String> ids(String file) throws IOException {
    return json(file).findValuesAsText("id").stream()
        .filter(id -> id.startsWith("https://arxiv.org/abs/"))
        .map(id -> id.substring("https://arxiv.org/abs/".length()))
        .toList();
  }

  private JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(folder.resolve(file).toFile());
  }
}
