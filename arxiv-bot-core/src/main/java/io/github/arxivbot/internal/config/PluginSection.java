package io.github.arxivbot.internal.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A section of the form {@code {"use": NAME, …}}, whose other keys the plugin declares.
 *
 * @param path its place in the file; empty if the file does not have it
 * @param usePath the place of its name
 * @param values its keys and values
 */
record PluginSection(String path, String usePath, Map<String, @Nullable Object> values) {

  static PluginSection written(String path, Map<String, @Nullable Object> values) {
    return new PluginSection(path, path + "." + ConfigKeys.USE.name(), values);
  }

  /** Returns the default section, whose options are read from the top of the file. */
  static PluginSection absent(String key, String name) {
    return new PluginSection("", key, Map.of(ConfigKeys.USE.name(), name));
  }

  /** {@return the place for an error that concerns the whole section} */
  String place() {
    return path.isEmpty() ? usePath : path;
  }
}
