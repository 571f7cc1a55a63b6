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

  private Batch(Builder builder) {
    source = builder.source;
    category = builder.category;
    papers = builder.papers;
    problems = builder.problems;
    announced = builder.announced;
    failure = builder.failure;
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

  /** Collects the fields of a {@link Batch}. Not thread-safe. */
  public static final class Builder {
    private final String source;
    private final String category;
    private List<Paper> papers = List.of();
    private List<Problem> problems = List.of();
    private @Nullable LocalDate announced;
    private @Nullable Problem failure;

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
     * Makes the batch.
     *
     * @return an immutable batch
     */
    public Batch build() {
      return new Batch(this);
    }
  }
}
