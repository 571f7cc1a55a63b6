package io.github.arxivbot.model;

import io.github.arxivbot.internal.text.SafeText;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conclusion of the pipeline about one batch. Immutable. */
public final class Verdict {

  private final String source;
  private final String category;
  private final BatchState state;
  private final @Nullable LocalDate announced;
  private final int papers;
  private final String reason;

  private Verdict(Builder builder) {
    this.source = SafeText.line(Objects.requireNonNull(builder.source, "source"));
    this.category = SafeText.line(Objects.requireNonNull(builder.category, "category"));
    this.state = Objects.requireNonNull(builder.state, "state");
    this.announced = builder.announced;
    this.papers = builder.papers;
    this.reason = SafeText.line(Objects.requireNonNull(builder.reason, "reason"));
  }

  /** {@return a builder; source, category, state and reason are required} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the name of the fetcher} */
  public String source() {
    return source;
  }

  /** {@return the category, as requested, for example {@code cs.LG}} */
  public String category() {
    return category;
  }

  /** {@return the conclusion} */
  public BatchState state() {
    return state;
  }

  /**
   * {@return the announcement day that the source states, Eastern time; empty if it states none}
   */
  public Optional<LocalDate> announced() {
    return Optional.ofNullable(announced);
  }

  /** {@return the number of papers in the batch} */
  public int papers() {
    return papers;
  }

  /** {@return the reason, in a sentence} */
  public String reason() {
    return reason;
  }

  /** {@return source, category, state and reason in one line} */
  @Override
  public String toString() {
    return source + " " + category + " " + state + ": " + reason;
  }

  /** Builds a {@link Verdict}. Not thread-safe. */
  public static final class Builder {

    private @Nullable String source;
    private @Nullable String category;
    private @Nullable BatchState state;
    private @Nullable LocalDate announced;
    private int papers;
    private @Nullable String reason;

    private Builder() {}

    /**
     * Sets {@link Verdict#source()}.
     *
     * @param name the name of the fetcher
     * @return this builder
     */
    public Builder source(String name) {
      source = name;
      return this;
    }

    /**
     * Sets {@link Verdict#category()}.
     *
     * @param name the category, as requested
     * @return this builder
     */
    public Builder category(String name) {
      category = name;
      return this;
    }

    /**
     * Sets {@link Verdict#state()}.
     *
     * @param conclusion the conclusion
     * @return this builder
     */
    public Builder state(BatchState conclusion) {
      state = conclusion;
      return this;
    }

    /**
     * Sets {@link Verdict#announced()}.
     *
     * @param day the announcement day that the source states, Eastern time, or null, the default
     * @return this builder
     */
    public Builder announced(@Nullable LocalDate day) {
      announced = day;
      return this;
    }

    /**
     * Sets {@link Verdict#papers()}.
     *
     * @param number the number of papers; zero by default
     * @return this builder
     */
    public Builder papers(int number) {
      papers = number;
      return this;
    }

    /**
     * Sets {@link Verdict#reason()}.
     *
     * @param sentence the reason, in a sentence
     * @return this builder
     */
    public Builder reason(String sentence) {
      reason = sentence;
      return this;
    }

    /**
     * Builds the verdict.
     *
     * @return a new verdict
     * @throws NullPointerException if source, category, state or reason is missing
     */
    public Verdict build() {
      return new Verdict(this);
    }
  }

  /** The verdict on a batch. A verdict never removes a paper; only the filters and the state do. */
  public enum BatchState {
    /** The papers of the announcement that was due. */
    FRESH,
    /** Papers of an earlier announcement, or of a feed that is behind. */
    STALE,
    /** No papers, and none were due: a weekend, a holiday, or a category with few papers. */
    EMPTY,
    /** No papers, although an announcement is due. */
    LATE,
    /** The maximum number of papers of the source: some are missing. */
    TRUNCATED,
    /** The category could not be read, or only in part. */
    FAILED
  }
}
