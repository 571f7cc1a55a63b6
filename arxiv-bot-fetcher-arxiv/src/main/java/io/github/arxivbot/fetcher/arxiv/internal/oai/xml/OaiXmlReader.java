package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import io.github.arxivbot.fetcher.arxiv.internal.feed.NotArxivMessages;
import io.github.arxivbot.internal.text.SafeText;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the elements of an XML document one by one, by their names without namespaces. A DOCTYPE is
 * rejected, and so are all entities that are not predefined in XML.
 */
final class OaiXmlReader {

  private static final int MAX_DEPTH = 32;

  /** A page of arXiv has about 150,000. */
  private static final int MAX_ELEMENTS = 1_000_000;

  private static final int MAX_TEXT = 1_000_000;

  private final XMLStreamReader reader;
  private int depth;
  private int elements;

  private OaiXmlReader(XMLStreamReader reader) {
    this.reader = reader;
  }

  static OaiXmlReader open(InputStream body) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return new OaiXmlReader(factory.createXMLStreamReader(body));
  }

  /** Enters the next child of the current element; returns its name, or null after the last. */
  @Nullable String child() throws XMLStreamException, OaiException {
    return childOrText(null);
  }

  /** Does the same as {@link #child} and appends the text before the child. */
  @Nullable String childOrText(@Nullable StringBuilder text)
      throws XMLStreamException, OaiException {
    while (true) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          return reader.getLocalName();
        }
        case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
          return null;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> append(text);
        default -> {}
      }
    }
  }

  /** Returns an attribute of the element that was just entered, or null. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Returns all text of the element that was just entered, and leaves it. */
  String text() throws XMLStreamException, OaiException {
    StringBuilder text = new StringBuilder();
    int outside = depth - 1;
    while (depth > outside) {
      int event = next();
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        append(text);
      }
    }
    return text.toString();
  }

  /** Leaves the element that was just entered. */
  void skip() throws XMLStreamException, OaiException {
    int outside = depth - 1;
    while (depth > outside) {
      next();
    }
  }

  private void append(@Nullable StringBuilder text) throws OaiException {
    if (text != null) {
      text.append(reader.getText());
      if (text.length() > MAX_TEXT) {
        throw rejected("an element longer than " + MAX_TEXT + " characters");
      }
    }
  }

  private int next() throws XMLStreamException, OaiException {
    int event = reader.next();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> enter();
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.DTD -> throw rejected(NotArxivMessages.DOCTYPE);
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw new XMLStreamException(
              "the entity " + SafeText.quote(reader.getLocalName()) + " is not predefined in XML",
              reader.getLocation());
      default -> {}
    }
    return event;
  }

  private void enter() throws OaiException {
    depth++;
    elements++;
    if (depth > MAX_DEPTH) {
      throw rejected("elements nested deeper than " + MAX_DEPTH);
    }
    if (elements > MAX_ELEMENTS) {
      throw rejected("more than " + MAX_ELEMENTS + " elements");
    }
  }

  private static OaiException rejected(String found) {
    return OaiException.unexpected(found, false, null);
  }
}
