package io.github.arxivbot.config;

import io.github.arxivbot.spi.ConfigError;
import io.github.arxivbot.spi.ConfigSection;
import io.github.arxivbot.spi.DidYouMean;
import io.github.arxivbot.spi.Option;
import io.github.arxivbot.spi.OptionValues;
import io.github.arxivbot.spi.Plugin;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.PluginFactory;
import io.github.arxivbot.spi.Plugins;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads sections of the form {@code {"use": NAME, …}}, whose other keys the plugin declares. */
final class PluginSections {

  /** One such section: where it stands, and where its name does. */
  record Section(String path, String usePath, Map<String, @Nullable Object> values) {

    static Section written(String path, Map<String, @Nullable Object> values) {
      return new Section(path, path + "." + ConfigKeys.USE.name(), values);
    }

    /** What serves where the user wrote nothing: its options then stand at the top of the file. */
    static Section absent(String key, String name) {
      return new Section("", key, Map.of(ConfigKeys.USE.name(), name));
    }

    /** Where a complaint about the whole belongs. */
    String place() {
      return path.isEmpty() ? usePath : path;
    }
  }

  private final Plugins plugins;
  private final Path folder;
  private final List<ConfigError> errors;

  PluginSections(Plugins plugins, Path folder, List<ConfigError> errors) {
    this.plugins = plugins;
    this.folder = folder;
    this.errors = errors;
  }

  /** The sections of a list, or one with a default name. Complains about what is no such list. */
  List<Section> list(Map<String, @Nullable Object> root, String key, String defaultName) {
    return list("", root, key, defaultName);
  }

  /** The same, of an object that stands elsewhere than at the top; its path ends with a point. */
  List<Section> list(
      String prefix, Map<String, @Nullable Object> root, String key, String defaultName) {
    if (!root.containsKey(key)) {
      return List.of(Section.absent(key, defaultName));
    }
    List<Section> sections = new ArrayList<>();
    if (!(root.get(key) instanceof List<?> list) || list.isEmpty()) {
      complain(
          prefix + key,
          "expected a list of objects such as [{\"use\": \""
              + defaultName
              + "\"}], found "
              + ConfigJson.kind(root.get(key)));
      return sections;
    }
    for (int i = 0; i < list.size(); i++) {
      String path = prefix + key + "[" + i + "]";
      if (list.get(i) instanceof Map<?, ?>) {
        @SuppressWarnings("unchecked") // keys of a JSON object are text
        Map<String, @Nullable Object> values = (Map<String, @Nullable Object>) list.get(i);
        sections.add(Section.written(path, values));
      } else {
        complain(
            path,
            "expected an object such as {\"use\": \""
                + defaultName
                + "\"}, found "
                + ConfigJson.kind(list.get(i)));
      }
    }
    return sections;
  }

  /** The name that a section gives; complains where there is none. */
  Optional<String> use(Section section) {
    Map<String, @Nullable Object> use = new LinkedHashMap<>(section.values());
    use.keySet().retainAll(List.of(ConfigKeys.USE.name()));
    return OptionValues.read(
            List.of(ConfigKeys.USE), ConfigSection.of(section.path(), folder, use), errors)
        .find(ConfigKeys.USE);
  }

  /** The plugin that a section names; complains where there is none. */
  <T, F extends PluginFactory<T>> Optional<F> factory(Section section, Class<F> type) {
    return use(section)
        .flatMap(
            name -> {
              try {
                return Optional.of(plugins.get(type, name));
              } catch (PluginException e) {
                complain(section.usePath(), String.valueOf(e.getMessage()));
                return Optional.empty();
              }
            });
  }

  /** The values of a section's own keys and of those that it falls back to. */
  OptionValues values(Section section, List<Option<?>> options, ConfigSection fallback) {
    Map<String, @Nullable Object> own = new LinkedHashMap<>(section.values());
    Object name = own.remove(ConfigKeys.USE.name());
    List<String> known = options.stream().<String>map(Option::name).toList();
    own.keySet().removeIf(key -> isMisplaced(section.path() + "." + key, key, known, name));
    return OptionValues.read(
        options, ConfigSection.of(section.path(), folder, own).orElse(fallback), errors);
  }

  /** Whether a key is right elsewhere; then says so. */
  private boolean isMisplaced(String path, String key, List<String> known, @Nullable Object name) {
    if (known.contains(key) || !DidYouMean.sentence(key, known).isEmpty()) {
      return false;
    }
    if (ConfigKeys.TOP.stream().anyMatch(option -> option.name().equals(key))) {
      complain(path, "is a key of the whole configuration, not of a plugin: move it to the top");
      return true;
    }
    Optional<Plugin> owner =
        plugins.found().stream()
            .filter(
                plugin ->
                    plugin.factory().options().stream()
                        .anyMatch(option -> option.name().equals(key)))
            .findFirst();
    owner.ifPresent(
        plugin ->
            complain(
                path,
                "is an option of the %s \"%s\", not of \"%s\", which has %s"
                    .formatted(
                        plugin.kind().label(),
                        plugin.name(),
                        name,
                        known.isEmpty() ? "none" : String.join(", ", known))));
    return owner.isPresent();
  }

  private void complain(String path, String message) {
    errors.add(new ConfigError(path, message));
  }
}
