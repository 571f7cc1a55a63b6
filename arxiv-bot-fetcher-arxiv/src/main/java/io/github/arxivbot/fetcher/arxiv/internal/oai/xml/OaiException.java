package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import io.github.arxivbot.internal.text.SafeText;
import org.jspecify.annotations.Nullable;

/** Thrown if records cannot be read. The message states what was expected and what was found. */
public final class OaiException extends Exception {

  private static final long serialVersionUID = 1L;

  private static final String BAD_TOKEN = "badResumptionToken";
  private static final int MAX_CODE = 60;

  private final String code;
  private final boolean retryable;

  private OaiException(String message, String code, boolean retryable, @Nullable Exception cause) {
    super(message, cause);
    this.code = code;
    this.retryable = retryable;
  }

  public static OaiException of(String message, boolean retryable, @Nullable Exception cause) {
    return new OaiException(message, "", retryable, cause);
  }

  static OaiException unexpected(String found, boolean retryable, @Nullable Exception cause) {
    return of("expected an OAI-PMH answer, found " + found, retryable, cause);
  }

  /** Returns the exception for an error that the server states. */
  static OaiException stated(String code, String text) {
    String reason = text.isBlank() ? "" : ", " + SafeText.quote(text.strip());
    return new OaiException(
        "expected records, found the OAI-PMH error " + SafeText.line(code, MAX_CODE) + reason,
        code,
        code.equals(BAD_TOKEN),
        null);
  }

  /** Tests whether the server does not know the resumption token, or no longer. */
  public boolean isBadToken() {
    return code.equals(BAD_TOKEN);
  }

  /** Tests whether the server states an error of the protocol. */
  public boolean isStated() {
    return !code.isEmpty();
  }

  public boolean retryable() {
    return retryable;
  }
}
