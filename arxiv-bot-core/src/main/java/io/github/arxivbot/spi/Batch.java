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
  private final @Nullable String position;

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
    position = builder.position;
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
   * Why the category could not be read.
   *
   * @return nothing where it could
   */
  public Optional<Problem> failure() {
    return Optional.ofNullable(failure);
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

  /**
   * Where a harvest stands after this batch, for {@link FetchRequest#after}. Whoever has put this
   * batch into safety keeps it, and goes on from there after a crash.
   *
   * @return nothing where the source can only start from the beginning
   */
  public Optional<String> position() {
    return Optional.ofNullable(position);
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
    private @Nullable String position;

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
     * Sets {@link Batch#failure()}.
     *
     * @param why why the category could not be read, or null
     * @return this builder
     */
    public Builder failure(@Nullable Problem why) {
      failure = why;
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
     * Sets {@link Batch#position()}.
     *
     * @param reached where a harvest stands after this batch, or null
     * @return this builder
     */
    public Builder position(@Nullable String reached) {
      position = reached;
      return this;
    }

    /**
     * Makes the batch.
     *
     * @return an immutable batch
     */
    public Batch build() {
      return new Batch(this);
    }
  }
}
