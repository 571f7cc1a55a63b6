package io.github.arxivbot.dailybot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests real configurations of the Python bot. */
@Tag("recorded")
class RecordedConfigurationsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"seed.json", "upstream.json", "newer.json"})
  void a_configuration_of_the_python_bot_is_valid(String name) throws IOException {
    Path config = folder.resolve("config.json");
    Files.copy(RecordedData.data().resolve("configs").resolve(name), config);

    CommandResult result = CommandResult.command("check", "--config", config.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .contains("fetch_ratings: accepted, without effect")
        .contains("_API_KEY, which is not set")
        .contains("writes:     " + folder.resolve("README.md") + " (markdown)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed.json", "upstream.json", "newer.json"})
  void a_configuration_of_the_python_bot_runs_with_another_feed_address(String name)
      throws IOException {
    try (ArxivServer arxiv = ArxivServer.start()) {
      RecordedData.announceSeedDay(arxiv);
      Path config = folder.resolve("config.json");
      String local =
          "{\"fetchers\": [{\"use\": \"arxiv-rss\", \"base_url\": \""
              + arxiv.rssUrl()
              + "\"}], \"http\": {\"request_interval\": \"PT0S\"},"
              + "\"full_text\": {\"base_url\": \"http://127.0.0.1:9/\"},";
      String text = Files.readString(RecordedData.data().resolve("configs").resolve(name));
      Files.writeString(config, text.replaceFirst("\\{", local));

      CommandResult result =
          CommandResult.command(
              "run", "--config", config.toString(), "--now", "2026-02-11T12:00:00Z");

      assertThat(result.code()).isZero();
      assertThat(result.err()).contains("30 kept", "written without summaries");
      assertThat(folder.resolve("README.md")).content().contains("### 30. [");
    }
  }
}
