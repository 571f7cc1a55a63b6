package io.github.arxivbot.dailybot;

import static io.github.arxivbot.dailybot.ScriptedArxiv.status;
import static io.github.arxivbot.dailybot.ScriptedArxiv.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the feeds leave open comes from the query API. */
class FirstFreshTest {

  @TempDir private Path folder;
  private ScriptedArxiv arxiv;

  @BeforeEach
  void start() throws Exception {
    arxiv = new ScriptedArxiv().at("/api/query", text(ApiPage.ONE_PAPER));
  }

  @AfterEach
  void stop() {
    arxiv.close();
  }

  @Test
  void only_the_category_that_the_feeds_left_open_is_asked_for_and_for_the_same_day()
      throws Exception {
    arxiv.at("/rss/cs.LG", status(404));
    arxiv.at("/rss/cs.CL", text(feed("cs.CL", "Tue, 10 Feb")));
    Ran ran = run("2026-02-10T12:00:00Z");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(arxiv.asked()).hasSize(3);
    assertThat(arxiv.asked().get(2))
        .startsWith("/api/query?")
        .contains("cs.LG", "202602061900", "202602091900")
        .doesNotContain("cs.CL");
    assertThat(ran.err()).containsPattern("cs.CL +FRESH").containsPattern("cs.LG +FAILED");
    assertThat(readme()).content().contains("2602.00001v1", "2602.01234v1");
  }

  @Test
  void a_day_without_a_run_is_caught_up() throws Exception {
    arxiv.at("/rss/", text(feed("cs.LG", "Mon, 09 Feb")));
    run("2026-02-09T12:00:00Z");
    arxiv.close();
    arxiv = new ScriptedArxiv().at("/api/query", text(ApiPage.ONE_PAPER));
    arxiv.at("/rss/", text(feed("cs.LG", "Wed, 11 Feb").replace("2602.00001", "2602.00002")));
    Ran ran = run("2026-02-11T12:00:00Z");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.err()).contains("of 2026-02-10, which was missed");
    assertThat(readme())
        .content()
        .contains("2602.00002v1", "2602.01234v1", "**Published**: 2026-02-10")
        .doesNotContain("2602.00001v1");
  }

  private Ran run(String now) throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("config.json"),
            """
            {"categories": ["cs.CL", "cs.LG"], "keywords": ["LLM"], "fetch_mode": "first-fresh",
             "fetchers": [{"use": "arxiv-rss", "base_url": "%s"},
                          {"use": "arxiv-api", "base_url": "%s"}],
             "http": {"request_interval": "PT0S", "max_attempts": 1}}
            """
                .formatted(arxiv.address("/rss/"), arxiv.address("/api/query")));
    return Ran.command("run", "--config", config.toString(), "--now", now);
  }

  private Path readme() {
    return folder.resolve("README.md");
  }

  private static String feed(String category, String day) {
    return FeedServer.feed(category, "2602.00001").replace("Wed, 11 Feb", day);
  }
}
