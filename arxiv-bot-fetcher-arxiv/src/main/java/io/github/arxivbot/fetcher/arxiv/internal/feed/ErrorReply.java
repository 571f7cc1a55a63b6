package io.github.arxivbot.fetcher.arxiv.internal.feed;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.spi.http.HttpException;
import io.github.arxivbot.spi.http.HttpReply;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Explains why arXiv refused a request for a category. The reason is in a feed (an entry titled
 * Error, or the description of the channel), in an error of OAI-PMH, or a line of text.
 */
public final class ErrorReply {

  /** The elements with a reason, the best one first. */
  private static final List<String> ELEMENTS = List.of("summary", "error", "description", "title");

  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int MAX_REASON = 200;

  private ErrorReply() {}

  /** Returns the message of an exception, with arXiv's reason if it states one. */
  public static String message(HttpException e, String category) {
    String message = String.valueOf(e.getMessage());
    if (e.status() != BAD_REQUEST && e.status() != NOT_FOUND) {
      return message;
    }
    String reason =
        e.reply().flatMap(ErrorReply::reason).map(text -> "; arXiv's reason: " + text).orElse("");
    return message + reason + "; check whether " + category + " is an arXiv category";
  }

  private static Optional<String> reason(HttpReply reply) {
    String start = ReplyText.start(reply);
    Optional<String> reason = start.startsWith("<") ? inXml(reply) : inText(start);
    return reason
        .map(text -> SafeText.line(text, MAX_REASON))
        .filter(text -> !text.isEmpty())
        .map(text -> '"' + text + '"');
  }

  private static Optional<String> inText(String start) {
    return start.startsWith("{") || start.startsWith("[") || start.contains("<")
        ? Optional.empty()
        : Optional.of(start);
  }

  private static Optional<String> inXml(HttpReply reply) {
    Map<String, String> found = new HashMap<>();
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(reply.body());
      String element = "";
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> element = reader.getLocalName();
          case XMLStreamConstants.END_ELEMENT -> element = "";
          case XMLStreamConstants.DTD -> {
            return Optional.empty(); // an HTML page, or hostile
          }
          case XMLStreamConstants.CHARACTERS -> found.putIfAbsent(element, reader.getText());
          default -> {}
        }
        if (element.equalsIgnoreCase("html")) {
          return Optional.empty();
        }
      }
    } catch (XMLStreamException e) {
      // The reply may be cut off; what was read before is used.
    }
    return ELEMENTS.stream()
        .map(found::get)
        .filter(text -> text != null && !text.isBlank())
        .findFirst();
  }
}
