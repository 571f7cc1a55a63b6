package io.github.arxivbot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.discovery.PluginRegistry;
import io.github.arxivbot.spi.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests when the plugins of a configuration are checked, created and closed. */
class PluginLifecycleTest {

  @TempDir private static Path classes;
  private static PluginRegistry plugins;

  @TempDir private Path folder;
  private final List<String> events = new ArrayList<>();

  @BeforeAll
  static void findPlugins() throws IOException {
    plugins = TestPlugins.in(classes);
  }

  @Test
  void reading_a_configuration_creates_no_plugin() {
    read("watched");

    assertThat(events).isEmpty();
  }

  @Test
  void checking_the_plugins_closes_them() {
    assertThat(read("watched").checkPlugins()).isEmpty();

    assertThat(events).containsExactly("MADE", "CLOSED");
  }

  @Test
  void a_bot_closes_the_plugins_of_its_configuration() {
    try (ArxivBot bot = read("watched").newBot().build()) {
      assertThat(bot).isNotNull();
      assertThat(events).containsExactly("MADE");
    }

    assertThat(events).containsExactly("MADE", "CLOSED");
  }

  @Test
  void the_scorers_of_a_profile_are_closed_with_their_scorer() {
    try (Scorer scorer = read("watched", "plain").newScorer("default")) {
      assertThat(scorer.terms()).isEmpty();
      assertThat(events).containsExactly("MADE");
    }

    assertThat(events).containsExactly("MADE", "CLOSED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "picky | scorers[1]: low and high do not fit together",
        "broken | scorers[1]: \"broken\" (io.github.arxivbot.config.TestPlugins$Broken in JAR)"
            + " could not be created: java.lang.IllegalStateException: a defect; report this to the"
            + " plugin's author",
        "nothing | scorers[1]: \"nothing\" returned null from create(); report this to the plugin's"
            + " author",
      })
  void plugins_are_closed_if_another_one_can_not_be_created(String name, String error) {
    BotConfig config = read("watched", name);

    for (ThrowingCallable creation :
        List.<ThrowingCallable>of(
            config::newBot, config::checkPlugins, () -> config.newScorer("default"))) {
      events.clear();
      ConfigurationException e = catchThrowableOfType(ConfigurationException.class, creation);

      assertThat(e.errors())
          .singleElement()
          .extracting(found -> found.toString().replaceFirst(" in /[^)]*", " in JAR"))
          .isEqualTo(error);
      assertThat(events).containsExactly("MADE", "CLOSED");
    }
  }

  @Test
  void a_plugin_that_can_not_be_closed_hides_no_error() {
    ConfigurationException e =
        catchThrowableOfType(
            ConfigurationException.class, () -> read("stuck", "watched", "picky").newBot());

    assertThat(e.errors()).singleElement().asString().startsWith("scorers[2]: ");
    assertThat(events).containsExactly("MADE", "CLOSED");
  }

  @Test
  void a_plugin_that_fails_to_check_its_options_is_reported() {
    ConfigurationException e =
        catchThrowableOfType(ConfigurationException.class, () -> read("broken-check"));

    assertThat(e)
        .hasMessageContaining(
            "could not check its options: java.lang.IllegalStateException: a defect");
  }

  /** Plugins of another class loader report events by reading environment variables. */
  private BotConfig read(String... scorers) {
    String list = "";
    for (String name : scorers) {
      list += (list.isEmpty() ? "" : ", ") + "{\"use\": \"" + name + "\"}";
    }
    return BotConfig.reader()
        .plugins(plugins)
        .environment(
            variable -> {
              events.add(variable);
              return null;
            })
        .parse("config.json", "{\"categories\": [\"cs.LG\"], \"scorers\": [" + list + "]}", folder);
  }
}
