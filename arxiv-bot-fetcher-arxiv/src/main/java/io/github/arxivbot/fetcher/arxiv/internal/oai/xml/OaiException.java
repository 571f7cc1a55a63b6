package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import io.github.arxivbot.internal.text.SafeText;
import org.jspecify.annotations.Nullable;

/** An answer is no page of records. The message says what it is and what was expected. */
public final class OaiException extends Exception {

  private static final long serialVersionUID = 1L;

  private static final String BAD_TOKEN = "badResumptionToken";

  private final String code;
  private final boolean retryable;

  private OaiException(String message, String code, boolean retryable, @Nullable Exception cause) {
    super(message, cause);
    this.code = code;
    this.retryable = retryable;
  }

  /** For an answer that can't be read. */
  static OaiException unreadable(String message, boolean retryable, @Nullable Exception cause) {
    return new OaiException(message, "", retryable, cause);
  }

  /** For an error that the server states. */
  static OaiException stated(String code, String text) {
    String reason = text.isBlank() ? "" : ", " + SafeText.quote(text.strip());
    return new OaiException(
        "expected records, found the OAI-PMH error " + SafeText.line(code, 60) + reason,
        code,
        code.equals(BAD_TOKEN),
        null);
  }

  /** Whether the server does not, or no longer, know the resumption token. */
  public boolean isBadToken() {
    return code.equals(BAD_TOKEN);
  }

  public boolean retryable() {
    return retryable;
  }
}
