package io.github.arxivbot;

import static io.github.arxivbot.Door.demand;
import static io.github.arxivbot.Door.refuse;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.Http;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.state.Memory;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts an {@link ArxivBot} together. Not thread-safe; may be used for one bot. */
public final class ArxivBotBuilder {

  private final List<Fetcher> fetchers = new ArrayList<>();
  private final List<RunListener> listeners = new ArrayList<>();
  private final List<AutoCloseable> owned = new ArrayList<>();
  private final List<Scorer> scorers = new ArrayList<>();
  private final List<Output> outputs = new ArrayList<>();
  private final Set<AnnounceType> announceTypes = EnumSet.of(AnnounceType.NEW);
  private final Set<DuplicateKey> duplicateKeys = EnumSet.of(DuplicateKey.ID, DuplicateKey.TITLE);
  private List<String> categories = List.of();
  private MergeRule mergeRule = MergeRule.STRONGEST;
  private @Nullable Summarizer summarizer;
  private int maxPapersToSummarize = 15;
  private int workers = 3;
  private Clock clock = Clock.systemUTC();
  private Memory memory = Memory.none();
  private int memoryDays = 60;
  private Duration lockTimeout = Duration.ofSeconds(60);
  private SpendingLimits limits = SpendingLimits.NONE;
  private @Nullable FullTexts fullTexts;
  private @Nullable Path oldSummaries;
  private @Nullable String withoutSummaries;
  private @Nullable Path stateFolder;
  private @Nullable Path report;
  private int daysBack = 7;
  private OptionalDouble minScore = OptionalDouble.empty();
  private int maxPapers = 50;

  ArxivBotBuilder() {}

  /**
   * The categories to ask for, in this order.
   *
   * @param names arXiv's names; {@code cs.AI+cs.CL} asks for two at once
   * @return this builder
   */
  public ArxivBotBuilder categories(String... names) {
    return categories(List.of(names));
  }

  /**
   * The categories to ask for, in this order.
   *
   * @param names arXiv's names; {@code cs.AI+cs.CL} asks for two at once
   * @return this builder
   */
  public ArxivBotBuilder categories(List<String> names) {
    List<String> copy = List.copyOf(names);
    refuse(
        copy.stream().anyMatch(String::isBlank), "categories: expected names, found a blank one");
    refuse(Set.copyOf(copy).size() < copy.size(), "categories: one is named twice: " + copy);
    categories = copy;
    return this;
  }

  /**
   * Adds a source of papers.
   *
   * @param source asked for all categories
   * @return this builder
   */
  public ArxivBotBuilder fetcher(Fetcher source) {
    fetchers.add(Objects.requireNonNull(source, "source"));
    return this;
  }

  /**
   * Adds a scorer. Points of several add up; one veto drops a paper.
   *
   * @param scorer the scorer
   * @return this builder
   */
  public ArxivBotBuilder scorer(Scorer scorer) {
    scorers.add(Objects.requireNonNull(scorer, "scorer"));
    return this;
  }

  /**
   * Has the best papers read by a model; without this there are no summaries.
   *
   * @param reader the summarizer, or null for none
   * @return this builder
   */
  public ArxivBotBuilder summarizer(@Nullable Summarizer reader) {
    summarizer = reader;
    return this;
  }

  /**
   * Adds a file to write.
   *
   * @param use the renderer's name, for reports
   * @param renderer writes the digest
   * @param file where it is written; its folders are made
   * @return this builder
   */
  public ArxivBotBuilder output(String use, Renderer renderer, Path file) {
    outputs.add(new Output(use, renderer, file));
    return this;
  }

  /**
   * Which announcements are wanted.
   *
   * @param types at least one; {@link AnnounceType#NEW} by default
   * @return this builder
   */
  public ArxivBotBuilder announceTypes(Set<AnnounceType> types) {
    Set<AnnounceType> wanted = Set.copyOf(Objects.requireNonNull(types, "types"));
    refuse(wanted.isEmpty(), "announceTypes: expected at least one");
    announceTypes.clear();
    announceTypes.addAll(wanted);
    return this;
  }

  /**
   * How long ago a paper may have been announced.
   *
   * @param days at least 0; 7 by default
   * @return this builder
   */
  public ArxivBotBuilder daysBack(int days) {
    refuse(days < 0, "daysBack: expected 0 or more, found " + days);
    daysBack = days;
    return this;
  }

  /**
   * The least score of a paper in the digest, inclusive.
   *
   * @param points any finite number; no minimum by default
   * @return this builder
   */
  public ArxivBotBuilder minScore(double points) {
    refuse(!Double.isFinite(points), "minScore: expected a finite number, found " + points);
    minScore = OptionalDouble.of(points);
    return this;
  }

  /**
   * How many papers a digest holds at most.
   *
   * @param papers at least 1; 50 by default
   * @return this builder
   */
  public ArxivBotBuilder maxPapers(int papers) {
    refuse(papers < 1, "maxPapers: expected 1 or more, found " + papers);
    maxPapers = papers;
    return this;
  }

  /**
   * Which of several announcements of one paper stands for it.
   *
   * @param rule {@link MergeRule#STRONGEST} by default
   * @return this builder
   */
  public ArxivBotBuilder merge(MergeRule rule) {
    mergeRule = Objects.requireNonNull(rule, "rule");
    return this;
  }

  /**
   * By what announcements are taken for the same paper.
   *
   * @param keys identifier and title by default; none keeps every announcement
   * @return this builder
   */
  public ArxivBotBuilder duplicates(Set<DuplicateKey> keys) {
    Set<DuplicateKey> wanted = Set.copyOf(Objects.requireNonNull(keys, "keys"));
    duplicateKeys.clear();
    duplicateKeys.addAll(wanted);
    return this;
  }

  /**
   * How many of the best papers are read by the model.
   *
   * @param papers at least 0; 15 by default
   * @return this builder
   */
  public ArxivBotBuilder maxPapersToSummarize(int papers) {
    refuse(papers < 0, "maxPapersToSummarize: expected 0 or more, found " + papers);
    maxPapersToSummarize = papers;
    return this;
  }

  /**
   * How many papers are read at the same time.
   *
   * @param workers at least 1; 3 by default
   * @return this builder
   */
  public ArxivBotBuilder maxWorkers(int workers) {
    refuse(workers < 1, "maxWorkers: expected 1 or more, found " + workers);
    this.workers = workers;
    return this;
  }

  /**
   * Says in every report why there are no summaries although they are wanted.
   *
   * @param why a sentence
   * @return this builder
   */
  public ArxivBotBuilder withoutSummaries(String why) {
    withoutSummaries = Objects.requireNonNull(why, "why");
    return this;
  }

  /**
   * What the summaries of one run may use. A call that would pass a limit is not made, so that a
   * limit is passed by at most the calls in flight. Zero is no limit, and the default.
   *
   * @param totalTokens tokens sent and received
   * @param cost in the currency of the price table
   * @param duration time after which no further call is made
   * @return this builder
   */
  public ArxivBotBuilder budget(long totalTokens, BigDecimal cost, Duration duration) {
    refuse(
        totalTokens < 0 || cost.signum() < 0 || duration.isNegative(),
        "budget: expected nothing negative, found " + totalTokens + ", " + cost + ", " + duration);
    limits = new SpendingLimits(totalTokens, cost, duration);
    return this;
  }

  /**
   * Lets a summarizer read whole papers, from arXiv, up to 50 MiB each.
   *
   * @param client the polite client that the sources use too; without this only abstracts are read
   * @return this builder
   */
  public ArxivBotBuilder fullTexts(Http client) {
    return fullTexts(client, FullTexts.ARXIV, FullTexts.MOST_BYTES);
  }

  /**
   * Lets a summarizer read whole papers.
   *
   * @param client the polite client that the sources use too
   * @param baseUrl an identifier with its version is put behind it
   * @param maxBytes the most that a PDF may have; at least 1
   * @return this builder
   */
  public ArxivBotBuilder fullTexts(Http client, URI baseUrl, long maxBytes) {
    refuse(maxBytes < 1, "fullTexts: expected at least 1 byte, found " + maxBytes);
    fullTexts = new FullTexts(client, baseUrl, maxBytes);
    return this;
  }

  /**
   * Takes over the summaries that the Python bot has paid for, once, if there is a memory.
   *
   * @param cache its {@code summary_cache.json}; need not be there
   * @return this builder
   */
  public ArxivBotBuilder oldSummaries(Path cache) {
    oldSummaries = Objects.requireNonNull(cache, "cache");
    return this;
  }

  /**
   * Remembers what was delivered, so that no paper is delivered by two announcements' digests.
   *
   * @param folder where the memory is kept; without this nothing is remembered
   * @return this builder
   */
  public ArxivBotBuilder state(Path folder) {
    memory = Memory.in(folder);
    stateFolder = folder.toAbsolutePath().normalize();
    return this;
  }

  /**
   * How long the memory reaches back from a digest's day.
   *
   * @param days at least 1; 60 by default
   * @return this builder
   */
  public ArxivBotBuilder memoryDays(int days) {
    refuse(days < 1, "memoryDays: expected 1 or more, found " + days);
    memoryDays = days;
    return this;
  }

  /**
   * How long a run waits for another one that uses the same memory.
   *
   * @param timeout not negative; a minute by default
   * @return this builder
   */
  public ArxivBotBuilder lockTimeout(Duration timeout) {
    refuse(timeout.isNegative(), "lockTimeout: expected nothing negative, found " + timeout);
    lockTimeout = timeout;
    return this;
  }

  /**
   * Writes every run's report, as JSON, to a file.
   *
   * @param file the file; its folders are made
   * @return this builder
   */
  public ArxivBotBuilder report(Path file) {
    report = file.toAbsolutePath().normalize();
    return this;
  }

  /**
   * The time.
   *
   * @param time the system's clock by default
   * @return this builder
   */
  public ArxivBotBuilder clock(Clock time) {
    clock = Objects.requireNonNull(time, "time");
    return this;
  }

  /**
   * Adds somebody who is told what a run does while it does it.
   *
   * @param listener the listener
   * @return this builder
   */
  public ArxivBotBuilder listener(RunListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  /**
   * Hands something over that the bot is to close with itself. What is given to the other methods
   * stays with its owner.
   *
   * @param resource closed by {@link ArxivBot#close}
   * @return this builder
   */
  public ArxivBotBuilder closing(AutoCloseable resource) {
    owned.add(Objects.requireNonNull(resource, "resource"));
    return this;
  }

  /**
   * Makes the bot.
   *
   * @return a bot that is ready to run
   * @throws IllegalStateException if there is no category, no fetcher or no scorer, or two outputs
   *     write one file
   */
  public ArxivBot build() {
    demand(!categories.isEmpty(), "a bot needs a category: call categories(\"cs.LG\")");
    demand(!fetchers.isEmpty(), "a bot needs a source of papers: call fetcher(…)");
    demand(!scorers.isEmpty(), "a bot needs a scorer: call scorer(…)");
    Door.refuseOverwriting(outputs, report, stateFolder);
    BotSettings settings =
        new BotSettings(
            categories,
            fetchers,
            mergeRule,
            duplicateKeys,
            List.of(defaultProfile()),
            summarizer,
            maxPapersToSummarize,
            workers,
            clock,
            limits,
            fullTexts,
            oldSummaries,
            withoutSummaries,
            memory,
            memoryDays,
            lockTimeout,
            report,
            listeners);
    return new ArxivBot(settings, owned);
  }

  private Profile defaultProfile() {
    return new Profile(
        Profile.DEFAULT,
        Set.copyOf(announceTypes),
        daysBack,
        List.copyOf(scorers),
        minScore,
        maxPapers,
        List.copyOf(outputs));
  }
}
