package io.github.arxivbot.renderer.html.internal.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.arxivbot.renderer.html.HtmlRenderer;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageBundleTest {

  private static final Pattern SLOT = Pattern.compile("\\{\\w+}");

  @Test
  void all_languages_have_the_same_messages_and_slots() {
    Map<String, String> english = MessageBundle.of("en").all();
    for (String language : HtmlRenderer.LANGUAGES) {
      Map<String, String> words = MessageBundle.of(language).all();
      assertThat(words.keySet()).isEqualTo(english.keySet());
      words.forEach(
          (key, text) -> {
            // A language may omit the number in the singular and may reorder slots.
            if (!key.endsWith("One")) {
              assertThat(slots(text)).as(language + " " + key).isEqualTo(slots(english.get(key)));
            }
          });
    }
  }

  private static String slots(String text) {
    return SLOT.matcher(text)
        .results()
        .map(MatchResult::group)
        .filter(slot -> !slot.equals("{year}") && !slot.equals("{weekday}"))
        .sorted()
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"en | Sunday, 1 March 2026 | 1 March", "zh | 2026年3月1日 星期日 | 3月1日"})
  void dates_follow_the_language(String language, String full, String brief) {
    MessageBundle words = MessageBundle.of(language);
    LocalDate day = LocalDate.parse("2026-03-01");

    assertThat(words.longDay(day)).isEqualTo(full);
    assertThat(words.shortDay(day)).isEqualTo(brief);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "999, 999", "1000, 1\u202F000", "1234567, 1\u202F234\u202F567"})
  void thousands_are_separated(int number, String shown) {
    assertThat(MessageBundle.grouped(number)).isEqualTo(shown);
  }

  @Test
  void slots_in_values_are_not_filled() {
    assertThat(MessageBundle.of("en").get("by", "{0} {1}")).isEqualTo("by {0} {1}");
  }
}
