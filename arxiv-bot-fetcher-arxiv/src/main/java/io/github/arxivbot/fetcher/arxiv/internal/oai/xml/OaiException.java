package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import io.github.arxivbot.fetcher.arxiv.internal.feed.NotArxivMessages;
import io.github.arxivbot.fetcher.arxiv.internal.feed.ReplyText;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.http.HttpReply;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
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

  /** Returns the exception for an answer that the XML parser rejected. */
  static OaiException notParsed(HttpReply reply, XMLStreamException cause) {
    String start = ReplyText.start(reply);
    String found;
    if (start.isEmpty()) {
      found = NotArxivMessages.EMPTY;
    } else if (start.toLowerCase(Locale.ROOT).contains("<html")) {
      found = NotArxivMessages.HTML_PAGE;
    } else if (!start.contains("<")) {
      found = NotArxivMessages.startingWith("text", start);
    } else if (start.contains("<OAI-PMH") && !ReplyText.end(reply).endsWith("</OAI-PMH>")) {
      found = "one that is cut off before </OAI-PMH>" + where(cause) + "; none of it is used";
    } else {
      found = "one with broken XML" + where(cause);
    }
    return unexpected(found, true, cause);
  }

  static OaiException otherRoot(String root) {
    return root.equalsIgnoreCase("html")
        ? unexpected(NotArxivMessages.HTML_PAGE, true, null)
        : unexpected(NotArxivMessages.otherRoot(root), false, null);
  }

  private static String where(XMLStreamException cause) {
    return cause.getLocation() == null ? "" : ", in line " + cause.getLocation().getLineNumber();
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
