package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import io.github.arxivbot.internal.text.SafeText;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the elements of an XML document, one at a time, by their names without namespaces.
 * A DOCTYPE is refused, and with it every entity that is not XML's own.
 */
final class OaiXmlReader {

  private static final int DEEPEST = 32;

  /** A page of arXiv's has about 150 000. */
  private static final int MOST_ELEMENTS = 1_000_000;

  private static final int LONGEST_TEXT = 1_000_000;

  private final XMLStreamReader reader;
  private int depth;
  private int elements;

  private OaiXmlReader(XMLStreamReader reader) {
    this.reader = reader;
  }

  static OaiXmlReader of(InputStream body) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return new OaiXmlReader(factory.createXMLStreamReader(body));
  }

  /** The name of the next element within the one that was entered last, or null at its end. */
  @Nullable String child() throws XMLStreamException, OaiException {
    return childOrText(null);
  }

  /** Like {@link #child}; the text before that element is appended. */
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

  /** An attribute of the element that was just entered, or null. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The text of the element that was just entered, with that of all elements within; leaves it. */
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
      if (text.length() > LONGEST_TEXT) {
        throw refusal("an element longer than " + LONGEST_TEXT + " characters");
      }
    }
  }

  private int next() throws XMLStreamException, OaiException {
    int event = reader.next();
    switch (event) {
      case XMLStreamConstants.START_ELEMENT -> enter();
      case XMLStreamConstants.END_ELEMENT -> depth--;
      case XMLStreamConstants.DTD ->
          throw refusal("XML with a DOCTYPE, which is refused because of what it can include");
      case XMLStreamConstants.ENTITY_REFERENCE ->
          throw refusal("the entity " + SafeText.quote(reader.getLocalName()) + ", which is not XML's");
      default -> {}
    }
    return event;
  }

  private void enter() throws OaiException {
    depth++;
    elements++;
    if (depth > DEEPEST) {
      throw refusal("elements nested deeper than " + DEEPEST);
    }
    if (elements > MOST_ELEMENTS) {
      throw refusal("more than " + MOST_ELEMENTS + " elements");
    }
  }

  private static OaiException refusal(String found) {
    return OaiException.unreadable(OaiPageReader.EXPECTED + found, false, null);
  }
}
