package io.github.arxivbot.mcpserver.archive;

/** A request that cannot be answered. Its message tells the agent what was expected. */
public final class RequestException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * Creates an exception.
   *
   * @param message what is wrong, and what was expected
   */
  public RequestException(String message) {
    super(message);
  }
}
