package io.github.arxivbot.renderer.html.internal.view;

import io.github.arxivbot.html.MarkedText;
import io.github.arxivbot.renderer.html.internal.template.ResourceReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The texts of the pages in one language, including names of days and months. */
public final class MessageBundle {

  private final String language;
  private final Map<String, String> texts;

  private MessageBundle(String language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  public static MessageBundle of(String language) {
    Properties properties = new Properties();
    try {
      properties.load(
          new StringReader(ResourceReader.read("messages." + language + ".properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> texts = new HashMap<>();
    properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
    return new MessageBundle(language, Map.copyOf(texts));
  }

  String language() {
    return language;
  }

  /** {@return all texts, escaped for HTML} */
  Map<String, String> all() {
    Map<String, String> all = new HashMap<>();
    texts.forEach((key, text) -> all.put(key, MarkedText.escape(text)));
    return all;
  }

  /** Returns a text with its slots {@code {0}}, {@code {1}} … filled. */
  String get(String key, String... values) {
    String text = Objects.requireNonNull(texts.get(key), key);
    StringBuilder filled = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      int close = text.indexOf('}', open);
      filled.append(text, at, open);
      filled.append(values[Integer.parseInt(text.substring(open + 1, close))]);
      at = close + 1;
    }
    return filled.append(text.substring(at)).toString();
  }

  /** Returns a text in singular or plural; the number fills its first slot. */
  String count(String key, int number, String... more) {
    String[] values = new String[more.length + 1];
    values[0] = grouped(number);
    System.arraycopy(more, 0, values, 1, more.length);
    return get(key + (number == 1 ? "One" : "Many"), values);
  }

  /** Formats a number with thin spaces between thousands, as every language allows. */
  static String grouped(int number) {
    return Integer.toString(number).replaceAll("(?<=\\d)(?=(\\d{3})+$)", "\u202F");
  }

  String join(Iterable<String> parts) {
    return String.join(get("separator"), parts);
  }

  String longDay(LocalDate day) {
    return date("longDay", day);
  }

  String fullDate(LocalDate day) {
    return date("fullDate", day);
  }

  String shortDay(LocalDate day) {
    return date("shortDay", day);
  }

  String month(LocalDate day) {
    return date("monthYear", day);
  }

  String[] weekdays() {
    return get("weekdays").split(" ", -1);
  }

  String[] shortWeekdays() {
    return get("weekdaysShort").split(" ", -1);
  }

  private String date(String form, LocalDate day) {
    return Objects.requireNonNull(texts.get(form), form)
        .replace("{weekday}", weekdays()[day.getDayOfWeek().getValue() - 1])
        .replace("{day}", Integer.toString(day.getDayOfMonth()))
        .replace("{month}", get("months").split(" ", -1)[day.getMonthValue() - 1])
        .replace("{year}", Integer.toString(day.getYear()));
  }
}
