package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.http.HttpReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/** Says what an answer is that is no page. */
final class OaiErrors {

  private static final String PROXY =
      "; check base_url, and whether something answers in arXiv's place";
  private static final int LOOK = 1000;

  private OaiErrors() {}

  static OaiException notParsed(HttpReply reply, XMLStreamException cause) {
    String start = text(reply, 0).strip();
    if (start.isEmpty()) {
      return of("nothing: the answer is empty", cause);
    }
    if (start.toLowerCase(Locale.ROOT).contains("<html")) {
      return of("an HTML page" + PROXY, cause);
    }
    if (!start.contains("<")) {
      return of("text that begins " + SafeText.quote(start) + PROXY, cause);
    }
    String end = text(reply, Math.max(0, reply.length() - LOOK)).stripTrailing();
    if (start.contains("<OAI-PMH") && !end.endsWith("</OAI-PMH>")) {
      return of(
          "one that is cut off before </OAI-PMH>" + where(cause) + "; none of it is taken", cause);
    }
    return of("one whose XML is broken" + where(cause), cause);
  }

  static OaiException otherRoot(String root) {
    return root.equalsIgnoreCase("html")
        ? OaiException.unreadable(OaiPageReader.EXPECTED + "an HTML page" + PROXY, true, null)
        : OaiException.unreadable(
            OaiPageReader.EXPECTED + "XML whose outermost element is " + SafeText.quote(root) + PROXY,
            false,
            null);
  }

  private static OaiException of(String found, XMLStreamException cause) {
    return OaiException.unreadable(OaiPageReader.EXPECTED + found, true, cause);
  }

  private static String where(XMLStreamException cause) {
    return cause.getLocation() == null ? "" : ", in line " + cause.getLocation().getLineNumber();
  }

  private static String text(HttpReply reply, int from) {
    try (InputStream body = reply.body()) {
      body.skipNBytes(from);
      return new String(body.readNBytes(LOOK), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the body of " + reply.address() + " is in memory", e);
    }
  }
}
