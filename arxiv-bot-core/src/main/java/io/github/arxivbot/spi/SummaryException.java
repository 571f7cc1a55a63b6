package io.github.arxivbot.spi;

import io.github.arxivbot.model.ModelUsage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Thrown if a paper cannot be summarized. */
public final class SummaryException extends Exception {

  private static final long serialVersionUID = 1L;

  /** The effect of a failure on other papers and other runs. */
  public enum Scope {
    /** This paper cannot be summarized, now or later. */
    PAPER,
    /** This paper may be summarized in a later run. */
    LATER,
    /** No further paper can be summarized in this run. */
    ALL,
    /**
     * No further paper can be summarized on this day with the same {@linkplain
     * Summarizer#settings() settings}. Later runs of the day do not call the summarizer.
     */
    DAY
  }

  /** The effect on other papers and runs. */
  private final Scope scope;

  /** The usage of the failed calls. */
  private final ModelUsage spent;

  /**
   * Creates an exception.
   *
   * @param scope the effect on other papers and runs
   * @param message what was wrong and what to do; never contains a key
   * @param spent the usage of the failed calls
   * @param cause the cause, or null
   */
  public SummaryException(
      Scope scope, String message, ModelUsage spent, @Nullable Throwable cause) {
    super(Objects.requireNonNull(message, "message"), cause);
    this.scope = Objects.requireNonNull(scope, "scope");
    this.spent = Objects.requireNonNull(spent, "spent");
  }

  /** {@return the effect on other papers and runs} */
  public Scope scope() {
    return scope;
  }

  /** {@return the usage of the failed calls} */
  public ModelUsage spent() {
    return spent;
  }
}
