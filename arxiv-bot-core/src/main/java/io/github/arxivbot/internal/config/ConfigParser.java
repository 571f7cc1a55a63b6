package io.github.arxivbot.internal.config;

import io.github.arxivbot.http.PoliteHttp;
import io.github.arxivbot.internal.option.ConfigSection;
import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.option.OptionType;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Parses a configuration and checks it as a whole. */
public final class ConfigParser {

  private final ParseContext context;
  private final @Nullable Path file;
  private final @Nullable String source;
  private final PluginParser plugins;

  /**
   * Creates a parser.
   *
   * @param context receives the errors and notes
   * @param file the configuration's file, which no output may overwrite; null if it is only a text
   * @param source the name of the only fetcher to use; null for those of the configuration
   */
  public ConfigParser(ParseContext context, @Nullable Path file, @Nullable String source) {
    this.context = context;
    this.file = file;
    this.source = source;
    this.plugins = new PluginParser(context);
  }

  /** Parses a text. The result is empty if the context has errors. */
  public Optional<ParsedConfig> parse(String json) {
    return ConfigJson.parse(json, context).flatMap(this::parse);
  }

  /** Parses values and changes them. The result is empty if the context has errors. */
  public Optional<ParsedConfig> parse(Map<String, @Nullable Object> root) {
    List<String> keys = List.copyOf(root.keySet());
    root.remove("$schema");
    ParsedConfig config = parsed(root);
    FileConflicts.check(config, file, context);
    context.sortErrors(keys);
    if (context.errors().isEmpty()) {
      BotAssembler.checkOptions(config, context);
    }
    return context.errors().isEmpty() ? Optional.of(config) : Optional.empty();
  }

  private ParsedConfig parsed(Map<String, @Nullable Object> root) {
    OptionValues top = context.read(ConfigKeys.TOP, top(root));
    noteKeysWithoutEffect(root);
    List<PluginSpec<Fetcher>> fetchers = fetchers(root);
    if (!root.containsKey(ConfigKeys.CATEGORIES.name())
        && (context.environment().isProvided("fetchers")
            || !fetchers.stream().allMatch(PluginSpec::hasCategories))) {
      context.error(
          ConfigKeys.CATEGORIES.name(),
          "is missing; expected " + ConfigKeys.CATEGORIES.description());
    }
    List<String> categories = ParsedConfig.categories(top, fetchers);
    List<ProfileSpec> profiles =
        new ProfileParser(context, plugins, new OutputParser(context, plugins, categories))
            .parse(root);
    SummarySpec summary = new SummaryParser(context, plugins).parse(top);
    summary.unavailable().ifPresent(reason -> context.note("ai_summary: " + reason));
    context.plugins().rejected().forEach(plugin -> context.note("rejected plugin: " + plugin));
    OptionValues fullText =
        context.read(
            ConfigKeys.FULL_TEXT_OPTIONS,
            context.section("full_text", top.get(ConfigKeys.FULL_TEXT)));
    boolean usesArxiv =
        downloadsFromArxiv(summary, fullText)
            || fetchers.stream().anyMatch(ConfigParser::usesArxiv);
    OptionValues http = http(top.get(ConfigKeys.HTTP), usesArxiv);
    return new ParsedConfig(
        context.environment(), top, http, fullText, fetchers, profiles, summary);
  }

  /** Returns the keys at the top that no other parser reads and checks. */
  private ConfigSection top(Map<String, @Nullable Object> root) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(root);
    rest.keySet().removeAll(ConfigKeys.PARSED_ELSEWHERE);
    return context.section("", rest);
  }

  private void noteKeysWithoutEffect(Map<String, ?> root) {
    ConfigKeys.WITHOUT_EFFECT.stream()
        .filter(root::containsKey)
        .forEach(
            key -> context.note(key + ": accepted, without effect; it belongs to the Python bot"));
  }

  private List<PluginSpec<Fetcher>> fetchers(Map<String, @Nullable Object> root) {
    List<PluginSection> sections = plugins.list("", root, "fetchers", "arxiv-rss");
    if (source != null) {
      List<PluginSection> named =
          sections.stream()
              .filter(section -> source.equals(section.values().get(ConfigKeys.USE.name())))
              .toList();
      sections = named.isEmpty() ? List.of(PluginSection.absent("fetchers", source)) : named;
    }
    ConfigSection fallback = context.section("fetchers", Map.of());
    return sections.stream()
        .flatMap(
            section ->
                plugins.<Fetcher, FetcherFactory>factory(section, FetcherFactory.class).stream()
                    .map(
                        factory ->
                            plugins.spec(
                                section, factory, PluginSpec.sourceOptions(factory), fallback)))
        .toList();
  }

  /** Reads the section {@code http}, and enforces arXiv's request interval. */
  private OptionValues http(Map<String, Object> written, boolean usesArxiv) {
    OptionValues values = context.read(ConfigKeys.HTTP_OPTIONS, context.section("http", written));
    if (usesArxiv
        && values.get(ConfigKeys.HTTP_INTERVAL).compareTo(PoliteHttp.ARXIV_INTERVAL) < 0) {
      context.error(
          "http.request_interval",
          "expected at least "
              + PoliteHttp.ARXIV_INTERVAL
              + " where a source or full_text.base_url is at arXiv's own host (arXiv's terms of"
              + " use), found "
              + values.get(ConfigKeys.HTTP_INTERVAL));
    }
    return values;
  }

  /** Tests whether an address in the options of a fetcher is at arXiv's own host. */
  private static boolean usesArxiv(PluginSpec<Fetcher> fetcher) {
    return fetcher.factory().options().stream()
        .filter(option -> option.type() == OptionType.URI)
        .flatMap(option -> fetcher.values().find(option).stream())
        .anyMatch(address -> PoliteHttp.isArxivHost((URI) address));
  }

  private static boolean downloadsFromArxiv(SummarySpec summary, OptionValues fullText) {
    return summary.summarizer().isPresent()
        && PoliteHttp.isArxivHost(fullText.get(ConfigKeys.FULL_TEXT_URL));
  }
}
