package io.github.arxivbot.llm;

/** A reading can't be had; a shorter one may. */
final class StepDownException extends Exception {

  private static final long serialVersionUID = 1L;

  StepDownException(String message, Throwable cause) {
    super(message, cause);
  }

  StepDownException(String message) {
    super(message);
  }
}
