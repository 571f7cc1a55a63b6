package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import io.github.arxivbot.fetcher.arxiv.internal.feed.NotArxivMessages;
import io.github.arxivbot.fetcher.arxiv.internal.feed.ReplyText;
import io.github.arxivbot.spi.http.HttpReply;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** Explains why an answer is not a page. */
final class OaiErrors {

  private OaiErrors() {}

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
    return OaiException.unexpected(found, true, cause);
  }

  static OaiException otherRoot(String root) {
    return root.equalsIgnoreCase("html")
        ? OaiException.unexpected(NotArxivMessages.HTML_PAGE, true, null)
        : OaiException.unexpected(NotArxivMessages.otherRoot(root), false, null);
  }

  private static String where(XMLStreamException cause) {
    return cause.getLocation() == null ? "" : ", in line " + cause.getLocation().getLineNumber();
  }
}
