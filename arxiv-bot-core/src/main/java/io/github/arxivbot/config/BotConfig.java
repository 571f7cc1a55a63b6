package io.github.arxivbot.config;

import io.github.arxivbot.ArxivBotBuilder;
import io.github.arxivbot.BotState;
import io.github.arxivbot.Ranker;
import io.github.arxivbot.internal.config.BotAssembler;
import io.github.arxivbot.internal.config.ConfigKeys;
import io.github.arxivbot.internal.config.ParseContext;
import io.github.arxivbot.internal.config.ParsedConfig;
import io.github.arxivbot.internal.config.ProfileSpec;
import io.github.arxivbot.internal.config.RunDescription;
import io.github.arxivbot.internal.option.OptionValues;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.run.ScoreCombination;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.http.Http;
import io.github.arxivbot.spi.option.ConfigError;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A valid configuration and the plugins that it uses. The keys are those of the Python bot, and
 * more; docs/configuration.md lists them. Immutable.
 *
 * <pre>{@code
 * try (ArxivBot bot = BotConfig.read(Path.of("config.json")).newBot().build()) {
 *   bot.run();
 * }
 * }</pre>
 */
public final class BotConfig {

  private final String name;
  private final ParsedConfig parsed;
  private final List<String> notes;
  private final List<String> sourceNotes;

  BotConfig(String name, ParsedConfig parsed, ParseContext context) {
    this.name = name;
    this.parsed = parsed;
    this.notes = context.notes();
    this.sourceNotes = context.sourceNotes();
  }

  /**
   * Reads a file with the plugins, the clock and the environment of this process.
   *
   * @param file JSON in UTF-8; comments and trailing commas are allowed
   * @return the configuration, checked
   * @throws ConfigurationException if the file cannot be read or has errors
   */
  public static BotConfig read(Path file) {
    return reader().read(file);
  }

  /**
   * Returns a reader that can be given other plugins, another clock or another HTTP client.
   *
   * @return a new reader
   */
  public static BotConfigReader reader() {
    return new BotConfigReader();
  }

  /**
   * Returns notes about settings that are valid but may surprise: keys without effect, unavailable
   * summaries, keywords that count twice.
   *
   * @return one sentence each
   */
  public List<String> notes() {
    return notes;
  }

  /**
   * Returns those of the {@link #notes()} that concern the sources, such as a category that arXiv
   * does not list. An application shows them before each run.
   *
   * @return one sentence each
   */
  public List<String> sourceNotes() {
    return sourceNotes;
  }

  /**
   * Returns the reason why there will be no summaries although the configuration enables them.
   *
   * @return a sentence; empty if summaries are available or disabled
   */
  public Optional<String> summariesUnavailable() {
    return parsed.summary().unavailable();
  }

  /**
   * Returns the names of the environment variables that hold the keys of the plugins that a run
   * uses.
   *
   * @return for example {@code DASHSCOPE_API_KEY}
   */
  public List<String> keyVariables() {
    return parsed.keyVariables();
  }

  /**
   * Describes what a run would do.
   *
   * @return one line each for categories, sources, scorers, summaries, outputs, state, archive and
   *     report
   */
  public List<String> plan() {
    return RunDescription.lines(parsed);
  }

  /**
   * Returns access to the stored state.
   *
   * @return empty if {@code "state"} is {@code "none"}
   */
  public Optional<BotState> state() {
    return parsed
        .stateFolder()
        .map(
            folder -> {
              BotState state =
                  BotState.open(folder).withLockTimeout(parsed.top().get(ConfigKeys.LOCK_TIMEOUT));
              return archive().map(state::withArchive).orElse(state);
            });
  }

  /** {@return the folder against which relative paths are resolved: that of the file} */
  public Path folder() {
    return parsed.environment().folder();
  }

  /**
   * Returns the folder of the archive.
   *
   * @return empty if {@code "archive"} is {@code "none"}
   */
  public Optional<Path> archive() {
    return parsed.archiveFolder();
  }

  /**
   * Returns how long deliveries and summaries are kept.
   *
   * @return days
   */
  public int stateDays() {
    return parsed.top().get(ConfigKeys.MEMORY_DAYS);
  }

  /**
   * Creates the HTTP client that the section {@code http} describes. A process should have only
   * one: if it makes several bots, pass the client to {@link BotConfigReader#http} so that all of
   * them together keep arXiv's request interval.
   *
   * @return a new client, or the one that the reader was given
   */
  public Http newHttp() {
    return BotAssembler.http(parsed);
  }

  /**
   * Creates every plugin and closes it, to find errors that only show then.
   *
   * @return the notes of the plugins, and the expected cost of the summaries of a day
   * @throws ConfigurationException if a plugin cannot be created
   */
  public List<String> checkPlugins() {
    ParseContext context = new ParseContext(parsed.environment());
    BotAssembler.check(parsed, context);
    if (!context.errors().isEmpty()) {
      throw new ConfigurationException(name, context.errors());
    }
    return context.notes();
  }

  /**
   * Returns the names of the profiles.
   *
   * @return the names, or {@link Digest#DEFAULT_PROFILE} alone if the configuration has no profiles
   */
  public List<String> profiles() {
    return parsed.profiles().stream().map(BotConfig::nameOf).toList();
  }

  /**
   * Creates the scorers of a profile, to score papers without a bot. Weights apply; limits and the
   * reranker do not. A scorer that learns has learned nothing until it is {@linkplain
   * Scorer#prepare prepared}.
   *
   * @param profile one of {@link #profiles()}
   * @return one scorer that adds the points of all; the caller closes it
   * @throws ConfigurationException if a scorer cannot be created, or if the profile combines
   *     scorers by {@code "ranks"}, because points then depend on the other papers of the day
   * @throws IllegalArgumentException if there is no such profile
   */
  public Scorer newScorer(String profile) {
    ProfileSpec spec = find(profile);
    ParseContext context = new ParseContext(parsed.environment());
    if (spec.limits().get(ConfigKeys.COMBINE) != ScoreCombination.SUM) {
      ConfigError error =
          new ConfigError(
              spec.limits().pathOf(ConfigKeys.COMBINE),
              "expected \"sum\" to score papers one by one; ranks need all papers of a day");
      throw new ConfigurationException(name, List.of(error));
    }
    return BotAssembler.scorer(parsed, spec, context)
        .orElseThrow(() -> new ConfigurationException(name, context.errors()));
  }

  /**
   * Returns a ranker with the minimum score and the maximum number of papers of a profile.
   *
   * @param profile one of {@link #profiles()}
   * @param scorer scores the papers, for example {@link #newScorer}; the ranker does not close it
   * @return the ranker
   * @throws IllegalArgumentException if there is no such profile
   */
  public Ranker newRanker(String profile, Scorer scorer) {
    OptionValues limits = find(profile).limits();
    Ranker ranker = Ranker.of(scorer).limit(limits.get(ConfigKeys.MAX_PAPERS));
    return limits.find(ConfigKeys.MIN_SCORE).map(ranker::minScore).orElse(ranker);
  }

  private ProfileSpec find(String profile) {
    return parsed.profiles().stream()
        .filter(spec -> nameOf(spec).equals(profile))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "profile: expected one of "
                        + profiles()
                        + ", found "
                        + SafeText.quote(profile)));
  }

  private static String nameOf(ProfileSpec profile) {
    return profile.name().orElse(Digest.DEFAULT_PROFILE);
  }

  /**
   * Creates the plugins and returns a builder with all settings of the file. An application may
   * change the builder further. The bot closes the plugins.
   *
   * @return a new builder
   * @throws ConfigurationException if a plugin cannot be created
   */
  public ArxivBotBuilder newBot() {
    ParseContext context = new ParseContext(parsed.environment());
    return BotAssembler.assemble(parsed, context)
        .orElseThrow(() -> new ConfigurationException(name, context.errors()));
  }
}
