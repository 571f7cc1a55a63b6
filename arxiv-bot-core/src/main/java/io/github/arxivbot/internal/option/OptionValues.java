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

/** Checked values of declared options, which all methods require. Immutable. */
public final class OptionValues {

  private final List<Option<?>> options;
  private final Map<String, Object> values;
  private final Set<String> omitted;
  private final Map<String, String> paths;

  private OptionValues(
      List<Option<?>> options,
      Map<String, Object> values,
      Set<String> omitted,
      Map<String, String> paths) {
    this.options = options;
    this.values = Map.copyOf(values);
    this.omitted = Set.copyOf(omitted);
    this.paths = paths;
  }

  /** Returns values with only the defaults. */
  public static OptionValues defaults(List<Option<?>> options) {
    return new OptionValues(List.copyOf(options), Map.of(), Set.of(), Map.of());
  }

  /**
   * Reads a section of a configuration, and reports all errors: wrong types, values out of range,
   * unknown keys and missing keys. Returns the valid values.
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
    Set<String> omitted = new LinkedHashSet<>();
    Map<String, String> paths = new LinkedHashMap<>();
    for (Option<?> option : options) {
      String path = section.pathOf(option.name());
      @Nullable Object raw = section.find(option.name());
      paths.put(option.name(), path);
      if (raw == null && option.isNullable() && section.has(option.name())) {
        omitted.add(option.name());
      } else if (section.has(option.name())) {
        option
            .parse(raw, new OptionPlace(path, section.folder(), errors))
            .ifPresent(value -> values.put(option.name(), value));
      } else if (option.isRequired()) {
        errors.add(new ConfigError(path, "is missing; expected " + option.description()));
      }
    }
    return new OptionValues(List.copyOf(options), values, omitted, Map.copyOf(paths));
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

  /** Returns these values with one more, which is not checked. */
  public <T> OptionValues with(Option<T> option, T value) {
    checkDeclared(option);
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(option.name(), Objects.requireNonNull(value, "value"));
    Set<String> fewer = new LinkedHashSet<>(omitted);
    fewer.remove(option.name());
    return new OptionValues(options, more, fewer, paths);
  }

  /** Returns these values without the value of an option, even if it has a default. */
  public OptionValues without(Option<?> option) {
    checkDeclared(option);
    Map<String, Object> fewer = new LinkedHashMap<>(values);
    fewer.remove(option.name());
    Set<String> more = new LinkedHashSet<>(omitted);
    more.add(option.name());
    return new OptionValues(options, fewer, more, paths);
  }

  /**
   * Returns the place of an option in the configuration, even if it has no value there; its name if
   * there is no configuration.
   */
  public String pathOf(Option<?> option) {
    checkDeclared(option);
    return paths.getOrDefault(option.name(), option.name());
  }

  /** Receives options with their values and places. */
  @FunctionalInterface
  public interface Setter {

    <T> void set(Option<T> option, T value);

    /** Receives an option that the configuration sets to null. */
    default void omit(Option<?> option) {}

    /** Receives the place of an option in the configuration. */
    default void path(Option<?> option, String path) {}
  }

  /** Passes the values of some options that are set to a setter, without defaults. */
  public void copyTo(List<Option<?>> wanted, Setter setter) {
    for (Option<?> option : wanted) {
      setter.path(option, pathOf(option));
      if (omitted.contains(option.name())) {
        setter.omit(option);
      } else if (isSet(option)) {
        copy(option, setter);
      }
    }
  }

  private <T> void copy(Option<T> option, Setter setter) {
    setter.set(option, get(option));
  }

  /** Returns these values with the place of an option in the configuration. */
  public OptionValues withPath(Option<?> option, String path) {
    checkDeclared(option);
    Map<String, String> more = new LinkedHashMap<>(paths);
    more.put(option.name(), path);
    return new OptionValues(options, values, omitted, Map.copyOf(more));
  }

  /** Returns the value of an option or its default; empty if it is null, or if there is neither. */
  public <T> Optional<T> find(Option<T> option) {
    checkDeclared(option);
    @SuppressWarnings("unchecked") // put under this name by this option only
    T value = (T) values.get(option.name());
    if (value != null) {
      return Optional.of(value);
    }
    return omitted.contains(option.name()) ? Optional.empty() : option.defaultValue();
  }

  /** Returns the value of an option or its default; fails if there is neither. */
  public <T> T get(Option<T> option) {
    return find(option)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "option " + option.name() + " has neither a value nor a default"));
  }

  /** Tests whether the configuration contains a value; a default is none. */
  public boolean isSet(Option<?> option) {
    checkDeclared(option);
    return values.containsKey(option.name()) || omitted.contains(option.name());
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
