package io.github.arxivbot.spi.option;

import io.github.arxivbot.internal.text.EnumWords;
import io.github.arxivbot.internal.text.IoErrors;
import io.github.arxivbot.internal.text.SpellingSuggestion;
import io.github.arxivbot.internal.text.ValueFormatter;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One parser for each type of option, with the JSON Schema of its values. */
final class OptionParsers {

  private static final String TYPE = "type";

  private OptionParsers() {}

  /** A parser with a schema. */
  private record SchemaParser<T>(Map<String, Object> schema, OptionParser<T> parser)
      implements OptionParser<T> {

    @Override
    public @Nullable T parse(@Nullable Object raw, Place place) {
      return parser.parse(raw, place);
    }
  }

  static OptionParser<String> text() {
    return new SchemaParser<>(
        schema(TYPE, "string", "pattern", "\\S"),
        (raw, place) -> {
          if (raw instanceof String text && !text.isBlank()) {
            return text;
          }
          place.expected("text that is not blank", raw);
          return null;
        });
  }

  static OptionParser<String> variable() {
    return new SchemaParser<>(
        schema(TYPE, "string", "pattern", "^[A-Za-z_][A-Za-z0-9_]{0,49}$"),
        (raw, place) -> {
          if (raw instanceof String text
              && text.matches("[A-Za-z_][A-Za-z0-9_]{0,49}")
              && !looksLikeKey(text)) {
            return text;
          }
          // The value is not quoted: it may be the key itself, written here by mistake.
          place.addError(
              "expected the name of an environment variable that holds the key,"
                  + " such as DASHSCOPE_API_KEY; never write the key itself into a configuration");
          return null;
        });
  }

  /** Keys are long sequences of lower-case letters and digits; names of variables are not. */
  private static boolean looksLikeKey(String text) {
    return text.length() >= 20 && text.matches("(?=.*[a-z])(?=.*[0-9]).*");
  }

  static OptionParser<Integer> integer(int min, int max) {
    return new SchemaParser<>(
        schema(TYPE, "integer", "minimum", min, "maximum", max),
        (raw, place) -> {
          if (raw instanceof BigDecimal number
              && isWhole(number)
              && number.compareTo(BigDecimal.valueOf(min)) >= 0
              && number.compareTo(BigDecimal.valueOf(max)) <= 0) {
            return number.intValueExact();
          }
          place.expected("a whole number from " + min + " to " + max, raw);
          return null;
        });
  }

  private static boolean isWhole(BigDecimal number) {
    return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
  }

  static OptionParser<Double> number(double min, double max) {
    return new SchemaParser<>(
        numberSchema(min, max),
        (raw, place) -> {
          if (raw instanceof BigDecimal number
              && Double.isFinite(number.doubleValue())
              && number.doubleValue() >= min
              && number.doubleValue() <= max) {
            return number.doubleValue();
          }
          place.expected("a number" + bound(" from ", min) + bound(" to ", max), raw);
          return null;
        });
  }

  private static Map<String, Object> numberSchema(double min, double max) {
    Map<String, Object> schema = schema(TYPE, "number");
    if (Double.isFinite(min)) {
      schema.put("minimum", min);
    }
    if (Double.isFinite(max)) {
      schema.put("maximum", max);
    }
    return schema;
  }

  private static String bound(String word, double number) {
    return Double.isInfinite(number) ? "" : word + plain(number);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  static OptionParser<Boolean> flag() {
    return new SchemaParser<>(
        schema(TYPE, "boolean"),
        (raw, place) -> {
          if (raw instanceof Boolean flag) {
            return flag;
          }
          place.expected("true or false", raw);
          return null;
        });
  }

  static OptionParser<Duration> duration(Duration min) {
    return new SchemaParser<>(
        schema(
            TYPE,
            "string",
            "pattern",
            "^([-+]?[Pp]|[0-9].*[dhms]$)",
            "examples",
            List.of("30s", "PT30S")),
        (raw, place) -> {
          @Nullable Duration duration = raw instanceof String text ? durationOf(text) : null;
          if (duration != null && duration.compareTo(min) >= 0) {
            return duration;
          }
          place.expected("a duration of at least " + min + ", such as 30s, 2m or PT30S", raw);
          return null;
        });
  }

  /** Parses a duration in ISO 8601 form, with or without its letters P and T. */
  private static @Nullable Duration durationOf(String text) {
    boolean isShort = text.matches("[0-9].*");
    String time = text.contains("d") ? text.replaceFirst("d(?=.)", "dT") : "T" + text;
    try {
      return Duration.parse(isShort ? "P" + time : text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  static OptionParser<Path> path() {
    return new SchemaParser<>(
        schema(TYPE, "string", "pattern", "\\S"),
        (raw, place) -> {
          if (raw instanceof String text && !text.isBlank()) {
            try {
              return place.folder().resolve(text).normalize();
            } catch (InvalidPathException e) {
              place.addError(
                  "expected a file or folder, found "
                      + ValueFormatter.format(text)
                      + ": "
                      + IoErrors.describe(e));
              return null;
            }
          }
          place.expected("a file or folder", raw);
          return null;
        });
  }

  static OptionParser<URI> uri() {
    return new SchemaParser<>(
        schema(TYPE, "string", "pattern", "^[Hh][Tt][Tt][Pp][Ss]?://"),
        (raw, place) -> {
          @Nullable URI address = raw instanceof String text ? uriOf(text) : null;
          if (address != null) {
            return address;
          }
          place.expected("an address that begins with https:// or http://", raw);
          return null;
        });
  }

  private static @Nullable URI uriOf(String text) {
    try {
      URI address = new URI(text);
      boolean http =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme());
      return http && address.getHost() != null ? address : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }

  static OptionParser<String> choice(List<String> words) {
    return new SchemaParser<>(
        schema("enum", List.copyOf(words)),
        (raw, place) -> {
          if (raw instanceof String word && words.contains(word)) {
            return word;
          }
          String hint = raw instanceof String word ? SpellingSuggestion.of(word, words) : "";
          place.addError(
              "expected "
                  + oneOf(words)
                  + ", found "
                  + ValueFormatter.format(raw)
                  + (hint.isEmpty() ? "" : "; " + hint));
          return null;
        });
  }

  static <E extends Enum<E>> OptionParser<E> constant(Set<E> constants) {
    Map<String, E> byWord = new LinkedHashMap<>();
    constants.forEach(constant -> byWord.put(EnumWords.of(constant), constant));
    OptionParser<String> words = choice(List.copyOf(byWord.keySet()));
    return new SchemaParser<>(
        words.schema(),
        (raw, place) -> {
          String word = words.parse(raw, place);
          return word == null ? null : byWord.get(word);
        });
  }

  private static String oneOf(List<String> words) {
    return words.size() == 1 ? words.get(0) : "one of " + String.join(", ", words);
  }

  static <T> OptionParser<List<T>> list(OptionParser<T> element) {
    return new SchemaParser<>(
        schema(TYPE, "array", "items", element.schema()),
        (raw, place) -> {
          if (!(raw instanceof List<?> elements)) {
            place.expected("a list", raw);
            return null;
          }
          List<T> read = new ArrayList<>();
          for (int i = 0; i < elements.size(); i++) {
            T value = element.parse(elements.get(i), place.element(i));
            if (value != null) {
              read.add(value);
            }
          }
          return read.size() == elements.size() ? List.copyOf(read) : null;
        });
  }

  static OptionParser<Map<String, Object>> object() {
    return new SchemaParser<>(
        schema(TYPE, "object"),
        (raw, place) -> {
          if (raw instanceof Map<?, ?> map) {
            @SuppressWarnings("unchecked") // keys of a JSON object are text
            Map<String, Object> object = (Map<String, Object>) map;
            return object;
          }
          place.expected("an object", raw);
          return null;
        });
  }

  static OptionParser<Object> tree() {
    return (raw, place) -> {
      if (raw == null) {
        place.expected("a value", null);
      }
      return raw;
    };
  }

  /** Returns a schema that also allows {@code null}. */
  static Map<String, Object> orNull(Map<String, Object> schema) {
    Map<String, Object> both = new LinkedHashMap<>(schema);
    both.computeIfPresent(TYPE, (key, type) -> List.of(type, "null"));
    return both;
  }

  /** Keeps the order of the keys, so that generated files are reproducible. */
  private static Map<String, Object> schema(Object... keysAndValues) {
    Map<String, Object> schema = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      schema.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return schema;
  }
}
