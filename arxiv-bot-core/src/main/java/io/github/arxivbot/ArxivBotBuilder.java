package io.github.arxivbot;

import static io.github.arxivbot.Preconditions.checkArgument;
import static io.github.arxivbot.Preconditions.checkCategories;
import static io.github.arxivbot.Preconditions.checkState;

import io.github.arxivbot.internal.archive.ArchiveFolder;
import io.github.arxivbot.internal.guard.GuardedFetcher;
import io.github.arxivbot.internal.guard.GuardedRenderer;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.settings.OutputFile;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.internal.settings.RunSettings;
import io.github.arxivbot.internal.settings.SourceSettings;
import io.github.arxivbot.internal.settings.StorageSettings;
import io.github.arxivbot.internal.state.StateStore;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.run.DuplicateKey;
import io.github.arxivbot.run.FetchMode;
import io.github.arxivbot.run.MergeRule;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.scoring.PaperLookup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builder of an {@link ArxivBot}. Not thread-safe; builds one bot.
 *
 * <p>The options of the digest apply to all profiles that do not override them.
 */
public final class ArxivBotBuilder extends DigestOptions<ArxivBotBuilder> {

  private final List<GuardedFetcher> fetchers = new ArrayList<>();
  private final List<RunListener> listeners = new ArrayList<>();
  private final List<AutoCloseable> owned = new ArrayList<>();
  private final List<OutputFile> additionalOutputs = new ArrayList<>();
  private final SummaryOptions summaries = new SummaryOptions();
  private final Map<String, Consumer<ProfileOptions>> profiles = new LinkedHashMap<>();
  private Set<DuplicateKey> duplicateKeys = Set.of(DuplicateKey.ID, DuplicateKey.TITLE);
  private List<String> categories = List.of();
  private FetchMode fetchMode = FetchMode.ALL;
  private @Nullable LocalDate pastDay;
  private MergeRule mergeRule = MergeRule.STRONGEST;
  private Clock clock = Clock.systemUTC();
  private @Nullable Path stateFolder;
  private int stateDays = 60;
  private Duration lockTimeout = Duration.ofSeconds(60);
  private @Nullable ArchiveFolder archive;
  private @Nullable Path report;
  private @Nullable PaperLookup lookup;
  private boolean onlyStoredJudgments;
  private boolean built;

  ArxivBotBuilder() {}

  @Override
  ArxivBotBuilder self() {
    return this;
  }

  /**
   * Sets the categories to fetch, in this order.
   *
   * @param names arXiv's names; {@code cs.AI+cs.CL} fetches two at once
   * @return this builder
   */
  public ArxivBotBuilder categories(String... names) {
    return categories(List.of(names));
  }

  /**
   * Sets the categories to fetch, in this order.
   *
   * @param names arXiv's names; {@code cs.AI+cs.CL} fetches two at once
   * @return this builder
   */
  public ArxivBotBuilder categories(List<String> names) {
    categories = checkCategories(names);
    return this;
  }

  /**
   * Adds a source of papers.
   *
   * @param source the source
   * @param names its own categories, for which no other source is read unless it has them, too; by
   *     default the {@link #categories} of the bot
   * @return this builder
   */
  public ArxivBotBuilder fetcher(Fetcher source, String... names) {
    fetchers.add(GuardedFetcher.of(source, checkCategories(List.of(names))));
    return this;
  }

  /**
   * Sets the source that finds the abstracts of the papers that a scorer learns from.
   *
   * @param source such as {@code ArxivApi}; none by default
   * @return this builder
   */
  public ArxivBotBuilder lookup(PaperLookup source) {
    lookup = Objects.requireNonNull(source, "source");
    return this;
  }

  /**
   * Sets how several sources are used.
   *
   * @param mode {@link FetchMode#ALL} by default
   * @return this builder
   */
  public ArxivBotBuilder fetchMode(FetchMode mode) {
    fetchMode = Objects.requireNonNull(mode, "mode");
    return this;
  }

  /**
   * Makes the digest of a past day instead of the newest, from the sources that {@linkplain
   * Fetcher#reachesBack() reach back}. Earlier deliveries are neither considered nor changed; an
   * announcement that is read is no longer {@linkplain BotState#missedDays missed}. Stored
   * summaries are used, and new ones are stored. If there is an {@linkplain #archive archive}, only
   * the archive is written, because the outputs show the newest day.
   *
   * @param day the announcement day, Eastern time
   * @return this builder
   */
  public ArxivBotBuilder announcedOn(LocalDate day) {
    pastDay = Objects.requireNonNull(day, "day");
    return this;
  }

  /**
   * Adds a profile: a reader with interests, limits and outputs of their own. All profiles share
   * the fetched papers and the summaries; the deliveries of each are tracked separately. A bot with
   * profiles makes no other digests.
   *
   * @param name lower-case letters, digits and single hyphens; begins with a letter
   * @param options sets the options that differ from those of the bot
   * @return this builder
   * @throws IllegalArgumentException if the name has another form, or is used already
   */
  public ArxivBotBuilder profile(String name, Consumer<ProfileOptions> options) {
    checkArgument(Profile.isName(name), "profile: " + Profile.nameRule(name));
    checkArgument(
        !profiles.containsKey(name), "profile: there is one called \"" + name + "\" already");
    profiles.put(name, Objects.requireNonNull(options, "options"));
    return this;
  }

  /**
   * Adds an output of every profile, in addition to the profile's other outputs.
   *
   * @param renderer the renderer
   * @param file as in {@link #output}
   * @return this builder
   * @throws IllegalArgumentException if the name of a folder has {@code {id}}
   */
  public ArxivBotBuilder additionalOutput(Renderer renderer, Path file) {
    additionalOutputs.add(OutputFile.of(GuardedRenderer.of(renderer), file));
    return this;
  }

  /**
   * Sets the summarizer of the best papers.
   *
   * @param reader the summarizer, or null for no summaries, which is the default
   * @return this builder
   */
  public ArxivBotBuilder summarizer(@Nullable Summarizer reader) {
    summaries.summarizer(reader);
    return this;
  }

  /**
   * Sets the options of summaries.
   *
   * <pre>{@code
   * bot.summarizer(reader).summaries(all -> all.maxPapers(20).maxWorkers(2).fullTexts(http));
   * }</pre>
   *
   * @param options sets the options
   * @return this builder
   */
  public ArxivBotBuilder summaries(Consumer<SummaryOptions> options) {
    options.accept(summaries);
    return this;
  }

  /**
   * Sets whether {@linkplain #reranker rerankers} are not called and only judgments of earlier runs
   * count, so that a run costs nothing for them.
   *
   * @param enabled false by default
   * @return this builder
   */
  public ArxivBotBuilder onlyStoredJudgments(boolean enabled) {
    onlyStoredJudgments = enabled;
    return this;
  }

  /**
   * Sets the rule that selects one of several announcements of a paper.
   *
   * @param rule {@link MergeRule#STRONGEST} by default
   * @return this builder
   */
  public ArxivBotBuilder merge(MergeRule rule) {
    mergeRule = Objects.requireNonNull(rule, "rule");
    return this;
  }

  /**
   * Sets the properties by which announcements are recognized as the same paper.
   *
   * @param keys identifier and title by default; an empty set keeps every announcement
   * @return this builder
   */
  public ArxivBotBuilder duplicates(Set<DuplicateKey> keys) {
    duplicateKeys = Set.copyOf(keys);
    return this;
  }

  /**
   * Sets the folder in which the bot keeps its state between runs, so that no paper is delivered by
   * two digests. Without a folder nothing is kept.
   *
   * @param folder the folder; created when something is first stored
   * @return this builder
   */
  public ArxivBotBuilder state(Path folder) {
    stateFolder = folder.toAbsolutePath().normalize();
    return this;
  }

  /**
   * Sets how long deliveries and summaries are kept.
   *
   * @param days at least 1; 60 by default; deliveries are kept for at least {@link #daysBack} days
   * @return this builder
   */
  public ArxivBotBuilder stateDays(int days) {
    checkArgument(days >= 1, "stateDays: expected 1 or more, found " + days);
    stateDays = days;
    return this;
  }

  /**
   * Sets how long a run waits for another run that uses the same state.
   *
   * @param timeout not negative; one minute by default
   * @return this builder
   */
  public ArxivBotBuilder lockTimeout(Duration timeout) {
    checkArgument(
        !timeout.isNegative(), "lockTimeout: expected nothing negative, found " + timeout);
    lockTimeout = timeout;
    return this;
  }

  /**
   * Sets the folder of the archive. It holds the digest of each day ({@code
   * 2026/02/2026-02-11.json}), next to it the pages of the first Markdown output and of the first
   * HTML output, and a {@code README.md} that lists all days; with profiles, in a folder each.
   * {@link ArxivBot#render} renders any output again from it.
   *
   * @param folder the folder; without one only the newest digest is kept, in the state
   * @return this builder
   */
  public ArxivBotBuilder archive(Path folder) {
    archive = ArchiveFolder.open(folder);
    return this;
  }

  /**
   * Sets the file to which every run writes its report as JSON.
   *
   * @param file the file; missing folders are created
   * @return this builder
   */
  public ArxivBotBuilder report(Path file) {
    report = file.toAbsolutePath().normalize();
    return this;
  }

  /**
   * Sets the clock.
   *
   * @param time the system's clock by default
   * @return this builder
   */
  public ArxivBotBuilder clock(Clock time) {
    clock = Objects.requireNonNull(time, "time");
    return this;
  }

  /**
   * Adds a listener that is notified of the progress of a run.
   *
   * @param listener the listener
   * @return this builder
   */
  public ArxivBotBuilder listener(RunListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return this;
  }

  /**
   * Adds a resource that the bot closes. Objects that are passed to other methods are not closed.
   *
   * @param resource closed by {@link ArxivBot#close}
   * @return this builder
   */
  public ArxivBotBuilder closing(AutoCloseable resource) {
    owned.add(Objects.requireNonNull(resource, "resource"));
    return this;
  }

  /**
   * Builds the bot.
   *
   * @return a bot that is ready to run
   * @throws IllegalStateException if there is no category, no fetcher or no scorer, two outputs
   *     write one file, no source reaches back to the day that is set, or this builder has built a
   *     bot before
   */
  public ArxivBot build() {
    checkState(!built, "build() was called before: a builder builds one bot");
    boolean needsCategories =
        fetchers.isEmpty() || fetchers.stream().anyMatch(one -> one.categories().isEmpty());
    checkState(
        !categories.isEmpty() || !needsCategories,
        "a bot needs a category: call categories(\"cs.LG\")");
    checkState(!fetchers.isEmpty(), "a bot needs a source of papers: call fetcher(…)");
    checkState(
        pastDay == null || fetchers.stream().anyMatch(Fetcher::reachesBack),
        "none of the sources can read "
            + pastDay
            + ": add one that reads past days, such as arxiv-api or arxiv-oai");
    SourceSettings sources =
        new SourceSettings(categories, fetchers, fetchMode, mergeRule, duplicateKeys);
    List<Profile> readers = buildProfiles(sources.categories());
    checkState(
        readers.stream().noneMatch(reader -> reader.scorers().isEmpty()),
        "a bot needs a scorer: call scorer(…)");
    StateStore state = stateFolder == null ? StateStore.none() : StateStore.open(stateFolder);
    BotSettings settings =
        new BotSettings(
            sources,
            readers,
            summaries.settings(),
            new StorageSettings(state, stateDays, lockTimeout, archive, report),
            new RunSettings(clock, pastDay, listeners, lookup, onlyStoredJudgments));
    OutputConflicts.check(settings, stateFolder);
    built = true;
    return new ArxivBot(settings, owned);
  }

  private List<Profile> buildProfiles(List<String> asked) {
    if (profiles.isEmpty()) {
      return List.of(buildProfile(Digest.DEFAULT_PROFILE, this, asked));
    }
    List<Profile> all = new ArrayList<>();
    profiles.forEach(
        (name, options) -> {
          ProfileOptions profile = new ProfileOptions(this);
          options.accept(profile);
          all.add(buildProfile(name, profile, asked));
        });
    return all;
  }

  private Profile buildProfile(String name, DigestOptions<?> options, List<String> asked) {
    DigestOptions<?> outputs = options.outputs().isEmpty() ? this : options;
    return new Profile(
        name,
        options.limits(),
        options.scoring(options.scorers().isEmpty() ? scorers() : options.scorers()),
        Stream.concat(outputs.outputs().stream(), additionalOutputs.stream())
            .flatMap(output -> output.expand(name, asked))
            .toList(),
        options.channels().or(this::channels).orElse(List.of()));
  }
}
