package io.github.arxivbot.spi;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a source gave for one category: papers and facts. The pipeline draws the conclusions.
 * Immutable.
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
   * Starts a batch.
   *
   * @param source the name of the fetcher
   * @param category the category asked for
   * @return a builder with everything else empty
   */
  public static Builder builder(String source, String category) {
    return new Builder(source, category);
  }

  /**
   * The source.
   *
   * @return the name of the fetcher
   */
  public String source() {
    return source;
  }

  /**
   * The category asked for.
   *
   * @return as it stood in the request
   */
  public String category() {
    return category;
  }

  /**
   * The papers.
   *
   * @return in the source's order
   */
  public List<Paper> papers() {
    return papers;
  }

  /**
   * The items that could not be read.
   *
   * @return one problem an item
   */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * The announcement day that the source states, Eastern time.
   *
   * @return nothing where it states none
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
   * The announcement day that, by the source's calendar, was to be seen there when it was asked;
   * Eastern time.
   *
   * @return nothing where none was due (a weekend, a holiday) or the source has no calendar
   */
  public Optional<LocalDate> due() {
    return Optional.ofNullable(due);
  }

  /**
   * Why papers are missing at the end: the limit of the source.
   *
   * @return a sentence; nothing where the batch is whole
   */
  public Optional<String> truncated() {
    return Optional.ofNullable(truncated);
  }

  /**
   * Whether the source said that nothing has changed since it was last asked.
   *
   * @return false where it did not say so
   */
  public boolean notModified() {
    return notModified;
  }

  /** Collects the fields of a {@link Batch}. Not thread-safe. */
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
     * @param found in the source's order
     * @return this builder
     */
    public Builder papers(List<Paper> found) {
      papers = List.copyOf(found);
      return this;
    }

    /**
     * Sets {@link Batch#problems()}.
     *
     * @param odd one problem an item that could not be read
     * @return this builder
     */
    public Builder problems(List<Problem> odd) {
      problems = List.copyOf(odd);
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
     * @param why why the category could not be read, or null
     * @return this builder
     */
    public Builder failure(@Nullable Problem why) {
      failure = why;
      return this;
    }

    /**
     * Sets {@link Batch#incomplete()}.
     *
     * @param why why the category was read in part only, or null
     * @return this builder
     */
    public Builder incomplete(@Nullable Problem why) {
      incomplete = why;
      return this;
    }

    /**
     * Sets {@link Batch#due()}.
     *
     * @param day the day whose announcement was to be seen, or null
     * @return this builder
     */
    public Builder due(@Nullable LocalDate day) {
      due = day;
      return this;
    }

    /**
     * Sets {@link Batch#truncated()}.
     *
     * @param why why papers are missing at the end, or null
     * @return this builder
     */
    public Builder truncated(@Nullable String why) {
      truncated = why;
      return this;
    }

    /**
     * Sets {@link Batch#notModified()}.
     *
     * @param unchanged whether the source said that nothing has changed
     * @return this builder
     */
    public Builder notModified(boolean unchanged) {
      notModified = unchanged;
      return this;
    }

    /**
     * Makes the batch.
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
