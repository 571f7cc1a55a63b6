package io.github.arxivbot.feedserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.config.BotConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The default configuration of the container image. */
@DisabledOnOs(OS.WINDOWS)
class DeployedConfigurationTest {

  private static final Path FILE = Path.of("..", "..", "deploy", "config.json");

  @TempDir private Path folder;

  @Test
  void it_is_valid_with_and_without_summaries_and_writes_only_below_data() throws Exception {
    String json = Files.readString(FILE);
    String withSummaries = json.replace("// \"ai_summary\"", "\"ai_summary\"");

    assertThat(withSummaries).isNotEqualTo(json);
    for (String variant : new String[] {json, withSummaries}) {
      BotConfig config = BotConfig.reader().parse("config.json", variant, folder);
      assertThat(config.archive()).hasValue(Path.of("/data/archive"));
      try (ArxivBot bot = config.newBot().build()) {
        assertThat(bot.plan().get(0).targets())
            .allSatisfy(target -> assertThat(target.path()).startsWithRaw(Path.of("/data")));
      }
    }
  }
}
