package io.github.arxivbot.internal.option;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.spi.option.ConfigError;
import io.github.arxivbot.spi.option.Option;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigSectionTest {

  private static final Path FOLDER = Path.of("bot");

  private static ConfigSection section(String path, Map<String, ?> values) {
    return ConfigSection.of(path, FOLDER, values);
  }

  @Test
  void a_path_is_what_its_user_wrote() {
    assertThat(section("", Map.of("a", 1)).pathOf("a")).isEqualTo("a");
    assertThat(section("renderers[0]", Map.of()).pathOf("file")).isEqualTo("renderers[0].file");
  }

  @Test
  void missing_keys_are_read_from_the_fallback_section() {
    ConfigSection own = section("scorers[0]", Map.of("keywords", "own"));
    ConfigSection both = own.orElse(section("", Map.of("keywords", "top", "extra", "top")));

    assertThat(both.find("keywords")).isEqualTo("own");
    assertThat(both.pathOf("keywords")).isEqualTo("scorers[0].keywords");
    assertThat(both.find("extra")).isEqualTo("top");
    assertThat(both.pathOf("extra")).isEqualTo("extra");
    assertThat(both.find("none")).isNull();
    assertThat(both.pathOf("none")).isEqualTo("scorers[0].none");
    assertThat(both.keys()).containsExactly("keywords");
    assertThat(both.folder()).isEqualTo(FOLDER);
  }

  @Test
  void a_null_of_its_own_hides_what_it_could_fall_back_to() {
    ConfigSection both =
        section("it", Collections.singletonMap("a", null)).orElse(section("", Map.of("a", "top")));

    assertThat(both.find("a")).isNull();
    assertThat(both.pathOf("a")).isEqualTo("it.a");
  }

  @Test
  void a_section_falls_back_to_one_after_the_other() {
    ConfigSection all =
        section("one", Map.of("a", 1))
            .orElse(section("two", Map.of("a", 2, "b", 2)))
            .orElse(section("three", Map.of("a", 3, "b", 3, "c", 3)));

    assertThat(all.pathOf("a")).isEqualTo("one.a");
    assertThat(all.pathOf("b")).isEqualTo("two.b");
    assertThat(all.pathOf("c")).isEqualTo("three.c");
    assertThat(all.find("b")).isEqualTo(2);
  }

  @Test
  void an_error_is_reported_at_its_place() {
    List<ConfigError> errors = new ArrayList<>();
    ConfigSection section =
        section("scorers[0]", Map.of())
            .orElse(section("", Map.of("keywords", List.of("a", ""), "unknown", true)));

    OptionValues.read(List.of(Option.list("keywords", "words")), section, errors);

    assertThat(errors)
        .containsExactly(
            new ConfigError("keywords[1]", "expected text that is not blank, found \"\""));
  }
}
