package io.github.arxivbot.internal.config;

import io.github.arxivbot.internal.option.ConfigSection;
import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.ScorerFactory;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.spi.notify.NotifierFactory;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.rerank.Reranker;
import io.github.arxivbot.spi.rerank.RerankerFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Parses the profiles. Each inherits from the top of the file what it does not set itself. */
final class ProfileParser {

  private static final int MAX_PROFILES = 10_000;

  private final ParseContext context;
  private final PluginParser plugins;
  private final OutputParser outputs;
  private final Set<String> readKeys = new TreeSet<>();

  ProfileParser(ParseContext context, PluginParser plugins, OutputParser outputs) {
    this.context = context;
    this.plugins = plugins;
    this.outputs = outputs;
  }

  List<ProfileSpec> parse(Map<String, @Nullable Object> root) {
    String key = ConfigKeys.PROFILES.name();
    Object written = root.get(key);
    List<ProfileSpec> profiles = new ArrayList<>();
    if (root.containsKey(key) && !Map.of().equals(written)) {
      ConfigJson.object(written)
          .filter(named -> named.size() <= MAX_PROFILES)
          .ifPresentOrElse(
              named ->
                  named.forEach(
                      (name, values) -> named(name, values, root).ifPresent(profiles::add)),
              () ->
                  context.error(
                      key,
                      "expected an object such as {\"systems\": {\"keywords\": [\"kv cache\"]}},"
                          + " found "
                          + ConfigJson.kind(written)));
    }
    if (profiles.isEmpty()) { // also after an error, to report the errors of the rest
      profiles.add(profile(Optional.empty(), "", Map.of(), root));
    }
    noteUnreadKeys(root, profiles);
    return profiles;
  }

  private Optional<ProfileSpec> named(
      String name, @Nullable Object values, Map<String, @Nullable Object> root) {
    String path = ConfigKeys.PROFILES.name() + "." + name;
    if (!Profile.isName(name)) {
      context.error(path, Profile.nameRule(name));
      return Optional.empty();
    }
    Optional<Map<String, @Nullable Object>> own = ConfigJson.object(values);
    if (own.isEmpty()) {
      context.error(path, "expected an object, found " + ConfigJson.kind(values));
    }
    return own.map(section -> profile(Optional.of(name), path, section, root));
  }

  private ProfileSpec profile(
      Optional<String> name,
      String path,
      Map<String, @Nullable Object> own,
      Map<String, @Nullable Object> root) {
    List<String> limitKeys = ConfigKeys.PROFILE.stream().<String>map(Option::name).toList();
    OptionValues limits =
        context.read(
            ConfigKeys.WHOLE_PROFILE, context.section(path, own).orElse(only(root, limitKeys)));
    List<PluginSpec<Scorer>> scorers = scorers(path, own, root);
    boolean hasOutputs = own.containsKey(ConfigKeys.RENDERERS.name());
    return new ProfileSpec(
        name,
        limits,
        scorers,
        reranker(path, own, root),
        outputs.parse(
            hasOutputs ? path + "." : "",
            hasOutputs ? own : root,
            name.orElse(Digest.DEFAULT_PROFILE)),
        own.containsKey(ConfigKeys.NOTIFY.name()) ? channels(path + ".", own) : channels("", root));
  }

  private List<PluginSpec<Scorer>> scorers(
      String path, Map<String, @Nullable Object> own, Map<String, @Nullable Object> root) {
    ConfigSection terms = terms(path, own, root);
    String key = ConfigKeys.SCORERS.name();
    boolean hasOwn = own.containsKey(key);
    List<PluginSection> sections =
        plugins.list(hasOwn ? path + "." : "", hasOwn ? own : root, key, "keywords");
    if (sections.isEmpty() && !hasOwn && !root.containsKey(key) && hasTerms(own, root)) {
      sections = List.of(PluginSection.absent(key, "keywords"));
    }
    List<PluginSpec<Scorer>> specs = new ArrayList<>();
    for (PluginSection section : sections) {
      plugins
          .<Scorer, ScorerFactory>factory(section, ScorerFactory.class)
          .ifPresent(
              factory -> {
                List<Option<?>> options = new ArrayList<>(factory.options());
                options.add(ConfigKeys.WEIGHT);
                options.forEach(option -> readKeys.add(option.name()));
                specs.add(plugins.spec(section, factory, options, terms));
              });
    }
    return specs;
  }

  private static boolean hasTerms(
      Map<String, @Nullable Object> own, Map<String, @Nullable Object> root) {
    return ConfigKeys.SCORER_KEYS.stream()
        .anyMatch(key -> own.containsKey(key) || root.containsKey(key));
  }

  /** Reads the reranker, whose options are also read from the profile and from ai_summary. */
  private Optional<PluginSpec<Reranker>> reranker(
      String path, Map<String, @Nullable Object> own, Map<String, @Nullable Object> root) {
    String key = ConfigKeys.RERANK.name();
    boolean hasOwn = own.containsKey(key);
    Object written = hasOwn ? own.get(key) : root.get(key);
    if (written == null && !hasOwn && !root.containsKey(key)) {
      return Optional.empty();
    }
    String place = hasOwn ? path + "." + key : key;
    Optional<Map<String, @Nullable Object>> values = ConfigJson.object(written);
    if (values.isEmpty()) {
      context.error(
          place,
          "expected an object such as {\"use\": \"llm\", \"criteria\": \"…\"}, found "
              + ConfigJson.kind(written));
      return Optional.empty();
    }
    PluginSection section = PluginSection.written(place, values.get());
    if (ConfigKeys.NONE.equals(values.get().get(ConfigKeys.USE.name()))) {
      context.read(List.of(ConfigKeys.USE), context.section(place, values.get()));
      return Optional.empty();
    }
    return plugins
        .<Reranker, RerankerFactory>factory(section, RerankerFactory.class)
        .map(
            factory -> {
              List<Option<?>> options = new ArrayList<>(factory.options());
              options.forEach(option -> readKeys.add(option.name()));
              options.addAll(ConfigKeys.RERANKER);
              return plugins.spec(section, factory, options, shared(path, own, root));
            });
  }

  private ConfigSection terms(
      String path, Map<String, @Nullable Object> own, Map<String, @Nullable Object> root) {
    return context
        .section(path, retained(own, ConfigKeys.SCORER_KEYS))
        .orElse(only(root, ConfigKeys.SCORER_KEYS));
  }

  private ConfigSection shared(
      String path, Map<String, @Nullable Object> own, Map<String, @Nullable Object> root) {
    Map<String, @Nullable Object> model =
        new LinkedHashMap<>(
            ConfigJson.object(root.get(ConfigKeys.AI_SUMMARY.name())).orElse(Map.of()));
    ConfigKeys.SUMMARY.forEach(option -> model.remove(option.name()));
    return terms(path, own, root).orElse(context.section(ConfigKeys.AI_SUMMARY.name(), model));
  }

  private List<PluginSpec<Notifier>> channels(String prefix, Map<String, @Nullable Object> object) {
    String key = ConfigKeys.NOTIFY.name();
    if (!object.containsKey(key) || List.of().equals(object.get(key))) {
      return List.of();
    }
    List<PluginSpec<Notifier>> specs = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (PluginSection section : plugins.list(prefix, object, key, "mail")) {
      Optional<NotifierFactory> found =
          plugins.<Notifier, NotifierFactory>factory(section, NotifierFactory.class);
      if (found.isPresent()) {
        List<Option<?>> options = new ArrayList<>(found.get().options());
        options.addAll(ConfigKeys.CHANNEL);
        PluginSpec<Notifier> spec =
            plugins.spec(section, found.get(), options, context.section(key, Map.of()));
        if (!names.add(channelName(spec))) {
          context.error(
              section.place() + ".name",
              "there is a channel called \""
                  + channelName(spec)
                  + "\" already; give this one another \"name\"");
        }
        specs.add(spec);
      }
    }
    return specs;
  }

  /** Returns the name of a channel; by default that of its notifier. */
  static String channelName(PluginSpec<Notifier> spec) {
    return spec.values().find(ConfigKeys.CHANNEL_NAME).orElse(spec.name());
  }

  private ConfigSection only(Map<String, @Nullable Object> root, List<String> keys) {
    return context.section("", retained(root, keys));
  }

  private static Map<String, @Nullable Object> retained(
      Map<String, @Nullable Object> object, List<String> keys) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(object);
    values.keySet().retainAll(keys);
    return values;
  }

  private void noteUnreadKeys(Map<String, @Nullable Object> root, List<ProfileSpec> profiles) {
    boolean hasScorers = profiles.stream().anyMatch(profile -> !profile.scorers().isEmpty());
    for (String key : root.keySet()) {
      if (hasScorers && ConfigKeys.SCORER_KEYS.contains(key) && !readKeys.contains(key)) {
        context.note(key + ": no configured scorer reads it");
      }
    }
  }
}
