package io.github.arxivbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.PipelineFixtures;
import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.option.ConfigError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the channels of a configuration. */
class NotifyConfigTest {

  @TempDir private static Path classes;
  private static PluginRegistry plugins;

  @TempDir private Path folder;

  @BeforeAll
  static void findPlugins() throws IOException {
    plugins = TestPlugins.in(classes);
  }

  @Test
  void channels_are_part_of_the_plan_and_a_profile_may_have_none() {
    BotConfig config =
        parse(
            "\"notify\": [{\"use\": \"file\"}, {\"use\": \"file\", \"name\": \"team\", \"when\":"
                + " \"always\"}],\"renderers\": [{\"use\": \"markdown\", \"file\":"
                + " \"{profile}.md\"}],\"profiles\": {\"one\": {}, \"two\": {\"notify\": []}}");

    assertThat(config.plan())
        .filteredOn(line -> line.startsWith("profile") || line.startsWith("sends"))
        .containsExactly(
            "profile:    one, by keywords",
            "sends:      file, papers",
            "sends:      team (file), always",
            "profile:    two, by keywords");
  }

  @Test
  void a_channel_of_a_configuration_sends() throws Exception {
    String keys = "\"notify\": [{\"use\": \"file\", \"when\": \"problems\"}]";
    try (ArxivBot bot = parse(keys).newBot().build()) {
      assertThat(bot.run().problems()).extracting(Problem::step).containsExactly(Step.FETCH);
    }

    assertThat(Files.readString(folder.resolve("sent.txt"))).isEqualTo("2026-02-11 default\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{\"use\": \"file\"}, {\"use\": \"file\"}] | notify[1].name: there is a channel called"
            + " \"file\" already; give this one another \"name\"",
        "[{\"use\": \"file\", \"name\": \"My Team\"}] | notify[0].name: expected a name of"
            + " lower-case letters, digits and single hyphens that begins with a letter, found \"My"
            + " Team\"",
        "[{\"use\": \"file\", \"link\": \"digest.html\"}] | notify[0].link: expected an address"
            + " such as https://example.org/{day}.html, found \"digest.html\"",
        "[{\"use\": \"file\", \"wen\": \"always\"}] | notify[0].wen: is no known key; did you mean"
            + " \"when\"?",
        "{\"use\": \"file\"} | notify: expected a list of objects such as [{\"use\": \"mail\"}],"
            + " found an object",
      })
  void an_invalid_channel_is_one_error(String value, String error) {
    assertThat(
            catchThrowableOfType(ConfigurationException.class, () -> parse("\"notify\": " + value))
                .errors())
        .extracting(ConfigError::toString)
        .containsExactly(error);
  }

  private BotConfig parse(String keys) {
    return BotConfig.reader()
        .plugins(plugins)
        .clock(PipelineFixtures.clock("2026-02-11T12:00:00Z"))
        .http(
            (address, maxBytes) -> {
              throw new HttpException("no network", true, null);
            })
        .parse(
            "config.json",
            "{\"categories\": [\"cs.LG\"], \"keywords\": [\"x\"], " + keys + "}",
            folder);
  }
}
