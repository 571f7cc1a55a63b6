package io.github.arxivbot.run;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.ModelUsage;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.model.Verdict.BatchState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The report of a run, for programs and, as JSON, for monitoring. Immutable. */
public final class RunReport {

  private static final Set<BatchState> COMPLETE = Set.of(BatchState.FRESH, BatchState.EMPTY);

  private final Instant now;
  private final RunOutcome outcome;
  private final List<Verdict> verdicts;
  private final List<Digest> digests;
  private final Map<PaperId, SummaryStatus> summaries;
  private final ModelUsage usage;
  private final Map<String, ModelUsage> usageByModel;
  private final List<Problem> problems;
  private final List<WrittenFile> outputs;
  private final List<MissedDays> missedDays;

  private RunReport(Builder builder) {
    now = builder.now;
    outcome = builder.outcome;
    verdicts = builder.verdicts;
    digests = builder.digests;
    summaries = builder.summaries;
    usage = builder.usage;
    usageByModel = builder.usageByModel;
    problems = builder.problems;
    outputs = builder.outputs;
    missedDays = builder.missedDays;
  }

  /**
   * Creates a builder.
   *
   * @param now the start of the run
   * @return a builder of a report of a run that wrote nothing
   */
  public static Builder builder(Instant now) {
    return new Builder(now);
  }

  /**
   * A file that holds the digest.
   *
   * @param renderer the renderer's name
   * @param file the file
   */
  public record WrittenFile(String renderer, Path file) {
    /**
     * Rejects null.
     *
     * @param renderer the renderer's name
     * @param file the file
     */
    public WrittenFile {
      Objects.requireNonNull(renderer, "renderer");
      Objects.requireNonNull(file, "file");
    }
  }

  /** {@return the start of the run, by the bot's clock} */
  public Instant now() {
    return now;
  }

  /** {@return the outcome} */
  public RunOutcome outcome() {
    return outcome;
  }

  /** {@return the verdict of each batch, in the order of fetching} */
  public List<Verdict> verdicts() {
    return verdicts;
  }

  /** {@return the digests, one per profile; none if nothing could be read} */
  public List<Digest> digests() {
    return digests;
  }

  /**
   * Returns the status of the summary of a paper.
   *
   * @param id the paper, with its version
   * @return nothing if no summary was wanted
   */
  public Optional<SummaryStatus> summary(PaperId id) {
    return Optional.ofNullable(summaries.get(Objects.requireNonNull(id, "id")));
  }

  /** {@return tokens and requests of all summaries, failures included} */
  public ModelUsage usage() {
    return usage;
  }

  /**
   * Returns the usage of each model, as far as summarizers reserve it in the {@link
   * io.github.arxivbot.spi.Budget}.
   *
   * @return by the model's name, in alphabetical order
   */
  public Map<String, ModelUsage> usageByModel() {
    return usageByModel;
  }

  /** {@return the problems, in the order in which they occurred} */
  public List<Problem> problems() {
    return problems;
  }

  /** {@return the files that hold the digest; none unless the outcome is WRITTEN} */
  public List<WrittenFile> outputs() {
    return outputs;
  }

  /**
   * {@return the announcements that no source could give so far, today's included, oldest first}
   */
  public List<MissedDays> missedDays() {
    return missedDays;
  }

  /**
   * Tests whether the run was less than complete.
   *
   * @return true if there is a problem, or a batch that is neither fresh nor empty as expected
   */
  public boolean isDegraded() {
    return !problems.isEmpty() || verdicts.stream().anyMatch(verdict -> !isComplete(verdict));
  }

  static boolean isComplete(Verdict verdict) {
    return COMPLETE.contains(verdict.state());
  }

  /**
   * Returns the report as JSON, format 1; docs/architecture.md describes it. Jackson and frameworks
   * that use it write the same.
   *
   * @return indented, ends with a line break
   */
  @JsonValue
  @JsonRawValue
  public String toJson() {
    return RunReportJson.write(this);
  }

  /** Builder of a {@link RunReport}. Not thread-safe. */
  public static final class Builder {
    private final Instant now;
    private RunOutcome outcome = RunOutcome.NOT_WRITTEN;
    private List<Verdict> verdicts = List.of();
    private List<Digest> digests = List.of();
    private Map<PaperId, SummaryStatus> summaries = Map.of();
    private ModelUsage usage = ModelUsage.ZERO;
    private Map<String, ModelUsage> usageByModel = Map.of();
    private List<Problem> problems = List.of();
    private List<WrittenFile> outputs = List.of();
    private List<MissedDays> missedDays = List.of();

    private Builder(Instant now) {
      this.now = Objects.requireNonNull(now, "now");
    }

    /**
     * Sets {@link RunReport#outcome()}.
     *
     * @param result the outcome; {@link RunOutcome#NOT_WRITTEN} by default
     * @return this builder
     */
    public Builder outcome(RunOutcome result) {
      outcome = Objects.requireNonNull(result, "result");
      return this;
    }

    /**
     * Sets {@link RunReport#verdicts()}.
     *
     * @param all the verdicts, in the order of fetching
     * @return this builder
     */
    public Builder verdicts(List<Verdict> all) {
      verdicts = List.copyOf(all);
      return this;
    }

    /**
     * Sets {@link RunReport#digests()}.
     *
     * @param all one per profile
     * @return this builder
     */
    public Builder digests(List<Digest> all) {
      digests = List.copyOf(all);
      return this;
    }

    /**
     * Sets the results of {@link RunReport#summary}.
     *
     * @param statuses by paper, with its version
     * @return this builder
     */
    public Builder summaries(Map<PaperId, SummaryStatus> statuses) {
      summaries = Map.copyOf(statuses);
      return this;
    }

    /**
     * Sets {@link RunReport#usage()}.
     *
     * @param total the usage of all summaries
     * @return this builder
     */
    public Builder usage(ModelUsage total) {
      usage = Objects.requireNonNull(total, "total");
      return this;
    }

    /**
     * Sets {@link RunReport#usageByModel()}.
     *
     * @param models the usage by model
     * @return this builder
     */
    public Builder usageByModel(Map<String, ModelUsage> models) {
      usageByModel = Collections.unmodifiableMap(new TreeMap<>(models));
      return this;
    }

    /**
     * Sets {@link RunReport#problems()}.
     *
     * @param all the problems, in their order
     * @return this builder
     */
    public Builder problems(List<Problem> all) {
      problems = List.copyOf(all);
      return this;
    }

    /**
     * Sets {@link RunReport#outputs()}.
     *
     * @param files the files that hold the digest
     * @return this builder
     */
    public Builder outputs(List<WrittenFile> files) {
      outputs = List.copyOf(files);
      return this;
    }

    /**
     * Sets {@link RunReport#missedDays()}.
     *
     * @param all the announcements that no source could give, oldest first
     * @return this builder
     */
    public Builder missedDays(List<MissedDays> all) {
      missedDays = List.copyOf(all);
      return this;
    }

    /**
     * Builds the report.
     *
     * @return an immutable report
     */
    public RunReport build() {
      return new RunReport(this);
    }
  }
}
