package io.github.arxivbot;

import static io.github.arxivbot.Preconditions.checkArgument;

import io.github.arxivbot.internal.guard.GuardedRenderer;
import io.github.arxivbot.internal.guard.GuardedReranker;
import io.github.arxivbot.internal.guard.GuardedScorer;
import io.github.arxivbot.internal.settings.DigestLimits;
import io.github.arxivbot.internal.settings.NotificationChannel;
import io.github.arxivbot.internal.settings.OutputFile;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.internal.settings.RerankSettings;
import io.github.arxivbot.internal.settings.ScorerSettings;
import io.github.arxivbot.internal.settings.VersionRules;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.run.NewVersions;
import io.github.arxivbot.run.ScoreCombination;
import io.github.arxivbot.run.WithdrawnPapers;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.Scorer;
import io.github.arxivbot.spi.notify.Notifier;
import io.github.arxivbot.spi.rerank.Reranker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The options of a digest: which papers it holds, how they are ranked, and where it is written. A
 * bot has them, and each of its {@linkplain ArxivBotBuilder#profile profiles}. Not thread-safe.
 *
 * @param <B> the type that the methods return
 */
public abstract sealed class DigestOptions<B extends DigestOptions<B>>
    permits ArxivBotBuilder, ProfileOptions {

  private final List<GuardedScorer> scorers = new ArrayList<>();
  private final List<OutputFile> outputs = new ArrayList<>();
  private @Nullable List<NotificationChannel> channels;
  private @Nullable RerankSettings rerank;
  private ScoreCombination combination = ScoreCombination.SUM;
  private Set<AnnounceType> announceTypes = Set.of(AnnounceType.NEW);
  private int daysBack = 7;
  private OptionalDouble minScore = OptionalDouble.empty();
  private int maxPapers = 50;
  private NewVersions newVersions = NewVersions.IGNORE;
  private WithdrawnPapers withdrawn = WithdrawnPapers.MARK;

  DigestOptions() {}

  abstract B self();

  /**
   * Adds a scorer. The points of several scorers add up, unless {@link #combine} says otherwise;
   * one veto drops a paper.
   *
   * @param scorer the scorer
   * @return this object
   */
  public B scorer(Scorer scorer) {
    return scorer(scorer, 1);
  }

  /**
   * Adds a scorer with a weight.
   *
   * @param scorer the scorer
   * @param weight the factor of its points; finite
   * @return this object
   */
  public B scorer(Scorer scorer, double weight) {
    checkArgument(Double.isFinite(weight), "weight: expected a finite number, found " + weight);
    scorers.add(new GuardedScorer(scorer, weight));
    return self();
  }

  /**
   * Sets the rule that combines the scores of several scorers.
   *
   * @param rule {@link ScoreCombination#SUM} by default
   * @return this object
   */
  public B combine(ScoreCombination rule) {
    combination = Objects.requireNonNull(rule, "rule");
    return self();
  }

  /**
   * Sets the reranker, which judges the best papers before the digest is cut. The papers are sorted
   * by its judgments; a paper without a judgment keeps its place.
   *
   * @param reranker judges the best 60 papers; null for none, which is the default
   * @return this object
   */
  public B reranker(@Nullable Reranker reranker) {
    return reranker(reranker, options -> {});
  }

  /**
   * Sets the reranker with options.
   *
   * @param reranker as in {@link #reranker(Reranker)}
   * @param options sets the options that differ from the defaults
   * @return this object
   */
  public B reranker(@Nullable Reranker reranker, Consumer<RerankOptions> options) {
    RerankOptions own = new RerankOptions();
    options.accept(own);
    rerank = reranker == null ? null : own.settings(GuardedReranker.of(reranker));
    return self();
  }

  /**
   * Adds an output. {@code {profile}} in the name of the file stands for the profile, {@code {day}}
   * for the day of the digest, and {@code {category}} makes one file for each category of the bot,
   * with the papers of that category. {@code {id}} makes one file for each paper: it stands for the
   * identifier without version, with a hyphen in place of a slash. A later digest does not change
   * the files of papers that it does not have.
   *
   * @param renderer the renderer
   * @param file the file; missing folders are created
   * @return this object
   * @throws IllegalArgumentException if the name of a folder has {@code {id}}
   */
  public B output(Renderer renderer, Path file) {
    outputs.add(OutputFile.of(GuardedRenderer.of(renderer), file));
    return self();
  }

  /**
   * Adds a channel: the digest is sent to its readers when outputs and state are in place, on days
   * with papers, each digest once. A failure is a problem of the report.
   *
   * @param channel the name of the channel, unique in a profile: lower-case letters, digits and
   *     single hyphens; begins with a letter
   * @param notifier sends the messages
   * @return this object
   * @throws IllegalArgumentException if the name has another form, or is used already
   */
  public B notify(String channel, Notifier notifier) {
    return notify(channel, notifier, options -> {});
  }

  /**
   * Adds a channel with options.
   *
   * @param channel as in {@link #notify(String, Notifier)}
   * @param notifier sends the messages
   * @param options sets the options that differ from the defaults
   * @return this object
   * @throws IllegalArgumentException if the name has another form, or is used already
   */
  public B notify(String channel, Notifier notifier, Consumer<ChannelOptions> options) {
    checkArgument(Profile.isName(channel), "channel: " + Profile.nameRule(channel));
    List<NotificationChannel> all = channels == null ? new ArrayList<>() : channels;
    checkArgument(
        all.stream().noneMatch(other -> other.name().equals(channel)),
        "channel: there is one called \"" + channel + "\" already");
    ChannelOptions own = new ChannelOptions();
    options.accept(own);
    all.add(own.channel(channel, notifier));
    channels = all;
    return self();
  }

  /**
   * Sets the types of announcements that the digest may hold.
   *
   * @param types at least one; {@link AnnounceType#NEW} by default
   * @return this object
   */
  public B announceTypes(Set<AnnounceType> types) {
    Set<AnnounceType> copy = Set.copyOf(types);
    checkArgument(!copy.isEmpty(), "announceTypes: expected at least one");
    announceTypes = copy;
    return self();
  }

  /**
   * Sets the maximum age of an announcement.
   *
   * @param days at least 0; 7 by default
   * @return this object
   */
  public B daysBack(int days) {
    checkArgument(days >= 0, "daysBack: expected 0 or more, found " + days);
    daysBack = days;
    return self();
  }

  /**
   * Sets the minimum score of a paper in the digest, inclusive.
   *
   * @param points a finite number; no minimum by default
   * @return this object
   */
  public B minScore(double points) {
    checkArgument(Double.isFinite(points), "minScore: expected a finite number, found " + points);
    minScore = OptionalDouble.of(points);
    return self();
  }

  /**
   * Sets the maximum number of papers of the digest.
   *
   * @param papers at least 1; 50 by default
   * @return this object
   */
  public B maxPapers(int papers) {
    checkArgument(papers >= 1, "maxPapers: expected 1 or more, found " + papers);
    maxPapers = papers;
    return self();
  }

  /**
   * Sets the treatment of new versions of papers that an earlier digest delivered. Requires a
   * {@linkplain ArxivBotBuilder#state state folder} and a source that announces replacements.
   *
   * @param rule {@link NewVersions#IGNORE} by default
   * @return this object
   */
  public B newVersions(NewVersions rule) {
    newVersions = Objects.requireNonNull(rule, "rule");
    return self();
  }

  /**
   * Sets the treatment of papers that are {@linkplain io.github.arxivbot.model.Paper#isWithdrawn
   * withdrawn}.
   *
   * @param rule {@link WithdrawnPapers#MARK} by default
   * @return this object
   */
  public B withdrawn(WithdrawnPapers rule) {
    withdrawn = Objects.requireNonNull(rule, "rule");
    return self();
  }

  final void inheritLimits(DigestOptions<?> parent) {
    announceTypes = parent.announceTypes;
    daysBack = parent.daysBack;
    minScore = parent.minScore;
    maxPapers = parent.maxPapers;
    newVersions = parent.newVersions;
    withdrawn = parent.withdrawn;
    combination = parent.combination;
    rerank = parent.rerank;
  }

  final DigestLimits limits() {
    VersionRules versions = new VersionRules(newVersions, withdrawn);
    return new DigestLimits(announceTypes, daysBack, minScore, maxPapers, versions);
  }

  final List<GuardedScorer> scorers() {
    return scorers;
  }

  /** Returns the combination and the reranker with the given scorers. */
  final ScorerSettings scoring(List<GuardedScorer> all) {
    return new ScorerSettings(all, combination, rerank);
  }

  final List<OutputFile> outputs() {
    return outputs;
  }

  /** Returns the channels; empty if none was added. */
  final Optional<List<NotificationChannel>> channels() {
    return Optional.ofNullable(channels);
  }
}
