package io.github.arxivbot.run;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.BatchState;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Usage;
import io.github.arxivbot.model.Verdict;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a run did: for programs, and, as JSON, for whoever watches the bot. Immutable. */
public final class RunReport {

  private static final Set<BatchState> IN_ORDER = Set.of(BatchState.FRESH, BatchState.EMPTY);

  private final Instant now;
  private final RunOutcome outcome;
  private final List<Verdict> verdicts;
  private final List<Digest> digests;
  private final Map<ArxivId, SummaryStatus> summaries;
  private final Usage usage;
  private final Map<String, Usage> usageByModel;
  private final List<Problem> problems;
  private final List<Written> outputs;

  public RunReport(
      Instant now,
      RunOutcome outcome,
      List<Verdict> verdicts,
      List<Digest> digests,
      Map<ArxivId, SummaryStatus> summaries,
      Usage usage,
      Map<String, Usage> usageByModel,
      List<Problem> problems,
      List<Written> outputs) {
    this.now = now;
    this.outcome = outcome;
    this.verdicts = List.copyOf(verdicts);
    this.digests = List.copyOf(digests);
    this.summaries = Map.copyOf(summaries);
    this.usage = usage;
    this.usageByModel = Collections.unmodifiableMap(new TreeMap<>(usageByModel));
    this.problems = List.copyOf(problems);
    this.outputs = List.copyOf(outputs);
  }

  /**
   * A file that holds the digest.
   *
   * @param use the renderer's name
   * @param file the file
   */
  public record Written(String use, Path file) {
    /**
     * Refuses null.
     *
     * @param use the renderer's name
     * @param file the file
     */
    public Written {
      Objects.requireNonNull(use, "use");
      Objects.requireNonNull(file, "file");
    }
  }

  /**
   * When the run was made.
   *
   * @return by the bot's clock
   */
  public Instant now() {
    return now;
  }

  /**
   * How it ended.
   *
   * @return the outcome
   */
  public RunOutcome outcome() {
    return outcome;
  }

  /**
   * What became of each batch.
   *
   * @return in the order of fetching
   */
  public List<Verdict> verdicts() {
    return verdicts;
  }

  /**
   * The digests, one a profile.
   *
   * @return none where nothing could be read
   */
  public List<Digest> digests() {
    return digests;
  }

  /**
   * What became of the summary of a paper.
   *
   * @param id the paper, with its version
   * @return nothing where none was wanted
   */
  public Optional<SummaryStatus> summary(ArxivId id) {
    return Optional.ofNullable(summaries.get(Objects.requireNonNull(id, "id")));
  }

  /**
   * What the summaries of this run used.
   *
   * @return tokens and requests, failures included
   */
  public Usage usage() {
    return usage;
  }

  /**
   * What each model used, for summarizers that keep to the budget's rules.
   *
   * @return by the model's name, in alphabetical order
   */
  public Map<String, Usage> usageByModel() {
    return usageByModel;
  }

  /**
   * What went wrong.
   *
   * @return in the order in which it did
   */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * The files that hold the digest.
   *
   * @return none unless the outcome is {@link RunOutcome#WRITTEN}
   */
  public List<Written> outputs() {
    return outputs;
  }

  /**
   * Whether anything was less than it should be.
   *
   * @return true where there is a problem, or a batch that is neither fresh nor honestly empty
   */
  public boolean isDegraded() {
    return !problems.isEmpty() || verdicts.stream().anyMatch(verdict -> !isInOrder(verdict));
  }

  static boolean isInOrder(Verdict verdict) {
    return IN_ORDER.contains(verdict.state());
  }

  /**
   * The report as JSON, format 1; see docs/architecture.md.
   *
   * @return indented, ends with a line break
   */
  public String toJson() {
    return RunReportJson.write(this);
  }
}
