package io.github.arxivbot.internal.config;

import io.github.arxivbot.ArxivBot;
import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.ChannelOptions;
import io.github.arxivbot.DigestOptions;
import io.github.arxivbot.SummaryOptions;
import io.github.arxivbot.http.PoliteHttp;
import io.github.arxivbot.internal.guard.GuardedFetcher;
import io.github.arxivbot.internal.guard.GuardedRenderer;
import io.github.arxivbot.internal.guard.GuardedReranker;
import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.internal.guard.GuardedSummarizer;
import io.github.arxivbot.internal.guard.NamedScorer;
import io.github.arxivbot.internal.guard.ResourceCloser;
import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.internal.pipeline.rank.CompositeScorer;
import io.github.arxivbot.internal.settings.ScorerSettings;
import io.github.arxivbot.internal.text.PluralFormatter;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.run.DuplicateKey;
import io.github.arxivbot.run.ScoreCombination;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.FetcherFactory;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.spi.rerank.Reranker;
import io.github.arxivbot.spi.scoring.PaperLookup;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.Stream;

/** Creates the plugins of a configuration, and a bot with them. */
public final class BotAssembler {

  private final ParsedConfig config;
  private final ParseContext context;
  private final Http http;
  private final List<AutoCloseable> created = new ArrayList<>();
  private final ArxivBotBuilder bot = ArxivBot.builder();
  private final Map<String, Runnable> costNotes = new LinkedHashMap<>();

  private BotAssembler(ParsedConfig config, ParseContext context) {
    this.config = config;
    this.context = context;
    this.http = http(config);
  }

  /**
   * Creates every plugin and closes it. The context receives the notes of the plugins, the expected
   * cost of summaries, and an error for each plugin that cannot be created.
   */
  public static void check(ParsedConfig config, ParseContext context) {
    BotAssembler assembler = new BotAssembler(config, context);
    assembler.assemble();
    assembler.costNotes.values().forEach(Runnable::run);
    ResourceCloser.closeAll(assembler.created);
  }

  /** Checks the options of every plugin, without creating one. */
  static void checkOptions(ParsedConfig config, ParseContext context) {
    for (PluginSpec<?> spec : config.plugins()) {
      try {
        boolean source = spec.factory() instanceof FetcherFactory;
        spec.check(
            builder ->
                addEnvironment(builder, spec, config, context)
                    .remarks(source ? context::sourceNote : context::note));
      } catch (PluginException e) {
        context.error(spec.path(), String.valueOf(e.getMessage()));
      }
    }
  }

  /**
   * Creates the plugins. If one cannot be created, the others are closed, and the context has
   * errors.
   */
  public static Optional<ArxivBotBuilder> assemble(ParsedConfig config, ParseContext context) {
    BotAssembler assembler = new BotAssembler(config, context);
    assembler.assemble();
    if (context.errors().isEmpty()) {
      return Optional.of(assembler.bot);
    }
    ResourceCloser.closeAll(assembler.created);
    return Optional.empty();
  }

  /**
   * Creates the scorers of a profile as one, whose points are added. If one cannot be created, the
   * others are closed, and the context has errors.
   */
  public static Optional<Scorer> scorer(
      ParsedConfig config, ProfileSpec profile, ParseContext context) {
    BotAssembler assembler = new BotAssembler(config, context);
    List<GuardedScorer> scorers = new ArrayList<>();
    assembler.scorers(profile, (scorer, weight) -> scorers.add(new GuardedScorer(scorer, weight)));
    if (!context.errors().isEmpty()) {
      ResourceCloser.closeAll(assembler.created);
      return Optional.empty();
    }
    boolean isSingle = scorers.size() == 1 && scorers.get(0).weight() == 1;
    return Optional.of(
        isSingle
            ? scorers.get(0).scorer()
            : new CompositeScorer(new ScorerSettings(scorers, ScoreCombination.SUM)));
  }

  /** Returns a new HTTP client, or the one that the application provided. */
  public static Http http(ParsedConfig config) {
    Http given = config.environment().http();
    if (given != null) {
      return given;
    }
    // Not with the clock of the environment: it may be fixed, but servers use the real time.
    PoliteHttp.Builder builder =
        PoliteHttp.builder()
            .timeout(config.http().get(ConfigKeys.HTTP_TIMEOUT))
            .maxAttempts(config.http().get(ConfigKeys.HTTP_ATTEMPTS))
            .requestInterval(config.http().get(ConfigKeys.HTTP_INTERVAL));
    config.http().find(ConfigKeys.HTTP_CONTACT).ifPresent(builder::contact);
    config.stateFolder().ifPresent(state -> builder.cache(state.resolve("http")));
    return builder.build();
  }

  private void assemble() {
    settings();
    bot.lookup(this::findPapers);
    bot.summaries(this::summaries);
    for (PluginSpec<Fetcher> spec : config.fetchers()) {
      create(spec)
          .map(fetcher -> new GuardedFetcher(spec.name(), fetcher, List.of()))
          .ifPresent(fetcher -> bot.fetcher(fetcher, categories(spec)));
    }
    config
        .summary()
        .summarizer()
        .flatMap(spec -> create(spec).map(one -> new GuardedSummarizer(spec.name(), one)))
        .ifPresent(this::summarizer);
    config.profiles().forEach(this::profile);
  }

  private static String[] categories(PluginSpec<Fetcher> spec) {
    return spec.categories().orElse(List.of()).toArray(String[]::new);
  }

  /** Finds papers with the first source that can; it is created when a scorer asks for papers. */
  private List<Paper> findPapers(List<? extends PaperId> ids)
      throws IOException, InterruptedException {
    return lookup()
        .orElseThrow(
            () ->
                new IOException(
                    "no source can find papers by their identifiers;"
                        + " add the plugin arxiv-api (arxiv-bot-fetcher-arxiv)"))
        .find(ids);
  }

  private Optional<PaperLookup> lookup() {
    Stream<PluginSpec<Fetcher>> others =
        context.plugins().found().stream()
            .filter(plugin -> plugin.factory() instanceof FetcherFactory)
            .map(plugin -> defaults((FetcherFactory) plugin.factory()));
    return Stream.concat(config.fetchers().stream(), others)
        .flatMap(spec -> lookup(spec).stream())
        .findFirst();
  }

  private static PluginSpec<Fetcher> defaults(FetcherFactory factory) {
    return new PluginSpec<>(
        factory.name(), factory, OptionValues.defaults(PluginSpec.sourceOptions(factory)));
  }

  private Optional<PaperLookup> lookup(PluginSpec<Fetcher> spec) {
    return ((FetcherFactory) spec.factory())
        .createLookup(
            spec.context(builder -> addEnvironment(builder, spec, config, context).http(http)));
  }

  private void settings() {
    OptionValues top = config.top();
    bot.categories(top.find(ConfigKeys.CATEGORIES).orElse(List.of()))
        .clock(config.environment().clock())
        .merge(top.get(ConfigKeys.MERGE))
        .fetchMode(top.get(ConfigKeys.FETCH_MODE))
        .duplicates(duplicateKeys(top))
        .stateDays(top.get(ConfigKeys.MEMORY_DAYS))
        .lockTimeout(top.get(ConfigKeys.LOCK_TIMEOUT));
    config.stateFolder().ifPresent(bot::state);
    config.archiveFolder().ifPresent(bot::archive);
    config.reportFile().ifPresent(bot::report);
  }

  private void summaries(SummaryOptions summaries) {
    OptionValues values = config.summary().values();
    summaries
        .importCache(config.environment().folder().resolve("summary_cache.json"))
        .fullTexts(
            http,
            config.fullText().get(ConfigKeys.FULL_TEXT_URL),
            config.fullText().get(ConfigKeys.FULL_TEXT_BYTES))
        .maxPapers(values.get(ConfigKeys.MAX_PAPERS_TO_SUMMARIZE))
        .maxWorkers(values.get(ConfigKeys.MAX_WORKERS))
        .budget(
            values.get(ConfigKeys.MAX_TOTAL_TOKENS),
            BigDecimal.valueOf(values.get(ConfigKeys.MAX_COST)),
            values.get(ConfigKeys.MAX_DURATION));
    config.summary().unavailable().ifPresent(summaries::unavailable);
  }

  private void summarizer(GuardedSummarizer summarizer) {
    bot.summarizer(summarizer);
    int papers = config.summary().values().get(ConfigKeys.MAX_PAPERS_TO_SUMMARIZE);
    if (papers > 0) {
      costNotes.put(
          "summaries",
          () -> noteExpectedCost("summaries", summarizer.expectedCost(papers), papers));
    }
  }

  private static Set<DuplicateKey> duplicateKeys(OptionValues top) {
    if (!top.get(ConfigKeys.ENABLE_DEDUPLICATION)) {
      return Set.of();
    }
    return Set.copyOf(top.get(ConfigKeys.DEDUPLICATION_METHODS));
  }

  private void noteExpectedCost(String place, Optional<String> expected, int papers) {
    expected.ifPresent(
        cost ->
            context.note(
                place + ": a day of " + PluralFormatter.count(papers, "paper") + " costs " + cost));
  }

  private void profile(ProfileSpec profile) {
    List<Consumer<DigestOptions<?>>> settings = new ArrayList<>();
    settings.add(options -> limits(profile.limits(), options));
    scorers(profile, (scorer, weight) -> settings.add(options -> options.scorer(scorer, weight)));
    profile.reranker().flatMap(this::reranker).ifPresent(settings::add);
    for (OutputSpec output : profile.outputs()) {
      create(output.renderer())
          .map(renderer -> new GuardedRenderer(output.renderer().name(), renderer))
          .ifPresent(renderer -> settings.add(options -> options.output(renderer, output.file())));
    }
    for (PluginSpec<Notifier> spec : profile.channels()) {
      String name = ProfileParser.channelName(spec);
      create(spec)
          .ifPresent(
              notifier ->
                  settings.add(options -> options.notify(name, notifier, channel(spec.values()))));
    }
    Consumer<DigestOptions<?>> all = options -> settings.forEach(each -> each.accept(options));
    profile.name().ifPresentOrElse(name -> bot.profile(name, all::accept), () -> all.accept(bot));
  }

  private void scorers(ProfileSpec profile, ObjDoubleConsumer<NamedScorer> consumer) {
    for (PluginSpec<Scorer> spec : profile.scorers()) {
      create(spec)
          .ifPresent(
              scorer ->
                  consumer.accept(
                      new NamedScorer(spec.name(), scorer), spec.values().get(ConfigKeys.WEIGHT)));
    }
  }

  private Optional<Consumer<DigestOptions<?>>> reranker(PluginSpec<Reranker> spec) {
    int papers = spec.values().get(ConfigKeys.CONSIDER);
    return create(spec)
        .map(one -> new GuardedReranker(spec.name(), one))
        .map(
            reranker -> {
              costNotes.put(
                  spec.path(),
                  () -> noteExpectedCost(spec.path(), reranker.expectedCost(papers), papers));
              return options ->
                  options.reranker(
                      reranker,
                      own -> {
                        own.consider(papers);
                        spec.values().find(ConfigKeys.MIN_JUDGMENT).ifPresent(own::minScore);
                      });
            });
  }

  private static Consumer<ChannelOptions> channel(OptionValues values) {
    return channel -> {
      channel
          .when(values.get(ConfigKeys.WHEN))
          .additions(values.get(ConfigKeys.ADDITIONS))
          .onUncertain(values.get(ConfigKeys.ON_UNCERTAIN))
          .maxAttempts(values.get(ConfigKeys.CHANNEL_ATTEMPTS))
          .retryDelay(values.get(ConfigKeys.RETRY_DELAY));
      values.find(ConfigKeys.LINK).ifPresent(channel::link);
    };
  }

  private static void limits(OptionValues limits, DigestOptions<?> profile) {
    profile
        .maxPapers(limits.get(ConfigKeys.MAX_PAPERS))
        .daysBack(limits.get(ConfigKeys.DAYS_BACK))
        .announceTypes(Set.copyOf(limits.get(ConfigKeys.ANNOUNCE_TYPES)))
        .newVersions(limits.get(ConfigKeys.NEW_VERSIONS))
        .withdrawn(limits.get(ConfigKeys.WITHDRAWN))
        .combine(limits.get(ConfigKeys.COMBINE));
    limits.find(ConfigKeys.MIN_SCORE).ifPresent(profile::minScore);
  }

  private <T extends AutoCloseable> Optional<T> create(PluginSpec<T> spec) {
    try {
      T plugin = spec.create(builder -> addEnvironment(builder, spec, config, context).http(http));
      bot.closing(plugin);
      created.add(plugin);
      return Optional.of(plugin);
    } catch (PluginException e) {
      context.error(spec.path(), String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private static PluginContext.Builder addEnvironment(
      PluginContext.Builder builder,
      PluginSpec<?> spec,
      ParsedConfig config,
      ParseContext context) {
    ReaderEnvironment environment = config.environment();
    return builder
        .folder(environment.folder())
        .clock(environment.clock())
        .environment(environment.variables())
        .categories(config.categories(spec))
        .remarks(context::note);
  }
}
