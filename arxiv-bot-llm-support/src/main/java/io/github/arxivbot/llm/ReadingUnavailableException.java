package io.github.arxivbot.llm;

/** Signals that a paper cannot be read in one way (file, text), so that the next way is tried. */
final class ReadingUnavailableException extends Exception {

  private static final long serialVersionUID = 1L;

  ReadingUnavailableException(String message) {
    super(message);
  }

  ReadingUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }

  ReadingUnavailableException(ModelException cause) {
    super(cause.getMessage(), cause);
  }
}
