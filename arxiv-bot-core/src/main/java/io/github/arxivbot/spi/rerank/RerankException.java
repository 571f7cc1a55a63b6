package io.github.arxivbot.spi.rerank;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown if a {@link Reranker} cannot judge any further papers. The run reports one problem, and
 * papers without a judgment keep their places.
 */
public final class RerankException extends Exception {

  private static final long serialVersionUID = 1L;

  /** True if the reranker is not called again on this day. */
  private final boolean isForDay;

  /**
   * Creates an exception for this run.
   *
   * @param message what was wrong and what to do; never contains a key
   * @param cause the cause, or null
   */
  public RerankException(String message, @Nullable Throwable cause) {
    this(message, false, cause);
  }

  /**
   * Creates an exception.
   *
   * @param message what was wrong and what to do; never contains a key
   * @param isForDay whether later runs of the day would fail in the same way, at a cost, with the
   *     same {@linkplain Reranker#settings() settings}
   * @param cause the cause, or null
   */
  public RerankException(String message, boolean isForDay, @Nullable Throwable cause) {
    super(Objects.requireNonNull(message, "message"), cause);
    this.isForDay = isForDay;
  }

  /** {@return true if later runs of the day do not call the reranker with the same settings} */
  public boolean isForDay() {
    return isForDay;
  }
}
