package io.github.arxivbot.spi.scoring;

import io.github.arxivbot.model.ArxivBotException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by a {@link io.github.arxivbot.spi.Scorer} that cannot score papers, for example because
 * its model or its service is not available. The papers keep the points of other scorers, and the
 * run reports one problem.
 */
public final class ScoringException extends ArxivBotException {

  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception.
   *
   * @param message what was wrong and what to do; never contains a key
   */
  public ScoringException(String message) {
    this(message, null);
  }

  /**
   * Creates an exception with a cause.
   *
   * @param message what was wrong and what to do; never contains a key
   * @param cause the cause, or null
   */
  public ScoringException(String message, @Nullable Throwable cause) {
    super(Objects.requireNonNull(message, "message"), cause);
  }
}
