package io.github.arxivbot;

import static io.github.arxivbot.Preconditions.refuse;

import io.github.arxivbot.internal.pipeline.rank.WeightedScorer;
import io.github.arxivbot.internal.settings.Output;
import io.github.arxivbot.internal.settings.Profile;
import io.github.arxivbot.run.NewVersions;
import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.spi.Renderer;
import io.github.arxivbot.spi.Scorer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a profile wants, how it ranks it, and where it has it written. What it does not say is as in
 * the bot; scorers and outputs of its own take the place of the bot's. Not thread-safe.
 *
 * <pre>{@code
 * bot.profile("systems", profile -> profile.scorer(systems).output("markdown", page, file));
 * }</pre>
 */
public final class ProfileBuilder {

  private final List<Scorer> scorers = new ArrayList<>();
  private final List<Output> outputs = new ArrayList<>();
  private final List<Output> moreOutputs = new ArrayList<>();
  private Set<AnnounceType> announceTypes = EnumSet.of(AnnounceType.NEW);
  private int daysBack = 7;
  private OptionalDouble minScore = OptionalDouble.empty();
  private int maxPapers = 50;
  private NewVersions newVersions = NewVersions.IGNORE;

  ProfileBuilder() {}

  /** A profile that says nothing yet. */
  ProfileBuilder within() {
    ProfileBuilder inner = new ProfileBuilder();
    inner.moreOutputs.addAll(moreOutputs);
    inner.announceTypes = announceTypes;
    inner.daysBack = daysBack;
    inner.minScore = minScore;
    inner.maxPapers = maxPapers;
    inner.newVersions = newVersions;
    return inner;
  }

  /**
   * Adds a scorer. Points of several add up; one veto drops a paper.
   *
   * @param scorer the scorer
   * @return this builder
   */
  public ProfileBuilder scorer(Scorer scorer) {
    scorers.add(Objects.requireNonNull(scorer, "scorer"));
    return this;
  }

  /**
   * Adds a scorer whose points count more, or less, than those of others.
   *
   * @param scorer the scorer
   * @param weight each of its points is worth so much; finite
   * @return this builder
   */
  public ProfileBuilder scorer(Scorer scorer, double weight) {
    refuse(!Double.isFinite(weight), "weight: expected a finite number, found " + weight);
    return scorer(
        weight == 1
            ? scorer
            : new WeightedScorer(Objects.requireNonNull(scorer, "scorer"), weight));
  }

  /**
   * Adds a file to write. {@code {profile}} in its name makes one file for each profile, {@code
   * {day}} one for each day, and {@code {category}} one for each of the bot's categories, which
   * holds the papers that are in it.
   *
   * @param use the renderer's name, for reports
   * @param renderer writes the digest
   * @param file where it is written; its folders are made
   * @return this builder
   */
  public ProfileBuilder output(String use, Renderer renderer, Path file) {
    outputs.add(Output.of(use, renderer, file));
    return this;
  }

  /**
   * Adds a file whose place no other output takes: said of {@linkplain ArxivBotBuilder#everyone
   * everyone}, each profile writes it beside its own. It is for programs that show what a
   * configuration makes.
   *
   * @param use the renderer's name, for reports
   * @param renderer writes the digest
   * @param file as in {@link #output}
   * @return this builder
   */
  public ProfileBuilder alsoOutput(String use, Renderer renderer, Path file) {
    moreOutputs.add(Output.of(use, renderer, file));
    return this;
  }

  /**
   * Which announcements are wanted.
   *
   * @param types at least one
   * @return this builder
   */
  public ProfileBuilder announceTypes(Set<AnnounceType> types) {
    Set<AnnounceType> wanted = Set.copyOf(Objects.requireNonNull(types, "types"));
    refuse(wanted.isEmpty(), "announceTypes: expected at least one");
    announceTypes = wanted;
    return this;
  }

  /**
   * How long ago a paper may have been announced.
   *
   * @param days at least 0
   * @return this builder
   */
  public ProfileBuilder daysBack(int days) {
    refuse(days < 0, "daysBack: expected 0 or more, found " + days);
    daysBack = days;
    return this;
  }

  /**
   * The least score of a paper in the digest, inclusive.
   *
   * @param points any finite number
   * @return this builder
   */
  public ProfileBuilder minScore(double points) {
    refuse(!Double.isFinite(points), "minScore: expected a finite number, found " + points);
    minScore = OptionalDouble.of(points);
    return this;
  }

  /**
   * How many papers a digest holds at most.
   *
   * @param papers at least 1
   * @return this builder
   */
  public ProfileBuilder maxPapers(int papers) {
    refuse(papers < 1, "maxPapers: expected 1 or more, found " + papers);
    maxPapers = papers;
    return this;
  }

  /**
   * What becomes of a new version of a paper that an earlier digest delivered.
   *
   * @param rule the rule
   * @return this builder
   */
  public ProfileBuilder newVersions(NewVersions rule) {
    newVersions = Objects.requireNonNull(rule, "rule");
    return this;
  }

  Profile build(String name, ProfileBuilder bot, List<String> categories) {
    return new Profile(
        name,
        Set.copyOf(announceTypes),
        daysBack,
        List.copyOf(scorers.isEmpty() ? bot.scorers : scorers),
        minScore,
        maxPapers,
        newVersions,
        Stream.concat((outputs.isEmpty() ? bot.outputs : outputs).stream(), moreOutputs.stream())
            .flatMap(output -> output.each(name, categories))
            .toList());
  }
}
