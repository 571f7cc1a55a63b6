package io.github.arxivbot.llm;

import io.github.arxivbot.internal.text.SafeText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The price table: what each model costs. Immutable. */
final class Prices {

  private static final List<String> KEYS = List.of("input", "output", "currency", "per");
  private static final String KNOWN = String.join(", ", KEYS);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

  /** Beyond this a number is a slip of the keyboard, and arithmetic with it would take for ever. */
  private static final int MOST_DIGITS = 30;

  private final Map<String, Price> prices;

  private Prices(Map<String, Price> prices) {
    this.prices = Map.copyOf(prices);
  }

  /**
   * Reads the table as configuration gives it.
   *
   * @param table model name to an object with {@code input}, {@code output} and perhaps {@code
   *     currency} and {@code per}
   * @throws IllegalArgumentException naming the key and what was expected there
   */
  static Prices of(Map<String, Object> table) {
    Objects.requireNonNull(table, "table");
    Map<String, Price> prices = new TreeMap<>();
    table.forEach((model, value) -> prices.put(model, price("prices." + model, value)));
    return new Prices(prices);
  }

  /** What a model costs; nothing if the table does not have it. */
  Optional<Price> find(String model) {
    return Optional.ofNullable(prices.get(Objects.requireNonNull(model, "model")));
  }

  static BigDecimal divide(BigDecimal sum, BigDecimal per) {
    try {
      return sum.divide(per);
    } catch (ArithmeticException endless) {
      return sum.divide(per, MathContext.DECIMAL128);
    }
  }

  private static Price price(String path, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> entry)) {
      throw wrong(path, "an object with " + KNOWN, value);
    }
    for (String key : new TreeSet<>(entry.keySet().stream().map(String::valueOf).toList())) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException(path + "." + key + ": unknown key; known are " + KNOWN);
      }
    }
    BigDecimal per = entry.containsKey("per") ? number(path, entry, "per") : MILLION;
    if (per.signum() == 0) {
      throw wrong(path + ".per", "a number above 0", per);
    }
    return new Price(
        number(path, entry, "input"), number(path, entry, "output"), per, currency(path, entry));
  }

  private static BigDecimal number(String path, Map<?, ?> entry, String key) {
    String expected = "a number, 0 or more, of at most " + MOST_DIGITS + " digits";
    Object value = entry.get(key);
    if (value == null) {
      throw new IllegalArgumentException(path + "." + key + " is missing; expected " + expected);
    }
    BigDecimal number;
    try {
      number =
          value instanceof Number || value instanceof String
              ? new BigDecimal(value.toString().strip())
              : null;
    } catch (NumberFormatException e) {
      number = null;
    }
    if (number == null
        || number.signum() < 0
        || number.precision() > MOST_DIGITS
        || Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw wrong(path + "." + key, expected, value);
    }
    return number;
  }

  private static String currency(String path, Map<?, ?> entry) {
    Object value = entry.get("currency");
    if (value == null) {
      return "";
    }
    if (value instanceof String currency) {
      return SafeText.line(currency, 16);
    }
    throw wrong(path + ".currency", "a text such as \"CNY\"", value);
  }

  private static IllegalArgumentException wrong(
      String path, String expected, @Nullable Object found) {
    return new IllegalArgumentException(
        path + ": expected " + expected + ", found " + SafeText.line(String.valueOf(found), 80));
  }
}
