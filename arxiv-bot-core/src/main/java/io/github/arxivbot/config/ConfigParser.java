package io.github.arxivbot.config;

import io.github.arxivbot.config.PluginSections.Section;
import io.github.arxivbot.http.PoliteHttp;
import io.github.arxivbot.spi.ConfigError;
import io.github.arxivbot.spi.ConfigSection;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.Option;
import io.github.arxivbot.spi.OptionType;
import io.github.arxivbot.spi.OptionValues;
import io.github.arxivbot.spi.PluginFactory;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.RendererFactory;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.ScorerFactory;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns the plain values of a file into a checked configuration; finds every mistake on the way.
 */
final class ConfigParser {

  private final String name;
  private final @Nullable Path configFile;
  private final Path folder;
  private final Path outputFolder;
  private final Lent lent;
  private final List<ConfigError> errors = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final PluginSections sections;

  ConfigParser(String name, @Nullable Path configFile, Path folder, Path outputFolder, Lent lent) {
    this.configFile = configFile;
    this.name = name;
    this.folder = folder;
    this.outputFolder = outputFolder;
    this.lent = lent;
    this.sections = new PluginSections(lent.plugins(), folder, errors);
  }

  BotConfig parse(Map<String, @Nullable Object> file) {
    Map<String, @Nullable Object> root = new LinkedHashMap<>(file);
    root.remove("$schema");
    refuseNotYet("", root, ConfigKeys.NOT_YET);
    OptionValues top = OptionValues.read(ConfigKeys.TOP, top(root), errors);
    noteWithoutEffect(root);
    List<PluginSpec<Fetcher>> fetchers = fetchers(root);
    List<PluginSpec<Scorer>> scorers = scorers(root);
    List<OutputSpec> outputs = outputs(root);
    SummarySection summary =
        SummarySection.parse(
            sections, top, root.containsKey("summarizer"), lent.plugins(), folder, errors);
    if (summary.unavailable() != null) {
      notes.add("ai_summary: " + summary.unavailable());
    }
    lent.plugins().rejected().forEach(plugin -> notes.add("turned down: " + plugin));
    OptionValues fullText =
        OptionValues.read(
            ConfigKeys.FULL_TEXT_OPTIONS,
            ConfigSection.of("full_text", folder, top.get(ConfigKeys.FULL_TEXT)),
            errors);
    OptionValues http = http(top, fetchers, asksArxivForTexts(summary, fullText));
    OverwrittenFiles.check(outputs, reportFile(top), stateFolder(top), configFile, errors);
    if (!errors.isEmpty()) {
      throw new ConfigurationException(name, errors);
    }
    ConfigParts parts =
        new ConfigParts(
            folder, outputFolder, lent, top, http, fullText, fetchers, scorers, summary, outputs);
    notes.addAll(Assembly.trial(name, parts));
    return new BotConfig(name, parts, notes);
  }

  private @Nullable Path reportFile(OptionValues top) {
    String report = top.get(ConfigKeys.REPORT);
    return report.equals(ConfigKeys.NONE) ? null : outputFolder.resolve(report).normalize();
  }

  private @Nullable Path stateFolder(OptionValues top) {
    String state = top.get(ConfigKeys.STATE);
    return state.equals(ConfigKeys.NONE) ? null : folder.resolve(state).normalize();
  }

  /** The file without what its scorers will complain about. */
  private ConfigSection top(Map<String, @Nullable Object> root) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(root);
    rest.keySet().removeAll(ConfigKeys.SCORER_KEYS);
    return ConfigSection.of("", folder, rest);
  }

  private void refuseNotYet(String path, Map<String, ?> section, List<String> keys) {
    keys.stream()
        .filter(section::containsKey)
        .forEach(
            key ->
                errors.add(
                    new ConfigError(
                        path + key, "is not there yet in this version; leave it out for now")));
  }

  private void noteWithoutEffect(Map<String, ?> root) {
    ConfigKeys.WITHOUT_EFFECT.stream()
        .filter(root::containsKey)
        .forEach(
            key -> notes.add(key + ": accepted, without effect; it belongs to the Python bot"));
  }

  private List<PluginSpec<Fetcher>> fetchers(Map<String, @Nullable Object> root) {
    return specs(
        sections.list(root, "fetchers", "arxiv-rss"), FetcherFactory.class, nothing("fetchers"));
  }

  private List<PluginSpec<Scorer>> scorers(Map<String, @Nullable Object> root) {
    Map<String, @Nullable Object> shared = new LinkedHashMap<>(root);
    shared.keySet().retainAll(ConfigKeys.SCORER_KEYS);
    ConfigSection fallback = ConfigSection.of("", folder, shared);
    List<PluginSpec<Scorer>> specs =
        specs(sections.list(root, "scorers", "keywords"), ScorerFactory.class, fallback);
    for (String key : shared.keySet()) {
      if (!specs.isEmpty() && specs.stream().noneMatch(spec -> declares(spec.factory(), key))) {
        notes.add(key + ": no configured scorer reads it");
      }
    }
    return specs;
  }

  private static boolean declares(PluginFactory<?> factory, String key) {
    return factory.options().stream().anyMatch(option -> option.name().equals(key));
  }

  private ConfigSection nothing(String path) {
    return ConfigSection.of(path, folder, Map.of());
  }

  private <T, F extends PluginFactory<T>> List<PluginSpec<T>> specs(
      List<Section> written, Class<F> type, ConfigSection fallback) {
    List<PluginSpec<T>> specs = new ArrayList<>();
    for (Section section : written) {
      sections
          .<T, F>factory(section, type)
          .map(
              factory ->
                  new PluginSpec<T>(
                      section.path(),
                      factory,
                      sections.values(section, factory.options(), fallback)))
          .ifPresent(specs::add);
    }
    return specs;
  }

  private List<OutputSpec> outputs(Map<String, @Nullable Object> root) {
    List<OutputSpec> specs = new ArrayList<>();
    Map<Path, String> paths = new HashMap<>();
    for (Section section : sections.list(root, "renderers", "markdown")) {
      output(section)
          .ifPresent(
              spec -> {
                String other = paths.putIfAbsent(spec.file(), section.path());
                if (other != null) {
                  complain(section.path() + ".file", "is the file of " + other + " already");
                }
                specs.add(spec);
              });
    }
    return specs;
  }

  private Optional<OutputSpec> output(Section section) {
    Optional<RendererFactory> found =
        sections.<Renderer, RendererFactory>factory(section, RendererFactory.class);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    RendererFactory renderer = found.get();
    List<Option<?>> options = new ArrayList<>(renderer.options());
    options.add(ConfigKeys.FILE);
    OptionValues values = sections.values(section, options, nothing("renderers"));
    String file = values.find(ConfigKeys.FILE).orElseGet(renderer::defaultFile);
    String path = section.path() + ".file";
    if (file.contains("{")) {
      complain(path, "one file for each {…} is not there yet; found \"" + file + "\"");
      return Optional.empty();
    }
    return outputPath(path, file)
        .map(target -> new OutputSpec(new PluginSpec<>(section.path(), renderer, values), target));
  }

  private Optional<Path> outputPath(String path, String file) {
    try {
      return Optional.of(outputFolder.resolve(file).normalize());
    } catch (InvalidPathException e) {
      complain(path, "expected a file, found \"" + file + "\": " + e.getReason());
      return Optional.empty();
    }
  }

  private static boolean asksArxivForTexts(SummarySection summary, OptionValues fullText) {
    return summary.summarizer() != null
        && PoliteHttp.isArxivHost(fullText.get(ConfigKeys.FULL_TEXT_URL));
  }

  private OptionValues http(
      OptionValues top, List<PluginSpec<Fetcher>> fetchers, boolean textsFromArxiv) {
    Map<String, Object> section = new LinkedHashMap<>(top.get(ConfigKeys.HTTP));
    refuseNotYet("http.", section, ConfigKeys.HTTP_NOT_YET);
    section.keySet().removeAll(ConfigKeys.HTTP_NOT_YET);
    OptionValues values =
        OptionValues.read(
            ConfigKeys.HTTP_OPTIONS, ConfigSection.of("http", folder, section), errors);
    if (values.get(ConfigKeys.HTTP_INTERVAL).compareTo(PoliteHttp.ARXIV_INTERVAL) < 0
        && (textsFromArxiv || fetchers.stream().anyMatch(ConfigParser::asksArxiv))) {
      complain(
          "http.request_interval",
          "expected at least "
              + PoliteHttp.ARXIV_INTERVAL
              + " where a source is arXiv's own host (arXiv's terms of use), found "
              + values.get(ConfigKeys.HTTP_INTERVAL));
    }
    return values;
  }

  private static boolean asksArxiv(PluginSpec<Fetcher> fetcher) {
    return fetcher.factory().options().stream()
        .filter(option -> option.type() == OptionType.URI)
        .anyMatch(option -> isArxiv(fetcher.values(), option));
  }

  private static boolean isArxiv(OptionValues values, Option<?> option) {
    return values.find(option).map(address -> PoliteHttp.isArxivHost((URI) address)).orElse(false);
  }

  private void complain(String path, String message) {
    errors.add(new ConfigError(path, message));
  }
}
