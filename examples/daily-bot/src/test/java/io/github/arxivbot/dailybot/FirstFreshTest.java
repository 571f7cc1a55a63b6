package io.github.arxivbot.dailybot;

import static io.github.arxivbot.dailybot.NumberedPapers.papers;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.testkit.server.ArxivResponse;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the fetch mode {@code first-fresh} with feeds and the query API. */
class FirstFreshTest {

  @TempDir private Path folder;
  private final ArxivServer arxiv = ArxivServer.start();

  @BeforeEach
  void start() {
    arxiv.at("/api/query", ArxivResponse.text(ApiFeed.ONE_PAPER));
  }

  @AfterEach
  void stop() {
    arxiv.close();
  }

  @Test
  void only_categories_without_a_fresh_batch_are_read_from_the_next_source_for_the_same_day()
      throws Exception {
    arxiv.announce("cs.CL", LocalDate.parse("2026-02-10"), papers("2602.00001"));
    CommandResult result = run("2026-02-10T12:00:00Z");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(arxiv.requests()).hasSize(3);
    assertThat(arxiv.requests().get(2).target())
        .startsWith("/api/query?")
        .contains("cs.LG", "202602061900", "202602091900")
        .doesNotContain("cs.CL");
    assertThat(result.err()).containsPattern("cs.CL +FRESH").containsPattern("cs.LG +FAILED");
    assertThat(readme()).content().contains("2602.00001v1", "2602.01234v1");
  }

  @Test
  void a_missed_day_is_caught_up() throws Exception {
    announceInBoth("2026-02-09", "2602.00001");
    run("2026-02-09T12:00:00Z");
    announceInBoth("2026-02-11", "2602.00002");
    CommandResult result = run("2026-02-11T12:00:00Z");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("for 2026-02-10, which was missed");
    assertThat(readme())
        .content()
        .contains("2602.00002v1", "2602.01234v1", "**Published**: 2026-02-10")
        .doesNotContain("2602.00001v1");
  }

  private CommandResult run(String now) throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("config.json"),
            """
            {"categories": ["cs.CL", "cs.LG"], "keywords": ["LLM"], "fetch_mode": "first-fresh",
             "fetchers": [{"use": "arxiv-rss", "base_url": "%s"},
                          {"use": "arxiv-api", "base_url": "%s"}],
             "http": {"request_interval": "PT0S", "max_attempts": 1}}
            """
                .formatted(arxiv.rssUrl(), arxiv.apiUrl()));
    return CommandResult.command("run", "--config", config.toString(), "--now", now);
  }

  private Path readme() {
    return folder.resolve("README.md");
  }

  private void announceInBoth(String day, String number) {
    arxiv.announce("cs.LG", LocalDate.parse(day), papers(number));
    arxiv.announce("cs.CL", LocalDate.parse(day), papers(number));
  }
}
