package io.github.arxivbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.discovery.Plugins;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the plugins of a configuration are made and closed. */
class PluginLifecycleTest {

  @TempDir private static Path classes;
  private static Plugins plugins;

  @TempDir private Path folder;
  private final List<String> told = new ArrayList<>();

  @BeforeAll
  static void findPlugins() throws IOException {
    plugins = TestPlugins.in(classes);
  }

  @Test
  void a_configuration_is_tried_and_leaves_nothing_open() {
    read("watched");

    assertThat(told).containsExactly("MADE", "CLOSED");
  }

  @Test
  void a_bot_closes_what_was_made_from_its_configuration() {
    BotConfig config = read("watched");
    told.clear();

    try (ArxivBot bot = config.newBot().build()) {
      assertThat(bot).isNotNull();
      assertThat(told).containsExactly("MADE");
    }

    assertThat(told).containsExactly("MADE", "CLOSED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "picky | scorers[1]: low and high do not fit together",
        "broken | scorers[1]: \"broken\" (io.github.arxivbot.config.TestPlugins$Broken in JAR) could not"
            + " be made: java.lang.IllegalStateException: a defect; tell its author",
        "nothing | scorers[1]: \"nothing\" made nothing: its create gave null; tell its author",
      })
  void what_was_made_is_closed_if_another_plugin_can_not_be(String name, String error) {
    ConfigurationException e =
        catchThrowableOfType(ConfigurationException.class, () -> read("watched", name));

    assertThat(e.errors())
        .singleElement()
        .extracting(found -> found.toString().replaceFirst(" in /[^)]*", " in JAR"))
        .isEqualTo(error);
    assertThat(told).containsExactly("MADE", "CLOSED");
  }

  @Test
  void a_plugin_that_can_not_close_hides_no_mistake() {
    ConfigurationException e =
        catchThrowableOfType(ConfigurationException.class, () -> read("stuck", "watched", "picky"));

    assertThat(e.errors()).singleElement().asString().startsWith("scorers[2]: ");
    assertThat(told).containsExactly("MADE", "CLOSED");
  }

  /** The environment is what a plugin of another class loader can tell the test through. */
  private BotConfig read(String... scorers) {
    String list = "";
    for (String name : scorers) {
      list += (list.isEmpty() ? "" : ", ") + "{\"use\": \"" + name + "\"}";
    }
    return BotConfig.reader()
        .plugins(plugins)
        .environment(
            variable -> {
              told.add(variable);
              return null;
            })
        .parse("config.json", "{\"categories\": [\"cs.LG\"], \"scorers\": [" + list + "]}", folder);
  }
}
