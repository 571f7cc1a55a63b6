package io.github.arxivbot;

import static io.github.arxivbot.Preconditions.demand;
import static io.github.arxivbot.Preconditions.refuse;

import io.github.arxivbot.internal.pipeline.publish.ArchivePages;
import io.github.arxivbot.internal.settings.BotSettings;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.run.DuplicateKey;
import io.github.arxivbot.run.FetchMode;
import io.github.arxivbot.run.MergeRule;
import io.github.arxivbot.run.NewVersions;
import io.github.arxivbot.run.RunListener;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.spi.Fetcher;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.internal.archive.DigestArchive;
import io.github.arxivbot.internal.state.State;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts an {@link ArxivBot} together. Not thread-safe; may be used for one bot. */
public final class ArxivBotBuilder {

  private final List<Fetcher> fetchers = new ArrayList<>();
  private final List<RunListener> listeners = new ArrayList<>();
  private final List<AutoCloseable> owned = new ArrayList<>();
  private final SummaryOptions summaries = new SummaryOptions();
  private final Set<DuplicateKey> duplicateKeys = EnumSet.of(DuplicateKey.ID, DuplicateKey.TITLE);
  private List<String> categories = List.of();
  private FetchMode fetchMode = FetchMode.ALL;
  private @Nullable LocalDate announcedOn;
  private MergeRule mergeRule = MergeRule.STRONGEST;
  private Clock clock = Clock.systemUTC();
  private State memory = State.none();
  private int memoryDays = 60;
  private Duration lockTimeout = Duration.ofSeconds(60);
  private @Nullable Path stateFolder;
  private @Nullable ArchivePages archive;
  private @Nullable Path report;
  private final ProfileBuilder everyone = new ProfileBuilder();
  private final Map<String, Consumer<ProfileBuilder>> profiles = new LinkedHashMap<>();

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
   * Which of several sources are asked.
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
   * Fetcher#reachesBack() reach back}. What was delivered is neither asked nor changed; summaries
   * are kept and found as ever. Where there is an {@linkplain #archive archive}, the digest is
   * written there only, for the outputs show the newest day.
   *
   * @param day the announcement day, Eastern time
   * @return this builder
   */
  public ArxivBotBuilder announcedOn(LocalDate day) {
    announcedOn = Objects.requireNonNull(day, "day");
    return this;
  }

  /**
   * Adds a scorer. Points of several add up; one veto drops a paper.
   *
   * @param scorer the scorer
   * @return this builder
   */
  public ArxivBotBuilder scorer(Scorer scorer) {
    everyone.scorer(scorer);
    return this;
  }

  /**
   * Adds a scorer whose points count more, or less, than those of others.
   *
   * @param scorer the scorer
   * @param weight each of its points is worth so much; finite
   * @return this builder
   */
  public ArxivBotBuilder scorer(Scorer scorer, double weight) {
    everyone.scorer(scorer, weight);
    return this;
  }

  /**
   * Says what all profiles have that don't say otherwise, as its methods of the same names do.
   *
   * @param settings changes what it is given
   * @return this builder
   */
  public ArxivBotBuilder everyone(Consumer<ProfileBuilder> settings) {
    settings.accept(everyone);
    return this;
  }

  /**
   * Adds a profile: a reader with terms, limits and outputs of his own, from the same papers and
   * with the same summaries, and with a memory of his own of what he has had. With a profile there
   * is no digest for everyone any more; what a profile does not say is as in the bot.
   *
   * @param name lower-case letters, digits and single hyphens; begins with a letter
   * @param settings changes what it is given
   * @return this builder
   * @throws IllegalArgumentException if the name is of another form, or there is one of that name
   */
  public ArxivBotBuilder profile(String name, Consumer<ProfileBuilder> settings) {
    refuse(!Profile.isName(name), "profile: " + Profile.nameRule(name));
    refuse(profiles.containsKey(name), "profile: there is one called \"" + name + "\" already");
    profiles.put(name, Objects.requireNonNull(settings, "settings"));
    return this;
  }

  /**
   * Has the best papers read by a model; without this there are no summaries.
   *
   * @param reader the summarizer, or null for none and no word about it
   * @return this builder
   */
  public ArxivBotBuilder summarizer(@Nullable Summarizer reader) {
    summaries.by(reader);
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
    everyone.output(use, renderer, file);
    return this;
  }

  /**
   * Which announcements are wanted.
   *
   * @param types at least one; {@link AnnounceType#NEW} by default
   * @return this builder
   */
  public ArxivBotBuilder announceTypes(Set<AnnounceType> types) {
    everyone.announceTypes(types);
    return this;
  }

  /**
   * How long ago a paper may have been announced.
   *
   * @param days at least 0; 7 by default
   * @return this builder
   */
  public ArxivBotBuilder daysBack(int days) {
    everyone.daysBack(days);
    return this;
  }

  /**
   * The least score of a paper in the digest, inclusive.
   *
   * @param points any finite number; no minimum by default
   * @return this builder
   */
  public ArxivBotBuilder minScore(double points) {
    everyone.minScore(points);
    return this;
  }

  /**
   * How many papers a digest holds at most.
   *
   * @param papers at least 1; 50 by default
   * @return this builder
   */
  public ArxivBotBuilder maxPapers(int papers) {
    everyone.maxPapers(papers);
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
   * How summaries are made: how many, how many at a time, from what, within which budget.
   *
   * <pre>{@code
   * bot.summarizer(reader).summaries(all -> all.maxPapers(20).maxWorkers(2).fullTexts(http));
   * }</pre>
   *
   * @param settings changes what it is given
   * @return this builder
   */
  public ArxivBotBuilder summaries(Consumer<SummaryOptions> settings) {
    settings.accept(summaries);
    return this;
  }

  /**
   * Remembers what was delivered, so that no paper is delivered by two announcements' digests.
   *
   * @param folder where the memory is kept; without this nothing is remembered
   * @return this builder
   */
  public ArxivBotBuilder state(Path folder) {
    memory = State.open(folder);
    stateFolder = folder.toAbsolutePath().normalize();
    return this;
  }

  /**
   * What becomes of a new version of a paper that an earlier digest delivered. Needs a {@linkplain
   * #state memory} and a source that announces replacements.
   *
   * @param rule {@link NewVersions#IGNORE} by default
   * @return this builder
   */
  public ArxivBotBuilder newVersions(NewVersions rule) {
    everyone.newVersions(rule);
    return this;
  }

  /**
   * Keeps each day's digest: {@code 2026/02/2026-02-11.json}, beside it the page of the first
   * output that is Markdown and of the first that is HTML, and a {@code README.md} that lists all
   * days; where there are profiles, in a folder each. {@link ArxivBot#render} writes any output
   * again from it.
   *
   * @param folder where the archive is; without this only the newest digest is kept, in the memory
   * @return this builder
   */
  public ArxivBotBuilder archive(Path folder) {
    archive = new ArchivePages(DigestArchive.open(folder));
    return this;
  }

  /**
   * How long the memory reaches back from a digest's day.
   *
   * @param days at least 1; 60 by default; where {@link #daysBack} is more, that
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
   * @throws IllegalStateException if there is no category, no fetcher or no scorer, two outputs
   *     write one file, or no source reaches back to the day that is asked for
   */
  public ArxivBot build() {
    demand(!categories.isEmpty(), "a bot needs a category: call categories(\"cs.LG\")");
    demand(!fetchers.isEmpty(), "a bot needs a source of papers: call fetcher(…)");
    demand(
        announcedOn == null || fetchers.stream().anyMatch(Fetcher::reachesBack),
        "none of the sources reaches back to "
            + announcedOn
            + ": add one that does, such as arxiv-api or arxiv-oai");
    List<Profile> readers = readers();
    demand(
        readers.stream().noneMatch(reader -> reader.scorers().isEmpty()),
        "a bot needs a scorer: call scorer(…)");
    Preconditions.refuseOverwriting(readers, report, stateFolder, archive);
    BotSettings settings =
        new BotSettings(
            categories,
            fetchers,
            fetchMode,
            announcedOn,
            mergeRule,
            duplicateKeys,
            readers,
            summaries.settings(),
            clock,
            memory,
            memoryDays,
            lockTimeout,
            archive,
            report,
            listeners);
    return new ArxivBot(settings, owned);
  }

  private List<Profile> readers() {
    if (profiles.isEmpty()) {
      return List.of(everyone.build(Profile.DEFAULT, everyone, categories));
    }
    List<Profile> readers = new ArrayList<>();
    profiles.forEach(
        (name, settings) -> {
          ProfileBuilder reader = everyone.within();
          settings.accept(reader);
          readers.add(reader.build(name, everyone, categories));
        });
    return readers;
  }
}
