package io.github.arxivbot.internal.config;

import io.github.arxivbot.discovery.Plugin;
import io.github.arxivbot.internal.option.ConfigSection;
import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.internal.text.SpellingSuggestion;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.PluginFactory;
import io.github.arxivbot.spi.option.Option;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parses {@link PluginSection}s, and finds the plugins that they name. */
final class PluginParser {

  private final ParseContext context;

  PluginParser(ParseContext context) {
    this.context = context;
  }

  /**
   * Returns the sections of a list. If the list is absent, returns a default section, or none if
   * the application provides plugins of this kind.
   *
   * @param prefix the path of the object that has the list; empty, or with a dot at its end
   */
  List<PluginSection> list(
      String prefix, Map<String, @Nullable Object> object, String key, String defaultName) {
    if (!object.containsKey(key)) {
      return context.environment().isProvided(key)
          ? List.of()
          : List.of(PluginSection.absent(key, defaultName));
    }
    List<PluginSection> sections = new ArrayList<>();
    String example = "{\"use\": \"" + defaultName + "\"}";
    if (!(object.get(key) instanceof List<?> list) || list.isEmpty()) {
      context.error(
          prefix + key,
          "expected a list of objects such as ["
              + example
              + "], found "
              + ConfigJson.kind(object.get(key)));
      return sections;
    }
    for (int i = 0; i < list.size(); i++) {
      String path = prefix + key + "[" + i + "]";
      Object element = list.get(i);
      ConfigJson.object(element)
          .ifPresentOrElse(
              values -> sections.add(PluginSection.written(path, values)),
              () ->
                  context.error(
                      path,
                      "expected an object such as "
                          + example
                          + ", found "
                          + ConfigJson.kind(element)));
    }
    return sections;
  }

  /** Returns the factory that a section names, or reports an error. */
  <T, F extends PluginFactory<T>> Optional<F> factory(PluginSection section, Class<F> type) {
    return name(section)
        .flatMap(
            name -> {
              try {
                return Optional.of(context.plugins().get(type, name));
              } catch (PluginException e) {
                context.error(section.usePath(), String.valueOf(e.getMessage()));
                return Optional.empty();
              }
            });
  }

  private Optional<String> name(PluginSection section) {
    Map<String, @Nullable Object> use = new LinkedHashMap<>(section.values());
    use.keySet().retainAll(List.of(ConfigKeys.USE.name()));
    return context
        .read(List.of(ConfigKeys.USE), context.section(section.path(), use))
        .find(ConfigKeys.USE);
  }

  /** Reads the options of a section; keys that it does not have are read from the fallback. */
  <T> PluginSpec<T> spec(
      PluginSection section,
      PluginFactory<T> factory,
      List<Option<?>> options,
      ConfigSection fallback) {
    Map<String, @Nullable Object> own = new LinkedHashMap<>(section.values());
    own.remove(ConfigKeys.USE.name());
    List<String> known = options.stream().<String>map(Option::name).toList();
    own.keySet()
        .removeIf(key -> isMisplaced(section.path() + "." + key, key, known, factory.name()));
    OptionValues values =
        context.read(options, context.section(section.path(), own).orElse(fallback));
    return new PluginSpec<>(section.place(), factory, values);
  }

  /** Tests whether a key belongs elsewhere, and reports that as an error. */
  private boolean isMisplaced(String path, String key, List<String> known, String plugin) {
    if (known.contains(key) || !SpellingSuggestion.of(key, known).isEmpty()) {
      return false;
    }
    if (ConfigKeys.TOP.stream().anyMatch(option -> option.name().equals(key))) {
      context.error(
          path, "is a key of the whole configuration, not of a plugin: move it to the top");
      return true;
    }
    Optional<Plugin> owner =
        context.plugins().found().stream()
            .filter(
                other ->
                    other.factory().options().stream()
                        .anyMatch(option -> option.name().equals(key)))
            .findFirst();
    owner.ifPresent(
        other ->
            context.error(
                path,
                "is an option of the %s \"%s\", not of \"%s\", which has %s"
                    .formatted(
                        other.kind().label(),
                        other.name(),
                        plugin,
                        known.isEmpty() ? "none" : String.join(", ", known))));
    return owner.isPresent();
  }
}
