package io.github.arxivbot.internal.option;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A section of a configuration as plain values, and where it stands. Immutable if its values are.
 *
 * <p>A section may fall back to another one: {@code "keywords"} at the top of the file serves a
 * scorer that has none of its own, and a mistake in it is reported where it was written.
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
   * Makes a section.
   *
   * @param path where it stands, for example {@code renderers[0]}; empty for the whole file
   * @param folder the folder from which relative paths are taken
   * @param values strings, {@link java.math.BigDecimal}, booleans, lists, maps, or null
   * @return the section
   */
  public static ConfigSection of(String path, Path folder, Map<String, ?> values) {
    return new ConfigSection(path, folder, values, null);
  }

  /**
   * This section with another one for what neither it nor an earlier such one holds.
   *
   * @param other where the rest is looked for; its unknown keys are no mistakes
   * @return a new section
   */
  public ConfigSection orElse(ConfigSection other) {
    Objects.requireNonNull(other, "other");
    return new ConfigSection(
        path, folder, values, fallback == null ? other : fallback.orElse(other));
  }

  /**
   * The keys of the section itself.
   *
   * @return in their order
   */
  public Set<String> keys() {
    return values.keySet();
  }

  /**
   * The folder from which relative paths are taken.
   *
   * @return the folder of the configuration
   */
  public Path folder() {
    return folder;
  }

  /**
   * A value, from here or from where this section falls back to.
   *
   * @param key the key
   * @return null where there is none
   */
  public @Nullable Object find(String key) {
    if (values.containsKey(key) || fallback == null) {
      return values.get(key);
    }
    return fallback.find(key);
  }

  /**
   * Whether something stands here, or where this section falls back to; null is something.
   *
   * @param key the key
   * @return true if the key was written
   */
  public boolean has(String key) {
    return values.containsKey(key) || (fallback != null && fallback.has(key));
  }

  /**
   * Where a value stands, or would stand.
   *
   * @param key the key
   * @return a path as the user wrote it, for example {@code renderers[0].file}
   */
  public String pathOf(String key) {
    if (!values.containsKey(key) && fallback != null && fallback.has(key)) {
      return fallback.pathOf(key);
    }
    return path.isEmpty() ? key : path + "." + key;
  }
}
