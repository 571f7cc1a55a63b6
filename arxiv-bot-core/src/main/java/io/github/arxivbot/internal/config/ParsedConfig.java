package io.github.arxivbot.internal.config;

import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.option.OptionType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parsed sections of a configuration.
 *
 * @param profiles the profiles; a single one without a name if the file has none
 */
public record ParsedConfig(
    ReaderEnvironment environment,
    OptionValues top,
    OptionValues http,
    OptionValues fullText,
    List<PluginSpec<Fetcher>> fetchers,
    List<ProfileSpec> profiles,
    SummarySpec summary) {

  public ParsedConfig {
    fetchers = List.copyOf(fetchers);
    profiles = List.copyOf(profiles);
  }

  /** Returns the categories at the top and those of the sources, each once. */
  static List<String> categories(OptionValues top, List<PluginSpec<Fetcher>> fetchers) {
    return Stream.concat(
            top.find(ConfigKeys.CATEGORIES).stream(),
            fetchers.stream().flatMap(source -> source.categories().stream()))
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** Returns the categories of a source, or all of them for another plugin. */
  List<String> categories(PluginSpec<?> spec) {
    if (!(spec.factory() instanceof FetcherFactory)) {
      return categories(top, fetchers);
    }
    return spec.categories().or(() -> top.find(ConfigKeys.CATEGORIES)).orElse(List.of());
  }

  /** {@return all plugins, in the order in which they are created} */
  List<PluginSpec<?>> plugins() {
    List<PluginSpec<?>> all = new ArrayList<>(fetchers);
    summary.summarizer().ifPresent(all::add);
    for (ProfileSpec profile : profiles) {
      all.addAll(profile.scorers());
      profile.reranker().ifPresent(all::add);
      profile.outputs().forEach(output -> all.add(output.renderer()));
      all.addAll(profile.channels());
    }
    return all;
  }

  /** {@return the environment variables that hold the keys of the plugins} */
  public List<String> keyVariables() {
    return plugins().stream()
        .flatMap(
            spec ->
                spec.factory().options().stream()
                    .filter(option -> option.type() == OptionType.SECRET)
                    .flatMap(option -> spec.values().find(option).stream()))
        .map(String::valueOf)
        .distinct()
        .toList();
  }

  /** {@return the folder of the state, or empty if nothing is stored} */
  public Optional<Path> stateFolder() {
    return resolve(environment.folder(), ConfigKeys.STATE);
  }

  /** {@return the folder of the archive, or empty if there is none} */
  public Optional<Path> archiveFolder() {
    return resolve(environment.outputFolder(), ConfigKeys.ARCHIVE);
  }

  /** {@return the file of the report, or empty if none is written} */
  public Optional<Path> reportFile() {
    return resolve(environment.outputFolder(), ConfigKeys.REPORT);
  }

  private Optional<Path> resolve(Path folder, Option<String> option) {
    return Optional.of(top.get(option))
        .filter(path -> !path.equals(ConfigKeys.NONE))
        .map(path -> folder.resolve(path).normalize());
  }
}
