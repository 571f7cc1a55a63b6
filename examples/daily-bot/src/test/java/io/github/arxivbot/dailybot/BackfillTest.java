package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.testkit.server.ArxivResponse;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the command {@code backfill}. */
class BackfillTest {

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
  void a_past_day_is_explained_and_nothing_is_written() throws Exception {
    Path config = config("{\"use\": \"arxiv-api\", \"base_url\": \"%s\"}");

    CommandResult result =
        CommandResult.command("explain", "--config", config.toString(), "--day", "2026-02-10");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out())
        .startsWith("2026-02-10, profile default: 1 paper, 1 scored, 1 match, 1 kept");
    assertThat(folder.toFile().list()).containsExactly("config.json");
  }

  @Test
  void backfill_writes_only_to_the_archive() throws Exception {
    Path config = config("{\"use\": \"arxiv-api\", \"base_url\": \"%s\"}");
    CommandResult result = backfill(config, "2026-02-07", "2026-02-10");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(digests("2026/02/2026-02-10.md"))
        .content()
        .contains("An LLM of the weekend", "**Published**: 2026-02-10", "2602.01234v1");
    assertThat(digests("2026/02/2026-02-09.json")).exists();
    assertThat(digests("2026/02/2026-02-07.json")).doesNotExist();
    assertThat(digests("README.md"))
        .content()
        .contains("- 2026-02-10: [page](2026/02/2026-02-10.md) [JSON](2026/02/2026-02-10.json)");
    assertThat(folder.resolve("README.md")).doesNotExist();
    assertThat(folder.resolve(".arxiv-bot/delivered")).doesNotExist();
  }

  @Test
  void holidays_of_arxiv_are_skipped() throws Exception {
    Path config = config("{\"use\": \"arxiv-api\", \"base_url\": \"%s\"}");

    CommandResult result = backfill(config, "2026-12-25", "2026-12-25");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err())
        .contains("arXiv announces nothing from 2026-12-25 to 2026-12-25; nothing to do");
    assertThat(arxiv.requests()).isEmpty();
  }

  @Test
  void an_archived_day_is_replaced_only_with_again() throws Exception {
    Path config = config("{\"use\": \"arxiv-api\", \"base_url\": \"%s\"}");
    backfill(config, "2026-02-10", "2026-02-10");
    int asked = arxiv.requests().size();

    assertThat(backfill(config, "2026-02-10", "2026-02-10").err())
        .contains("2026-02-10 exists already");
    assertThat(arxiv.requests()).hasSize(asked);
    backfill(config, "2026-02-10", "2026-02-10", "--again");
    assertThat(arxiv.requests()).hasSizeGreaterThan(asked);
  }

  @Test
  void a_day_of_which_a_category_failed_is_read_again_and_keeps_its_papers() throws Exception {
    String both = "{\"use\": \"arxiv-api\", \"base_url\": \"%s\"}";
    Path config = config(both, "\"cs.LG\", \"cs.CL\"");
    arxiv.at("/api/query", ArxivResponse.text(ApiFeed.ONE_PAPER), ArxivResponse.status(404));
    backfill(config, "2026-02-10", "2026-02-10");
    String second =
        ApiFeed.ONE_PAPER
            .replace("2602.01234", "2602.04321")
            .replace("weekend", "second run")
            .replace("cs.LG", "cs.CL");
    arxiv.at("/api/query", ArxivResponse.status(404), ArxivResponse.text(second));

    CommandResult again = backfill(config, "2026-02-10", "2026-02-10");

    assertThat(again.err()).doesNotContain("exists already");
    assertThat(digests("2026/02/2026-02-10.md")).content().contains("2602.01234", "2602.04321");
    arxiv.at("/api/query", ArxivResponse.text(second));
    backfill(config, "2026-02-10", "2026-02-10"); // cs.LG failed
    assertThat(backfill(config, "2026-02-10", "2026-02-10").err()).contains("exists already");
  }

  @Test
  void a_source_without_past_days_is_rejected_with_alternatives() throws Exception {
    CommandResult result = backfill(config("{\"use\": \"arxiv-rss\"}"), "2026-02-10", "2026-02-10");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("none of the sources can read", "arxiv-api", "--source");
  }

  @Test
  void a_last_day_before_the_first_is_rejected() throws Exception {
    CommandResult result = backfill(config("{\"use\": \"arxiv-rss\"}"), "2026-02-10", "2026-02-09");

    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--to 2026-02-09 is before --from 2026-02-10");
  }

  private CommandResult backfill(Path config, String from, String to, String... more) {
    String out = folder.resolve("digests").toString();
    String[] first = {
      "backfill", "--config", config.toString(), "--from", from, "--to", to, "--out", out
    };
    String[] all = Arrays.copyOf(first, first.length + more.length);
    System.arraycopy(more, 0, all, first.length, more.length);
    return CommandResult.command(all);
  }

  private Path digests(String path) {
    return folder.resolve("digests").resolve(path);
  }

  private Path config(String fetcher) throws Exception {
    return config(fetcher, "\"cs.LG\"");
  }

  private Path config(String fetcher, String categories) throws Exception {
    return Files.writeString(
        folder.resolve("config.json"),
        """
        {"categories": [%s], "keywords": ["LLM"], "fetchers": [%s],
         "http": {"max_attempts": 1%s}}
        """
            .formatted(
                categories,
                fetcher.formatted(arxiv.apiUrl()),
                fetcher.contains("api") ? ", \"request_interval\": \"PT0S\"" : ""));
  }
}
