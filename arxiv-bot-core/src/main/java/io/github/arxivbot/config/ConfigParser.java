package io.github.arxivbot.config;

import io.github.arxivbot.config.PluginSections.Section;
import io.github.arxivbot.http.PoliteHttp;
import io.github.arxivbot.spi.ConfigError;
import io.github.arxivbot.spi.ConfigSection;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.OptionValues;
import io.github.arxivbot.spi.PluginFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    this.name = name;
    this.configFile = configFile;
    this.folder = folder;
    this.outputFolder = outputFolder;
    this.lent = lent;
    this.sections = new PluginSections(lent.plugins(), folder, errors);
  }

  BotConfig parse(Map<String, @Nullable Object> file) {
    Map<String, @Nullable Object> root = new LinkedHashMap<>(file);
    root.remove("$schema");
    OptionValues top = OptionValues.read(ConfigKeys.TOP, top(root), errors);
    noteWithoutEffect(root);
    List<PluginSpec<Fetcher>> fetchers = fetchers(root);
    List<ProfileSpec> profiles =
        new ProfileSections(
                sections,
                new OutputSections(
                    sections,
                    folder,
                    outputFolder,
                    top.find(ConfigKeys.CATEGORIES).orElse(List.of()),
                    errors),
                folder,
                errors,
                notes::add)
            .read(root);
    SummarySection summary = new SummaryParser(sections, lent.plugins(), folder, errors).parse(top);
    if (summary.unavailable() != null) {
      notes.add("ai_summary: " + summary.unavailable());
    }
    lent.plugins().rejected().forEach(plugin -> notes.add("turned down: " + plugin));
    OptionValues fullText =
        OptionValues.read(
            ConfigKeys.FULL_TEXT_OPTIONS,
            ConfigSection.of("full_text", folder, top.get(ConfigKeys.FULL_TEXT)),
            errors);
    boolean asksArxiv =
        asksArxivForTexts(summary, fullText) || fetchers.stream().anyMatch(HttpSection::asksArxiv);
    OptionValues http = HttpSection.read(top.get(ConfigKeys.HTTP), folder, asksArxiv, errors);
    OverwrittenFiles.check(
        profiles.stream().flatMap(profile -> profile.outputs().stream()).toList(),
        reportFile(top),
        stateFolder(top),
        archiveFolder(top),
        configFile,
        errors);
    if (!errors.isEmpty()) {
      throw new ConfigurationException(name, inOrder(errors, file));
    }
    ConfigParts parts =
        new ConfigParts(
            folder, outputFolder, lent, top, http, fullText, fetchers, profiles, summary);
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

  private @Nullable Path archiveFolder(OptionValues top) {
    String archive = top.get(ConfigKeys.ARCHIVE);
    return archive.equals(ConfigKeys.NONE) ? null : outputFolder.resolve(archive).normalize();
  }

  /** The file without what others read, and complain about. */
  private ConfigSection top(Map<String, @Nullable Object> root) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(root);
    rest.keySet().removeAll(ConfigKeys.READ_BY_OTHERS);
    return ConfigSection.of("", folder, rest);
  }

  private void noteWithoutEffect(Map<String, ?> root) {
    ConfigKeys.WITHOUT_EFFECT.stream()
        .filter(root::containsKey)
        .forEach(
            key -> notes.add(key + ": accepted, without effect; it belongs to the Python bot"));
  }

  private List<PluginSpec<Fetcher>> fetchers(Map<String, @Nullable Object> root) {
    List<Section> written = sections.list(root, "fetchers", "arxiv-rss");
    String only = lent.source();
    if (only != null) {
      List<Section> named =
          written.stream()
              .filter(section -> only.equals(section.values().get(ConfigKeys.USE.name())))
              .toList();
      written = named.isEmpty() ? List.of(Section.absent("fetchers", only)) : named;
    }
    return specs(written, FetcherFactory.class, nothing("fetchers"));
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
                      section.place(),
                      factory,
                      sections.values(section, factory.options(), fallback)))
          .ifPresent(specs::add);
    }
    return specs;
  }

  private static boolean asksArxivForTexts(SummarySection summary, OptionValues fullText) {
    return summary.summarizer() != null
        && PoliteHttp.isArxivHost(fullText.get(ConfigKeys.FULL_TEXT_URL));
  }

  /** In the order of the file; what is missing from it comes last. */
  private static List<ConfigError> inOrder(
      List<ConfigError> errors, Map<String, @Nullable Object> file) {
    List<String> keys = List.copyOf(file.keySet());
    return errors.stream()
        .distinct() // two scorers may read the same list
        .sorted(Comparator.comparingInt(error -> position(error, keys)))
        .toList();
  }

  private static int position(ConfigError error, List<String> keys) {
    int position = keys.indexOf(error.path().split("[.\\[]", 2)[0]);
    return position < 0 ? keys.size() : position;
  }
}
