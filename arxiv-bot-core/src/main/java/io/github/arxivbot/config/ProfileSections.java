package io.github.arxivbot.config;

import io.github.arxivbot.config.PluginSections.Section;
import io.github.arxivbot.spi.ConfigError;
import io.github.arxivbot.spi.ConfigSection;
import io.github.arxivbot.spi.Option;
import io.github.arxivbot.spi.OptionValues;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.ScorerFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The profiles: what each says itself, and else has from the top of the file. */
final class ProfileSections {

  private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final int LONGEST_NAME = 60;
  private static final int MOST = 10_000;

  private final PluginSections sections;
  private final OutputSections outputs;
  private final Path folder;
  private final List<ConfigError> errors;
  private final Consumer<String> notes;
  private final Set<String> read = new TreeSet<>();

  ProfileSections(
      PluginSections sections,
      OutputSections outputs,
      Path folder,
      List<ConfigError> errors,
      Consumer<String> notes) {
    this.sections = sections;
    this.outputs = outputs;
    this.folder = folder;
    this.errors = errors;
    this.notes = notes;
  }

  List<ProfileSpec> read(Map<String, @Nullable Object> root) {
    List<ProfileSpec> profiles = new ArrayList<>();
    if (!root.containsKey(ConfigKeys.PROFILES.name())
        || Map.of().equals(root.get(ConfigKeys.PROFILES.name()))) {
      profiles.add(profile(null, "", Map.of(), root));
    } else if (root.get(ConfigKeys.PROFILES.name()) instanceof Map<?, ?> named
        && named.size() <= MOST) {
      named.forEach(
          (name, values) -> {
            String path = ConfigKeys.PROFILES.name() + "." + name;
            if (!String.valueOf(name).matches(NAME)
                || String.valueOf(name).length() > LONGEST_NAME) {
              errors.add(
                  new ConfigError(
                      path,
                      "expected a name of lower-case letters, digits and single hyphens that begins"
                          + " with a letter"));
            } else if (values instanceof Map<?, ?> own) {
              @SuppressWarnings("unchecked") // keys of a JSON object are text
              Map<String, @Nullable Object> section = (Map<String, @Nullable Object>) own;
              profiles.add(profile(String.valueOf(name), path, section, root));
            } else {
              errors.add(
                  new ConfigError(path, "expected an object, found " + ConfigJson.kind(values)));
            }
          });
    } else {
      errors.add(
          new ConfigError(
              ConfigKeys.PROFILES.name(),
              "expected an object such as {\"systems\": {\"keywords\": [\"kv cache\"]}}, found "
                  + ConfigJson.kind(root.get(ConfigKeys.PROFILES.name()))));
    }
    if (profiles.isEmpty()) { // what else is wrong is told all the same
      profiles.add(profile(null, "", Map.of(), root));
    }
    noteUnread(root, profiles);
    return profiles;
  }

  private ProfileSpec profile(
      @Nullable String name,
      String path,
      Map<String, @Nullable Object> own,
      Map<String, @Nullable Object> root) {
    OptionValues limits =
        OptionValues.read(
            ConfigKeys.WHOLE_PROFILE,
            ConfigSection.of(path, folder, own).orElse(only(root, limitKeys())),
            errors);
    return new ProfileSpec(
        name,
        limits,
        scorers(path, own, root),
        own.containsKey(ConfigKeys.RENDERERS.name())
            ? outputs.read(path + ".", own, name)
            : outputs.read("", root, name));
  }

  private List<PluginSpec<Scorer>> scorers(
      String path, Map<String, @Nullable Object> own, Map<String, @Nullable Object> root) {
    Map<String, @Nullable Object> ownTerms = new LinkedHashMap<>(own);
    ownTerms.keySet().retainAll(ConfigKeys.SCORER_KEYS);
    ConfigSection terms =
        ConfigSection.of(path, folder, ownTerms).orElse(only(root, ConfigKeys.SCORER_KEYS));
    boolean hasOwn = own.containsKey(ConfigKeys.SCORERS.name());
    List<Section> written =
        sections.list(
            hasOwn ? path + "." : "", hasOwn ? own : root, ConfigKeys.SCORERS.name(), "keywords");
    List<PluginSpec<Scorer>> specs = new ArrayList<>();
    for (Section section : written) {
      sections
          .<Scorer, ScorerFactory>factory(section, ScorerFactory.class)
          .ifPresent(
              factory -> {
                List<Option<?>> options = new ArrayList<>(factory.options());
                options.add(ConfigKeys.WEIGHT);
                options.forEach(option -> read.add(option.name()));
                specs.add(
                    new PluginSpec<>(
                        section.place(), factory, sections.values(section, options, terms)));
              });
    }
    return specs;
  }

  private static List<String> limitKeys() {
    return ConfigKeys.PROFILE.stream().map(Option::name).toList();
  }

  private ConfigSection only(Map<String, @Nullable Object> root, List<String> keys) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(root);
    values.keySet().retainAll(keys);
    return ConfigSection.of("", folder, values);
  }

  private void noteUnread(Map<String, @Nullable Object> root, List<ProfileSpec> profiles) {
    boolean hasScorers = profiles.stream().anyMatch(profile -> !profile.scorers().isEmpty());
    for (String key : root.keySet()) {
      if (hasScorers && ConfigKeys.SCORER_KEYS.contains(key) && !read.contains(key)) {
        notes.accept(key + ": no configured scorer reads it");
      }
    }
  }
}
