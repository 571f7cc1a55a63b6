package io.github.arxivbot.spi.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.arxivbot.internal.option.ConfigSection;
import io.github.arxivbot.internal.option.OptionValues;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionTest {

  private static final Path FOLDER = Path.of("/home/ada/bot").toAbsolutePath();

  private static <T> T right(Option<T> option, Object raw) {
    List<ConfigError> errors = new ArrayList<>();
    OptionValues values = read(option, raw, errors);
    assertThat(errors).isEmpty();
    return values.get(option);
  }

  private static List<String> wrong(Option<?> option, Object raw) {
    List<ConfigError> errors = new ArrayList<>();
    assertThat(read(option, raw, errors).isSet(option)).isFalse();
    return errors.stream().map(ConfigError::toString).toList();
  }

  private static OptionValues read(Option<?> option, Object raw, List<ConfigError> errors) {
    Map<String, Object> section = Collections.singletonMap(option.name(), raw);
    return OptionValues.read(List.of(option), ConfigSection.of("it", FOLDER, section), errors);
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  @Test
  void a_text_is_not_blank() {
    Option<String> text = Option.text("key", "words");
    assertThat(right(text, " a b ")).isEqualTo(" a b ");
    assertThat(wrong(text, " "))
        .containsExactly("it.key: expected text that is not blank, found \" \"");
    assertThat(wrong(text, true))
        .containsExactly("it.key: expected text that is not blank, found true");
    assertThat(wrong(text, null))
        .containsExactly("it.key: expected text that is not blank, found null");
  }

  @Test
  void a_whole_number_is_whole_and_in_its_range() {
    Option<Integer> integer = Option.integer("key", "papers", 0, 2000);
    assertThat(right(integer, number("0"))).isZero();
    assertThat(right(integer, number("2000"))).isEqualTo(2000);
    assertThat(right(integer, number("1e2"))).isEqualTo(100);
    assertThat(right(integer, number("7.0"))).isEqualTo(7);
    String expected = "it.key: expected a whole number from 0 to 2000, found ";
    assertThat(wrong(integer, number("-1"))).containsExactly(expected + "-1");
    assertThat(wrong(integer, number("2001"))).containsExactly(expected + "2001");
    assertThat(wrong(integer, number("1.5"))).containsExactly(expected + "1.5");
    assertThat(wrong(integer, number("1e999999999"))).containsExactly(expected + "1E+999999999");
    assertThat(wrong(integer, "7")).containsExactly(expected + "\"7\"");
    assertThat(wrong(integer, List.of())).containsExactly(expected + "a list of 0");
  }

  @Test
  void a_number_is_in_its_range() {
    Option<Double> number = Option.number("key", "a score", -1, 1e6);
    assertThat(right(number, number("2.5"))).isEqualTo(2.5);
    assertThat(right(number, number("-1"))).isEqualTo(-1);
    assertThat(wrong(number, number("-1.1")))
        .containsExactly("it.key: expected a number from -1 to 1000000, found -1.1");
    assertThat(wrong(number, Map.of()))
        .containsExactly("it.key: expected a number from -1 to 1000000, found an object");
  }

  @Test
  void a_number_may_be_without_bounds_but_is_finite() {
    Option<Double> least = Option.number("key", "a score", 0, Double.POSITIVE_INFINITY);
    assertThat(wrong(least, number("-1")))
        .containsExactly("it.key: expected a number from 0, found -1");
    assertThat(wrong(least, number("1e400")))
        .containsExactly("it.key: expected a number from 0, found 1E+400");
  }

  @Test
  void a_flag_is_true_or_false() {
    Option<Boolean> flag = Option.flag("key", "whether");
    assertThat(right(flag, true)).isTrue();
    assertThat(right(flag, false)).isFalse();
    assertThat(wrong(flag, "true"))
        .containsExactly("it.key: expected true or false, found \"true\"");
  }

  @Test
  void a_duration_is_iso_8601_or_a_number_with_a_unit_and_long_enough() {
    Option<Duration> duration = Option.duration("key", "a pause", Duration.ofSeconds(3));
    assertThat(right(duration, "PT3S")).isEqualTo(Duration.ofSeconds(3));
    assertThat(right(duration, "PT2M")).isEqualTo(Duration.ofMinutes(2));
    assertThat(right(duration, "30s")).isEqualTo(Duration.ofSeconds(30));
    assertThat(right(duration, "2m")).isEqualTo(Duration.ofMinutes(2));
    assertThat(right(duration, "3.5s")).isEqualTo(Duration.ofMillis(3500));
    assertThat(right(duration, "1h30m")).isEqualTo(Duration.ofMinutes(90));
    assertThat(right(duration, "2d")).isEqualTo(Duration.ofDays(2));
    assertThat(right(duration, "1d12h")).isEqualTo(Duration.ofHours(36));
    String expected =
        "it.key: expected a duration of at least PT3S, such as 30s, 2m or PT30S, found ";
    assertThat(wrong(duration, "PT2.9S")).containsExactly(expected + "\"PT2.9S\"");
    for (String text : List.of("2s", "30", "30 s", "m", "5s2m", "2x", "1d2d", "PT30", "")) {
      assertThat(wrong(duration, text)).containsExactly(expected + "\"" + text + "\"");
    }
    assertThat(wrong(duration, "PT" + "9".repeat(30) + "S")).hasSize(1);
    assertThat(wrong(duration, number("3"))).containsExactly(expected + "3");
  }

  @Test
  void a_relative_path_is_taken_from_the_folder_of_the_configuration() {
    Option<Path> path = Option.path("key", "a file");
    assertThat(right(path, "out/../feed.xml")).isEqualTo(FOLDER.resolve("feed.xml"));
    assertThat(right(path, FOLDER.resolve("a").toString())).isEqualTo(FOLDER.resolve("a"));
    assertThat(wrong(path, "")).containsExactly("it.key: expected a file or folder, found \"\"");
    assertThat(wrong(path, number("1")))
        .containsExactly("it.key: expected a file or folder, found 1");
    assertThat(wrong(path, "a\0b"))
        .singleElement()
        .asString()
        .startsWith("it.key: expected a file or folder, found \"a?b\": ");
  }

  @Test
  void an_address_is_absolute_and_of_the_web() {
    Option<URI> uri = Option.uri("key", "where");
    assertThat(right(uri, "HTTPS://rss.arxiv.org/rss/"))
        .isEqualTo(URI.create("HTTPS://rss.arxiv.org/rss/"));
    for (String text : List.of("", "rss.arxiv.org", "file:///etc/passwd", "https://", "a b")) {
      assertThat(wrong(uri, text))
          .containsExactly(
              "it.key: expected an address that begins with https:// or http://, found \""
                  + text
                  + "\"");
    }
  }

  @Test
  void a_choice_is_one_of_its_words() {
    Option<String> choice = Option.choice("key", "how", List.of("strongest", "first"));
    assertThat(right(choice, "first")).isEqualTo("first");
    assertThat(wrong(choice, "strongst"))
        .containsExactly(
            "it.key: expected one of strongest, first, found \"strongst\";"
                + " did you mean \"strongest\"?");
    assertThat(wrong(choice, number("1")))
        .containsExactly("it.key: expected one of strongest, first, found 1");
    assertThat(wrong(Option.choice("key", "how", List.of("only")), "quite"))
        .containsExactly("it.key: expected only, found \"quite\"");
  }

  @Test
  void a_list_complains_of_every_wrong_element() {
    Option<List<String>> list = Option.list("key", "words");
    assertThat(right(list, List.of())).isEmpty();
    assertThat(right(list, List.of("a", "b"))).containsExactly("a", "b");
    assertThat(wrong(list, Arrays.asList("a", "", true, null)))
        .containsExactly(
            "it.key[1]: expected text that is not blank, found \"\"",
            "it.key[2]: expected text that is not blank, found true",
            "it.key[3]: expected text that is not blank, found null");
    assertThat(wrong(list, "a")).containsExactly("it.key: expected a list, found \"a\"");
  }

  private enum Mode {
    ALL,
    FIRST_FRESH,
    NONE
  }

  @Test
  void a_choice_of_an_enum_gives_the_constant() {
    Option<Mode> choice = Option.choice("key", "how", Mode.class);
    assertThat(right(choice, "first-fresh")).isEqualTo(Mode.FIRST_FRESH);
    assertThat(choice.schema()).containsEntry("enum", List.of("all", "first-fresh", "none"));
    assertThat(wrong(choice, "first_fresh"))
        .containsExactly(
            "it.key: expected one of all, first-fresh, none, found \"first_fresh\";"
                + " did you mean \"first-fresh\"?");
    assertThat(wrong(choice, null))
        .containsExactly("it.key: expected one of all, first-fresh, none, found null");
  }

  @Test
  void a_choice_may_allow_some_constants_of_an_enum() {
    Option<Mode> choice = Option.choice("key", "how", EnumSet.of(Mode.ALL, Mode.NONE));
    assertThat(right(choice, "none")).isEqualTo(Mode.NONE);
    assertThat(wrong(choice, "first-fresh"))
        .containsExactly("it.key: expected one of all, none, found \"first-fresh\"");
  }

  @Test
  void choices_are_a_list_of_constants() {
    Option<List<Mode>> choices = Option.choices("key", "which", Mode.class);
    assertThat(right(choices, List.of("none", "all"))).containsExactly(Mode.NONE, Mode.ALL);
    assertThat(wrong(choices, Arrays.asList("all", "nune", null)))
        .containsExactly(
            "it.key[1]: expected one of all, first-fresh, none, found \"nune\";"
                + " did you mean \"none\"?",
            "it.key[2]: expected one of all, first-fresh, none, found null");
  }

  @Test
  void objects_and_trees_are_given_as_they_are() {
    Map<String, Object> object = Map.of("a", List.of(number("1")));
    assertThat(right(Option.object("key", "all"), object)).isEqualTo(object);
    assertThat(wrong(Option.object("key", "all"), List.of("a")))
        .containsExactly("it.key: expected an object, found a list of 1");
    assertThat(right(Option.tree("key", "all"), number("1"))).isEqualTo(number("1"));
    assertThat(wrong(Option.tree("key", "all"), null))
        .containsExactly("it.key: expected a value, found null");
  }

  @Test
  void a_secret_is_the_name_of_a_variable_and_anything_else_is_never_quoted() {
    Option<String> secret = Option.secret("key", "the variable");
    assertThat(right(secret, "DASHSCOPE_API_KEY")).isEqualTo("DASHSCOPE_API_KEY");
    for (Object raw : Arrays.asList("sk-0123456789", "", List.of("sk-0123456789"), null)) {
      assertThat(wrong(secret, raw))
          .containsExactly(
              "it.key: expected the name of an environment variable that holds the key,"
                  + " such as DASHSCOPE_API_KEY; never write the key itself into a configuration");
    }
  }

  @Test
  void a_further_rule_is_checked_after_the_type() {
    Option<Integer> even =
        Option.integer("key", "papers", 1, 9)
            .checked(value -> value % 2 == 0 ? null : "expected an even number, found " + value)
            .orElse(2);
    assertThat(right(even, number("4"))).isEqualTo(4);
    assertThat(wrong(even, number("3")))
        .containsExactly("it.key: expected an even number, found 3");
    assertThat(wrong(even, number("11")))
        .containsExactly("it.key: expected a whole number from 1 to 9, found 11");
  }

  @Test
  void long_or_odd_text_is_quoted_short_and_in_one_line() {
    assertThat(wrong(Option.flag("key", "whether"), "\u001b\n" + "😀".repeat(100)))
        .containsExactly("it.key: expected true or false, found \"??" + "😀".repeat(58) + "…\"");
  }

  @Test
  void a_default_and_being_required_exclude_each_other() {
    Option<String> text = Option.text("key", "words");
    assertThat(text.defaultValue()).isEmpty();
    assertThat(text.isRequired()).isFalse();
    assertThat(text.orElse("a").defaultValue()).contains("a");
    assertThat(text.orElse("a").required().defaultValue()).isEmpty();
    assertThat(text.required().orElse("a").isRequired()).isFalse();
    assertThat(Option.list("key", "words").defaultValue()).contains(List.of());
    assertThat(Option.object("key", "words").defaultValue()).contains(Map.of());
  }

  @Test
  void an_option_shows_its_name_and_type_in_a_word() {
    Option<String> option = Option.secret("api_key_env", "the variable");
    assertThat(option).hasToString("api_key_env (secret)");
    assertThat(option.description()).isEqualTo("the variable");
    assertThat(option.type()).isEqualTo(OptionType.SECRET);
  }

  @Test
  void a_name_is_made_of_lower_case_words() {
    for (String name : List.of("", "Key", "a-b", "1st", "_a", "a b")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Option.text(name, "words"))
          .withMessage("option name \"%s\" is not of the form lower_case_words", name);
    }
    assertThatNullPointerException().isThrownBy(() -> Option.text(null, "x")).withMessage("name");
    assertThatNullPointerException()
        .isThrownBy(() -> Option.text("a", null))
        .withMessage("description");
  }
}
