package io.github.arxivbot.internal.option;

import io.github.arxivbot.internal.text.SpellingSuggestion;
import io.github.arxivbot.spi.option.ConfigError;
import io.github.arxivbot.spi.option.Option;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checked values of declared options. Immutable. */
public final class OptionValues {

  private final List<Option<?>> options;
  private final Map<String, Object> values;

  private OptionValues(List<Option<?>> options, Map<String, Object> values) {
    this.options = options;
    this.values = values;
  }

  /**
   * Returns values with only the defaults.
   *
   * @param options the declared options
   * @return the values
   */
  public static OptionValues defaults(List<Option<?>> options) {
    return new OptionValues(List.copyOf(options), Map.of());
  }

  /**
   * Reads a section of a configuration, and reports all errors: wrong types, values out of range,
   * unknown keys and missing keys.
   *
   * @param options the declared options
   * @param section the section
   * @param errors receives the errors
   * @return the valid values
   */
  public static OptionValues read(
      List<Option<?>> options, ConfigSection section, List<ConfigError> errors) {
    Set<String> names = new LinkedHashSet<>();
    options.forEach(option -> names.add(option.name()));
    for (String key : section.keys()) {
      if (!names.contains(key)) {
        errors.add(new ConfigError(section.pathOf(key), unknown(key, names)));
      }
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Option<?> option : options) {
      String path = section.pathOf(option.name());
      @Nullable Object raw = section.find(option.name());
      if (section.has(option.name())) {
        option
            .parse(raw, new OptionPlace(path, section.folder(), errors))
            .ifPresent(value -> values.put(option.name(), value));
      } else if (option.isRequired()) {
        errors.add(new ConfigError(path, "is missing; expected " + option.description()));
      }
    }
    return new OptionValues(List.copyOf(options), Map.copyOf(values));
  }

  private static String unknown(String key, Set<String> names) {
    String hint = SpellingSuggestion.of(key, names);
    if (!hint.isEmpty()) {
      return "is no known key; " + hint;
    }
    return names.isEmpty()
        ? "is no known key; none is known here"
        : "is no known key; expected one of " + String.join(", ", names);
  }

  /**
   * Returns these values with one more.
   *
   * @param option a declared option
   * @param value the value, which is not checked
   * @param <T> the type of the value
   * @return new values
   */
  public <T> OptionValues with(Option<T> option, T value) {
    checkDeclared(option);
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(option.name(), Objects.requireNonNull(value, "value"));
    return new OptionValues(options, Map.copyOf(more));
  }

  /** Receives options with their values. */
  @FunctionalInterface
  public interface Setter {

    /**
     * Receives one value.
     *
     * @param option a declared option
     * @param value its value
     * @param <T> the type of the value
     */
    <T> void set(Option<T> option, T value);
  }

  /**
   * Passes the values that are set to a setter, without defaults.
   *
   * @param wanted the options whose values are passed
   * @param setter receives the values
   */
  public void copyTo(List<Option<?>> wanted, Setter setter) {
    wanted.stream().filter(this::isSet).forEach(option -> copy(option, setter));
  }

  private <T> void copy(Option<T> option, Setter setter) {
    setter.set(option, get(option));
  }

  /**
   * Returns the value of an option, or its default, if any.
   *
   * @param option a declared option
   * @param <T> the type of the value
   * @return the value; empty if there is neither a value nor a default
   * @throws IllegalArgumentException if the option is not declared
   */
  public <T> Optional<T> find(Option<T> option) {
    checkDeclared(option);
    @SuppressWarnings("unchecked") // put under this name by this option only
    T value = (T) values.get(option.name());
    return value == null ? option.defaultValue() : Optional.of(value);
  }

  /**
   * Returns the value of an option, or its default.
   *
   * @param option a declared option
   * @param <T> the type of the value
   * @return the value
   * @throws IllegalArgumentException if the option is not declared
   * @throws IllegalStateException if there is neither a value nor a default
   */
  public <T> T get(Option<T> option) {
    return find(option)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "option " + option.name() + " has neither a value nor a default"));
  }

  /**
   * Tests whether the configuration contains a value.
   *
   * @param option a declared option
   * @return false if there is only a default or no value
   */
  public boolean isSet(Option<?> option) {
    checkDeclared(option);
    return values.containsKey(option.name());
  }

  private void checkDeclared(Option<?> option) {
    if (!options.contains(Objects.requireNonNull(option, "option"))) {
      throw new IllegalArgumentException(
          "option " + option.name() + " is not declared; declared are " + options);
    }
  }

  /** {@return the names of the options that are set, without values, because some are private} */
  @Override
  public String toString() {
    return "values of " + values.keySet();
  }
}
