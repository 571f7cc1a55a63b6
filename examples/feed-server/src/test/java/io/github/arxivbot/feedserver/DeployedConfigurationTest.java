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

/** The configuration that is deployed where the owner has none. */
@DisabledOnOs(OS.WINDOWS)
class DeployedConfigurationTest {

  private static final Path FILE = Path.of("..", "..", "deploy", "config.json");

  @TempDir private Path folder;

  @Test
  void it_holds_with_and_without_summaries_and_writes_below_data_only() throws Exception {
    String json = Files.readString(FILE);
    String withSummaries = json.replace("// \"ai_summary\"", "\"ai_summary\"");

    assertThat(withSummaries).isNotEqualTo(json);
    for (String one : new String[] {json, withSummaries}) {
      BotConfig config = BotConfig.reader().parse("config.json", one, folder);
      assertThat(config.archive()).hasValue(Path.of("/data/archive"));
      try (ArxivBot bot = config.newBot().build()) {
        assertThat(bot.plan().get(0).targets())
            .allSatisfy(target -> assertThat(target.path()).startsWithRaw(Path.of("/data")));
      }
    }
  }
}
