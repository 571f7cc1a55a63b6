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

/** Real configurations of the bot that we replace, with no key changed. */
@Tag("recorded")
class RecordedConfigurationsTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"seed.json", "upstream.json", "newer.json"})
  void a_configuration_of_the_python_bot_is_right_as_it_is(String name) throws IOException {
    Path config = folder.resolve("config.json");
    Files.copy(RecordedData.data().resolve("configs").resolve(name), config);

    CommandResult ran = CommandResult.command("check", "--config", config.toString());

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("fetch_ratings: accepted, without effect")
        .contains("_API_KEY, which is not set")
        .contains("writes:     " + folder.resolve("README.md") + " (markdown)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seed.json", "upstream.json", "newer.json"})
  void it_runs_with_only_the_address_of_the_feeds_changed(String name) throws IOException {
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

      CommandResult ran =
          CommandResult.command(
              "run", "--config", config.toString(), "--now", "2026-02-11T12:00:00Z");

      assertThat(ran.code()).isZero();
      assertThat(ran.err()).contains("30 kept", "written without summaries");
      assertThat(folder.resolve("README.md")).content().contains("### 30. [");
    }
  }
}
