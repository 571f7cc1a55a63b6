package io.github.arxivbot.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the pipeline concluded about one batch of one source. Immutable. */
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
   * Makes a verdict.
   *
   * @param source the fetcher's name
   * @param category the category asked for
   * @param state the conclusion
   * @param announced the day that the source states, or null
   * @param papers how many papers it gave
   * @param reason why, in a sentence
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

  /**
   * The source.
   *
   * @return the fetcher's name
   */
  public String source() {
    return source;
  }

  /**
   * The category asked for.
   *
   * @return for example {@code cs.LG}
   */
  public String category() {
    return category;
  }

  /**
   * The conclusion.
   *
   * @return the state
   */
  public BatchState state() {
    return state;
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
   * How many papers the batch gave.
   *
   * @return a number, 0 or more
   */
  public int papers() {
    return papers;
  }

  /**
   * Why.
   *
   * @return a sentence for people
   */
  public String reason() {
    return reason;
  }

  /**
   * For logs.
   *
   * @return source, category, state and reason in one line
   */
  @Override
  public String toString() {
    return source + " " + category + " " + state + ": " + reason;
  }
}
