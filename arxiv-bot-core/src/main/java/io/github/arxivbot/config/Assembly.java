package io.github.arxivbot.config;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.run.DuplicateKey;
import io.github.arxivbot.run.FetchMode;
import io.github.arxivbot.run.MergeRule;
import io.github.arxivbot.run.NewVersions;
import io.github.arxivbot.ProfileBuilder;
import io.github.arxivbot.SummaryOptions;
import io.github.arxivbot.http.PoliteHttp;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.spi.ConfigError;
import io.github.arxivbot.spi.Http;
import io.github.arxivbot.spi.OptionValues;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.state.Memory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the plugins of a configuration, and a bot of them. */
final class Assembly {

  private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

  private final ConfigParts parts;
  private final Consumer<String> remarks;
  private final List<ConfigError> errors = new ArrayList<>();
  private final List<AutoCloseable> made = new ArrayList<>();
  private final ArxivBotBuilder bot = ArxivBot.builder();

  private Assembly(ConfigParts parts, Consumer<String> remarks) {
    this.parts = parts;
    this.remarks = remarks;
  }

  /** Makes everything once and closes it; gives what the plugins have to remark. */
  static List<String> trial(String name, ConfigParts parts) {
    List<String> remarks = new ArrayList<>();
    Assembly assembly = new Assembly(parts, remarks::add);
    assembly.assemble(name);
    assembly.close();
    return remarks;
  }

  static ArxivBotBuilder bot(String name, ConfigParts parts) {
    Assembly assembly = new Assembly(parts, remark -> {});
    assembly.assemble(name);
    return assembly.bot;
  }

  private void assemble(String name) {
    settings(parts.top());
    Http network = network(parts);
    bot.summaries(
        all ->
            all.fullTexts(
                network,
                parts.fullText().get(ConfigKeys.FULL_TEXT_URL),
                parts.fullText().get(ConfigKeys.FULL_TEXT_BYTES)));
    UnaryOperator<PluginContext.Builder> lends =
        context ->
            context
                .folder(parts.folder())
                .http(network)
                .clock(parts.lent().clock())
                .environment(parts.lent().environment())
                .remarks(remarks);
    parts.fetchers().forEach(spec -> make(spec, lends).ifPresent(bot::fetcher));
    if (parts.summary().summarizer() != null) {
      make(parts.summary().summarizer(), lends).ifPresent(this::summarizer);
    }
    parts.profiles().forEach(profile -> profile(profile, lends));
    if (!errors.isEmpty()) {
      close();
      throw new ConfigurationException(name, errors);
    }
  }

  private void profile(ProfileSpec profile, UnaryOperator<PluginContext.Builder> lends) {
    List<Consumer<ProfileBuilder>> settings = new ArrayList<>();
    settings.add(builder -> limits(profile.limits(), builder));
    for (PluginSpec<Scorer> spec : profile.scorers()) {
      double weight = spec.values().get(ConfigKeys.WEIGHT);
      make(spec, lends).ifPresent(it -> settings.add(builder -> builder.scorer(it, weight)));
    }
    for (OutputSpec output : profile.outputs()) {
      String use = output.renderer().factory().name();
      make(output.renderer(), lends)
          .ifPresent(it -> settings.add(builder -> builder.output(use, it, output.file())));
    }
    Consumer<ProfileBuilder> all = builder -> settings.forEach(one -> one.accept(builder));
    if (profile.name() == null) {
      bot.everyone(all);
    } else {
      bot.profile(profile.name(), all);
    }
  }

  private static void limits(OptionValues limits, ProfileBuilder profile) {
    profile
        .maxPapers(limits.get(ConfigKeys.MAX_PAPERS))
        .daysBack(limits.get(ConfigKeys.DAYS_BACK))
        .announceTypes(
            limits.get(ConfigKeys.ANNOUNCE_TYPES).stream()
                .flatMap(label -> AnnounceType.ofLabel(label).stream())
                .collect(Collectors.toSet()))
        .newVersions(
            NewVersions.valueOf(limits.get(ConfigKeys.NEW_VERSIONS).toUpperCase(Locale.ROOT)));
    limits.find(ConfigKeys.MIN_SCORE).ifPresent(profile::minScore);
  }

  private void summarizer(Summarizer reader) {
    bot.summarizer(reader);
    int papers = parts.summary().pipeline().get(ConfigKeys.MAX_PAPERS_TO_SUMMARIZE);
    if (papers > 0) {
      reader
          .expectedCost(papers)
          .ifPresent(
              cost -> remarks.accept("summaries: a day of " + papers + " papers costs " + cost));
    }
  }

  private void close() {
    for (AutoCloseable plugin : made) {
      try {
        plugin.close();
      } catch (Exception e) { // one that can't close must not keep the others open
        LOG.warn("{} could not be closed", plugin, e);
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private <T extends AutoCloseable> Optional<T> make(
      PluginSpec<T> spec, UnaryOperator<PluginContext.Builder> lends) {
    try {
      T plugin = spec.create(lends);
      bot.closing(plugin);
      made.add(plugin);
      return Optional.of(plugin);
    } catch (PluginException e) {
      errors.add(new ConfigError(spec.path(), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  static Http network(ConfigParts parts) {
    Http given = parts.lent().http();
    if (given != null) {
      return given;
    }
    PoliteHttp.Builder builder =
        PoliteHttp.builder()
            .timeout(parts.http().get(ConfigKeys.HTTP_TIMEOUT))
            .maxAttempts(parts.http().get(ConfigKeys.HTTP_ATTEMPTS))
            .requestInterval(parts.http().get(ConfigKeys.HTTP_INTERVAL));
    parts.http().find(ConfigKeys.HTTP_CONTACT).ifPresent(builder::contact);
    // Not with the clock that was lent: it may be held on another day, and servers are not.
    String state = parts.top().get(ConfigKeys.STATE);
    if (!state.equals(ConfigKeys.NONE)) {
      builder.remember(Memory.in(parts.folder().resolve(state)).cache("http"));
    }
    return builder.build();
  }

  private void settings(OptionValues top) {
    bot.categories(top.get(ConfigKeys.CATEGORIES))
        .clock(parts.lent().clock())
        .merge(MergeRule.valueOf(top.get(ConfigKeys.MERGE).toUpperCase(Locale.ROOT)))
        .fetchMode(
            top.get(ConfigKeys.FETCH_MODE).equals("all") ? FetchMode.ALL : FetchMode.FIRST_FRESH)
        .duplicates(duplicateKeys(top))
        .memoryDays(top.get(ConfigKeys.MEMORY_DAYS))
        .lockTimeout(top.get(ConfigKeys.LOCK_TIMEOUT))
        .summaries(this::summaries);
    String state = top.get(ConfigKeys.STATE);
    if (!state.equals(ConfigKeys.NONE)) {
      bot.state(parts.folder().resolve(state));
    }
    String archive = top.get(ConfigKeys.ARCHIVE);
    if (!archive.equals(ConfigKeys.NONE)) {
      bot.archive(parts.outputFolder().resolve(archive));
    }
    String report = top.get(ConfigKeys.REPORT);
    if (!report.equals(ConfigKeys.NONE)) {
      bot.report(parts.outputFolder().resolve(report));
    }
  }

  private void summaries(SummaryOptions all) {
    OptionValues pipeline = parts.summary().pipeline();
    all.takingOver(parts.folder().resolve("summary_cache.json"))
        .maxPapers(pipeline.get(ConfigKeys.MAX_PAPERS_TO_SUMMARIZE))
        .maxWorkers(pipeline.get(ConfigKeys.MAX_WORKERS))
        .budget(
            pipeline.get(ConfigKeys.MAX_TOTAL_TOKENS),
            BigDecimal.valueOf(pipeline.get(ConfigKeys.MAX_COST)),
            pipeline.get(ConfigKeys.MAX_DURATION));
    String unavailable = parts.summary().unavailable();
    if (unavailable != null) {
      all.without(unavailable);
    }
  }

  private static Set<DuplicateKey> duplicateKeys(OptionValues top) {
    if (!top.get(ConfigKeys.ENABLE_DEDUPLICATION)) {
      return Set.of();
    }
    return top.get(ConfigKeys.DEDUPLICATION_METHODS).stream()
        .map(method -> DuplicateKey.valueOf(method.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }
}
