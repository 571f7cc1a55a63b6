package io.github.arxivbot.model;

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

  private Verdict(
      String source,
      String category,
      BatchState state,
      @Nullable LocalDate announced,
      int papers,
      String reason) {
    this.source = Objects.requireNonNull(source, "source");
    this.category = Objects.requireNonNull(category, "category");
    this.state = Objects.requireNonNull(state, "state");
    this.announced = announced;
    this.papers = papers;
    this.reason = Objects.requireNonNull(reason, "reason");
  }

  /**
   * Creates a verdict.
   *
   * @param source the name of the fetcher
   * @param category the category, as requested
   * @param state the conclusion
   * @param announced the announcement day that the source states, or null
   * @param papers the number of papers
   * @param reason the reason, in a sentence
   * @return the verdict
   */
  public static Verdict of(
      String source,
      String category,
      BatchState state,
      @Nullable LocalDate announced,
      int papers,
      String reason) {
    return new Verdict(source, category, state, announced, papers, reason);
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
}
