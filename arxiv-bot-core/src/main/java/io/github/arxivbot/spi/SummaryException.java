package io.github.arxivbot.spi;

import io.github.arxivbot.model.Usage;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A summary could not be had. */
public final class SummaryException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What a failure means for other papers and other runs. */
  public enum Scope {
    /** This paper can't be summarised, now or later. */
    PAPER,
    /** This paper may work in the next run. */
    LATER,
    /** Nothing will work: ask for no further paper in this run. */
    ALL
  }

  /** What it means for other papers and runs. */
  private final Scope scope;

  /** What the failed calls used. */
  private final Usage spent;

  /**
   * Makes an exception.
   *
   * @param scope what it means for other papers and runs
   * @param message what was wrong and what to do; never a key
   * @param spent what was used already
   * @param cause what led to it, or null
   */
  public SummaryException(Scope scope, String message, Usage spent, @Nullable Throwable cause) {
    super(Objects.requireNonNull(message, "message"), cause);
    this.scope = Objects.requireNonNull(scope, "scope");
    this.spent = Objects.requireNonNull(spent, "spent");
  }

  /**
   * What it means for other papers and runs.
   *
   * @return the scope
   */
  public Scope scope() {
    return scope;
  }

  /**
   * What was used already.
   *
   * @return tokens and requests
   */
  public Usage spent() {
    return spent;
  }
}
