package io.github.arxivbot.spi;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import io.github.arxivbot.model.Problem.Step;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The papers that a source returned for one category, and facts about them. The pipeline derives a
 * verdict from the facts. Immutable.
 *
 * <pre>{@code
 * sink.accept(Batch.builder("my-source", "cs.LG").announced(day).papers(papers).build());
 * }</pre>
 */
public final class Batch {

  private final String source;
  private final String category;
  private final List<Paper> papers;
  private final List<Problem> problems;
  private final @Nullable LocalDate announced;
  private final @Nullable Problem failure;
  private final @Nullable LocalDate due;
  private final @Nullable String truncated;
  private final boolean notModified;
  private final @Nullable Problem incomplete;

  private Batch(Builder builder) {
    source = builder.source;
    category = builder.category;
    papers = builder.papers;
    problems = builder.problems;
    announced = builder.announced;
    failure = builder.failure;
    due = builder.due;
    truncated = builder.truncated;
    notModified = builder.notModified;
    incomplete = builder.incomplete;
  }

  /**
   * Returns a builder without papers and facts.
   *
   * @param source the name of the fetcher
   * @param category the category, as in the request
   * @return a new builder
   */
  public static Builder builder(String source, String category) {
    return new Builder(source, category);
  }

  /** Returns the papers of a function, or a failed batch if it throws an exception. */
  static Batch read(String source, String category, Fetcher.CategoryReader function)
      throws InterruptedException {
    Builder batch = builder(source, category);
    try {
      return batch.papers(function.read(category)).build();
    } catch (IOException | RuntimeException e) {
      String message = e.getMessage() == null ? e.toString() : e.getMessage();
      return batch.failure(new Problem(Step.FETCH, category, message, true)).build();
    }
  }

  /** Joins the batches of one category; the facts are those of the first. */
  static Optional<Batch> joined(List<Batch> batches) {
    return batches.stream()
        .reduce(
            (one, other) ->
                one.toBuilder()
                    .papers(Stream.concat(one.papers.stream(), other.papers.stream()).toList())
                    .problems(
                        Stream.concat(one.problems.stream(), other.problems.stream()).toList())
                    .truncated(one.truncated == null ? other.truncated : one.truncated)
                    .build());
  }

  /** {@return a new builder with all values of this batch} */
  public Builder toBuilder() {
    return new Builder(source, category)
        .papers(papers)
        .problems(problems)
        .announced(announced)
        .failure(failure)
        .incomplete(incomplete)
        .due(due)
        .truncated(truncated)
        .notModified(notModified);
  }

  /** {@return the name of the fetcher} */
  public String source() {
    return source;
  }

  /** {@return the category, as in the request} */
  public String category() {
    return category;
  }

  /** {@return the papers, in the order of the source} */
  public List<Paper> papers() {
    return papers;
  }

  /** {@return one problem for each item that could not be read} */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * {@return the announcement day that the source states, Eastern time; empty if it states none}
   */
  public Optional<LocalDate> announced() {
    return Optional.ofNullable(announced);
  }

  /**
   * Returns why the category could not be read. A failed batch has no papers.
   *
   * @return empty if the category could be read, at least in part
   */
  public Optional<Problem> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * Returns why the category was read in part only. The papers that were read are in the batch.
   *
   * @return empty if the category was read to its end or not at all
   */
  public Optional<Problem> incomplete() {
    return Optional.ofNullable(incomplete);
  }

  /**
   * Returns the newest announcement day that the source should have shown when it was read,
   * according to its calendar. On a weekend or holiday this is an earlier day if the source still
   * shows papers.
   *
   * @return the day, Eastern time; empty if no announcement was due (a weekend or holiday), or the
   *     source has no calendar
   */
  public Optional<LocalDate> due() {
    return Optional.ofNullable(due);
  }

  /**
   * Returns the reason why papers are missing at the end, such as a limit of the source.
   *
   * @return a sentence; empty if no papers are missing
   */
  public Optional<String> truncated() {
    return Optional.ofNullable(truncated);
  }

  /** {@return true if the source stated that nothing has changed since it was last read} */
  public boolean notModified() {
    return notModified;
  }

  /** Builds a {@link Batch}. Not thread-safe. */
  public static final class Builder {
    private final String source;
    private final String category;
    private List<Paper> papers = List.of();
    private List<Problem> problems = List.of();
    private @Nullable LocalDate announced;
    private @Nullable Problem failure;
    private @Nullable LocalDate due;
    private @Nullable String truncated;
    private boolean notModified;
    private @Nullable Problem incomplete;

    private Builder(String source, String category) {
      this.source = Objects.requireNonNull(source, "source");
      this.category = Objects.requireNonNull(category, "category");
    }

    /**
     * Sets {@link Batch#papers()}.
     *
     * @param found the papers, in the order of the source
     * @return this builder
     */
    public Builder papers(List<Paper> found) {
      papers = List.copyOf(found);
      return this;
    }

    /**
     * Sets {@link Batch#problems()}.
     *
     * @param unreadable one problem for each item that could not be read
     * @return this builder
     */
    public Builder problems(List<Problem> unreadable) {
      problems = List.copyOf(unreadable);
      return this;
    }

    /**
     * Sets {@link Batch#announced()}.
     *
     * @param day the announcement day that the source states, Eastern time, or null
     * @return this builder
     */
    public Builder announced(@Nullable LocalDate day) {
      announced = day;
      return this;
    }

    /**
     * Sets {@link Batch#failure()}; for a batch with papers use {@link #incomplete}.
     *
     * @param problem the reason why the category could not be read, or null
     * @return this builder
     */
    public Builder failure(@Nullable Problem problem) {
      failure = problem;
      return this;
    }

    /**
     * Sets {@link Batch#incomplete()}.
     *
     * @param problem the reason why the category was read in part only, or null
     * @return this builder
     */
    public Builder incomplete(@Nullable Problem problem) {
      incomplete = problem;
      return this;
    }

    /**
     * Sets {@link Batch#due()}.
     *
     * @param day the announcement day that was due, Eastern time, or null
     * @return this builder
     */
    public Builder due(@Nullable LocalDate day) {
      due = day;
      return this;
    }

    /**
     * Sets {@link Batch#truncated()}.
     *
     * @param reason the reason why papers are missing at the end, or null
     * @return this builder
     */
    public Builder truncated(@Nullable String reason) {
      truncated = reason;
      return this;
    }

    /**
     * Sets {@link Batch#notModified()}.
     *
     * @param unchanged true if the source stated that nothing has changed
     * @return this builder
     */
    public Builder notModified(boolean unchanged) {
      notModified = unchanged;
      return this;
    }

    /**
     * Builds the batch.
     *
     * @return an immutable batch
     * @throws IllegalStateException if a failure is set and there are papers, or the batch is
     *     incomplete
     */
    public Batch build() {
      if (failure != null && (incomplete != null || !papers.isEmpty())) {
        throw new IllegalStateException(
            "batch of "
                + category
                + ": expected a failure without papers, found "
                + papers.size()
                + " papers; use incomplete(problem) for a category that was read in part");
      }
      return new Batch(this);
    }
  }
}
