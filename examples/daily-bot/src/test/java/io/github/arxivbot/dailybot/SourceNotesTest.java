package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.testkit.server.ArxivServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A category that arXiv does not list is noted before a run, and requested all the same. */
class SourceNotesTest {

  private static final String NOTE =
      "categories: astro-ph.ga is not a known category; did you mean astro-ph.GA?";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"arxiv-rss", "arxiv-api", "arxiv-oai"})
  void check_notes_an_unknown_category(String source) throws Exception {
    Path config = config("{\"use\": \"" + source + "\"}, {\"use\": \"arxiv-rss\"}");
    CommandResult result = CommandResult.command("check", "--config", config.toString());
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).containsOnlyOnce(NOTE);
  }

  @Test
  void a_run_notes_an_unknown_category_and_requests_it() throws Exception {
    try (ArxivServer arxiv = ArxivServer.start()) {
      Path config =
          config("{\"use\": \"arxiv-rss\", \"base_url\": \"" + arxiv.url("/rss/") + "\"}");
      CommandResult result =
          CommandResult.command(
              "run", "--config", config.toString(), "--now", "2026-02-11T12:00:00Z");
      assertThat(result.err()).startsWith("note: " + NOTE).containsOnlyOnce(NOTE);
      assertThat(arxiv.requests()).hasSize(2);
    }
  }

  private Path config(String sources) throws Exception {
    return Files.writeString(
        folder.resolve("config.json"),
        """
        {"categories": ["astro-ph.ga", "cs.LG"], "keywords": ["LLM"], "fetchers": [%s],
         "http": {"request_interval": "PT3S", "max_attempts": 1}}
        """
            .formatted(sources)
            .replace("\"PT3S\"", sources.contains("127.0.0.1") ? "\"PT0S\"" : "\"PT3S\""));
  }
}
