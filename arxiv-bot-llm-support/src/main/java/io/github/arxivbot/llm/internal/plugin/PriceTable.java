package io.github.arxivbot.llm.internal.plugin;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.llm.ModelPrice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The price of each model, parsed from the option {@code prices}. Immutable. */
final class PriceTable {

  private static final List<String> KEYS = List.of("input", "output", "currency", "per");
  private static final String KEY_LIST = String.join(", ", KEYS);

  private final Map<String, ModelPrice> prices;

  private PriceTable(Map<String, ModelPrice> prices) {
    this.prices = Map.copyOf(prices);
  }

  /**
   * Parses the option's value.
   *
   * @param table from the model's name to an object with {@code input}, {@code output} and
   *     optionally {@code currency} and {@code per}
   * @throws IllegalArgumentException with the key and what was expected there
   */
  static PriceTable parse(Map<String, Object> table) {
    Map<String, ModelPrice> prices = new HashMap<>();
    table.forEach((model, value) -> prices.put(model, price("prices." + model, value)));
    return new PriceTable(prices);
  }

  Optional<ModelPrice> find(String model) {
    return Optional.ofNullable(prices.get(model));
  }

  private static ModelPrice price(String path, @Nullable Object value) {
    if (!(value instanceof Map<?, ?> entry)) {
      throw unexpected(path, "an object with " + KEY_LIST, value);
    }
    for (String key : new TreeSet<>(entry.keySet().stream().map(String::valueOf).toList())) {
      if (!KEYS.contains(key)) {
        throw new IllegalArgumentException(
            path + "." + key + ": unknown key; known keys are " + KEY_LIST);
      }
    }
    ModelPrice.Builder price = ModelPrice.builder();
    setNumber(path, entry, "input", price::input);
    setNumber(path, entry, "output", price::output);
    if (entry.containsKey("per")) {
      setNumber(path, entry, "per", price::per);
    }
    Object currency = entry.get("currency");
    if (currency instanceof String text) {
      price.currency(text);
    } else if (currency != null) {
      throw unexpected(path + ".currency", "a text such as \"CNY\"", currency);
    }
    return price.build();
  }

  private static void setNumber(String path, Map<?, ?> entry, String key, Consumer<String> setter) {
    Object value = entry.get(key);
    if (value == null) {
      throw new IllegalArgumentException(path + "." + key + " is missing; expected a number");
    }
    if (!(value instanceof Number || value instanceof String)) {
      throw unexpected(path + "." + key, "a number", value);
    }
    try {
      setter.accept(value.toString());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(path + "." + e.getMessage(), e);
    }
  }

  private static IllegalArgumentException unexpected(
      String path, String expected, @Nullable Object found) {
    return new IllegalArgumentException(
        path + ": expected " + expected + ", found " + SafeText.line(String.valueOf(found), 80));
  }
}
