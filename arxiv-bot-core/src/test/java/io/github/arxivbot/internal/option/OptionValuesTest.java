package io.github.arxivbot.internal.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.arxivbot.spi.option.ConfigError;
import io.github.arxivbot.spi.option.Option;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionValuesTest {

  private static final Option<String> TITLE = Option.text("title", "the title of the page");
  private static final Option<Integer> LIMIT =
      Option.integer("limit", "papers at most", 1, 100).orElse(50);
  private static final Option<List<String>> WORDS =
      Option.list("words", "words to look for").required();
  private static final Option<String> KEY = Option.secret("api_key_env", "the key");
  private static final List<Option<?>> OPTIONS = List.of(TITLE, LIMIT, WORDS, KEY);

  private final List<ConfigError> errors = new ArrayList<>();

  private OptionValues read(String path, Map<String, ?> section) {
    return OptionValues.read(OPTIONS, ConfigSection.of(path, Path.of(""), section), errors);
  }

  @Test
  void valid_options_are_read_and_the_others_have_their_defaults() {
    OptionValues values = read("", Map.of("title", "A", "words", List.of("b")));

    assertThat(errors).isEmpty();
    assertThat(values.get(TITLE)).isEqualTo("A");
    assertThat(values.isSet(TITLE)).isTrue();
    assertThat(values.get(LIMIT)).isEqualTo(50);
    assertThat(values.isSet(LIMIT)).isFalse();
    assertThat(values.find(KEY)).isEmpty();
  }

  @Test
  void all_complaints_come_at_once_each_with_its_path() {
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("titel", "A");
    section.put("colour", "red");
    section.put("title", null);
    section.put("limit", new BigDecimal("101"));
    section.put("words", List.of("a", "", new BigDecimal("3")));
    section.put("api_key_env", "sk-0123456789");

    OptionValues values = read("scorers[1]", section);

    assertThat(errors)
        .extracting(ConfigError::toString)
        .containsExactly(
            "scorers[1].titel: is no known key; did you mean \"title\"?",
            "scorers[1].colour: is no known key;"
                + " expected one of title, limit, words, api_key_env",
            "scorers[1].title: expected text that is not blank, found null",
            "scorers[1].limit: expected a whole number from 1 to 100, found 101",
            "scorers[1].words[1]: expected text that is not blank, found \"\"",
            "scorers[1].words[2]: expected text that is not blank, found 3",
            "scorers[1].api_key_env: expected the name of an environment variable that holds the"
                + " key, such as DASHSCOPE_API_KEY; never write the key itself into a"
                + " configuration");
    assertThat(values).hasToString("values of []");
  }

  @Test
  void a_missing_required_option_is_an_error() {
    read("", Map.of());

    assertThat(errors)
        .containsExactly(new ConfigError("words", "is missing; expected words to look for"));
  }

  @Test
  void a_section_without_options_accepts_no_key() {
    OptionValues.read(List.of(), ConfigSection.of("it", Path.of(""), Map.of("a", true)), errors);

    assertThat(errors)
        .containsExactly(new ConfigError("it.a", "is no known key; none is known here"));
  }

  @Test
  void an_option_that_was_not_declared_is_rejected() {
    OptionValues values = OptionValues.defaults(List.of(TITLE));
    String message = "option limit is not declared; declared are [title (text)]";

    assertThatIllegalArgumentException().isThrownBy(() -> values.find(LIMIT)).withMessage(message);
    assertThatIllegalArgumentException().isThrownBy(() -> values.isSet(LIMIT)).withMessage(message);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> values.with(LIMIT, 3))
        .withMessage(message);
  }

  @Test
  void an_option_with_neither_value_nor_default_has_nothing_to_get() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> OptionValues.defaults(OPTIONS).get(TITLE))
        .withMessage("option title has neither a value nor a default");
  }

  @Test
  void one_more_value_makes_new_values() {
    OptionValues defaults = OptionValues.defaults(OPTIONS);
    OptionValues values = defaults.with(LIMIT, 7);

    assertThat(values.get(LIMIT)).isEqualTo(7);
    assertThat(defaults.get(LIMIT)).isEqualTo(50);
  }

  @Test
  void null_takes_the_value_from_a_nullable_option_and_is_an_error_for_others() {
    Option<Integer> seed = Option.integer("seed", "the seed", 0, 9).nullable().orElse(3);
    Map<String, Object> section = new LinkedHashMap<>();
    section.put("seed", null);

    OptionValues values =
        OptionValues.read(List.of(seed), ConfigSection.of("", Path.of(""), section), errors);

    assertThat(errors).isEmpty();
    assertThat(values.isSet(seed)).isTrue();
    assertThat(values.find(seed)).isEmpty();
    assertThat(OptionValues.defaults(List.of(seed)).find(seed)).contains(3);
    assertThat(values.with(seed, 4).find(seed)).contains(4);
    assertThat(values.with(seed, 4).without(seed).find(seed)).isEmpty();
    assertThat(seed.schema().get("type")).isEqualTo(List.of("integer", "null"));
    section.put("limit", null);
    read("", section);
    assertThat(errors).anySatisfy(error -> assertThat(error.path()).isEqualTo("limit"));
  }

  @Test
  void the_path_of_an_option_is_where_its_value_is_or_would_be() {
    ConfigSection shared = ConfigSection.of("ai_summary", Path.of(""), Map.of("title", "A"));
    ConfigSection own = ConfigSection.of("summarizer", Path.of(""), Map.of());

    OptionValues named = OptionValues.read(OPTIONS, own.orElse(shared), errors);
    OptionValues unnamed =
        OptionValues.read(
            OPTIONS, ConfigSection.of("", Path.of(""), Map.of()).orElse(shared), errors);

    assertThat(named.pathOf(TITLE)).isEqualTo("ai_summary.title");
    assertThat(named.pathOf(LIMIT)).isEqualTo("summarizer.limit");
    assertThat(unnamed.pathOf(LIMIT)).isEqualTo("ai_summary.limit");
    assertThat(OptionValues.defaults(OPTIONS).pathOf(LIMIT)).isEqualTo("limit");
  }

  @Test
  void a_log_shows_which_are_set_but_no_value() {
    assertThat(OptionValues.defaults(OPTIONS).with(TITLE, "private"))
        .hasToString("values of [title]");
  }
}
