package io.github.arxivbot.internal.option;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A section of a configuration as plain values, with its place in the file. Immutable if its values
 * are.
 *
 * <p>A section can have a fallback: {@code "keywords"} at the top of the file serves a scorer
 * without own keywords. Errors name the place where a value was written.
 */
public final class ConfigSection {

  private final String path;
  private final Path folder;
  private final Map<String, ?> values;
  private final @Nullable ConfigSection fallback;

  private ConfigSection(
      String path, Path folder, Map<String, ?> values, @Nullable ConfigSection fallback) {
    this.path = Objects.requireNonNull(path, "path");
    this.folder = Objects.requireNonNull(folder, "folder");
    this.values = Objects.requireNonNull(values, "values");
    this.fallback = fallback;
  }

  /**
   * Creates a section.
   *
   * @param path the place in the file, for example {@code renderers[0]}; empty for the whole file
   * @param folder the folder from which relative paths start
   * @param values strings, {@link java.math.BigDecimal}, booleans, lists, maps, or null
   */
  public static ConfigSection of(String path, Path folder, Map<String, ?> values) {
    return new ConfigSection(path, folder, values, null);
  }

  /**
   * Returns this section with a further one that supplies missing values; its unknown keys are not
   * errors.
   */
  public ConfigSection orElse(ConfigSection other) {
    Objects.requireNonNull(other, "other");
    return new ConfigSection(
        path, folder, values, fallback == null ? other : fallback.orElse(other));
  }

  /** {@return the keys of the section itself, in order} */
  public Set<String> keys() {
    return values.keySet();
  }

  /** {@return the folder of the configuration, from which relative paths start} */
  public Path folder() {
    return folder;
  }

  /** Returns a value of this section or its fallback, or null if there is none. */
  public @Nullable Object find(String key) {
    if (values.containsKey(key) || fallback == null) {
      return values.get(key);
    }
    return fallback.find(key);
  }

  /** Tests whether this section or its fallback contains a key, even with the value null. */
  public boolean has(String key) {
    return values.containsKey(key) || (fallback != null && fallback.has(key));
  }

  /** Returns the place where a value is, or would be, for example {@code renderers[0].file}. */
  public String pathOf(String key) {
    if (fallback != null && !values.containsKey(key) && (fallback.has(key) || path.isEmpty())) {
      return fallback.pathOf(key);
    }
    return path.isEmpty() ? key : path + "." + key;
  }
}
