package io.github.arxivbot.fetcher.arxiv.internal.feed;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Stops parsing an XML document that is deeper or larger than any feed, before it fills the memory.
 * Drops comments and processing instructions.
 */
final class XmlLimitFilter extends XMLFilterImpl {

  /** Recursion in ROME and JDOM overflows the stack at some thousands. */
  private static final int MAX_DEPTH = 64;

  /** Elements, attributes and namespaces; arXiv's largest feed of 2,000 items has about 40,000. */
  private static final int MAX_NODES = 400_000;

  private int depth;
  private int nodes;
  private @Nullable String root;
  private @Nullable String exceeded;

  /** Returns the name of the root element, or null if parsing failed before it. */
  @Nullable String root() {
    return root;
  }

  Optional<String> exceeded() {
    return Optional.ofNullable(exceeded);
  }

  @Override
  public void setProperty(String name, Object value)
      throws SAXNotRecognizedException, SAXNotSupportedException {
    if (!"http://xml.org/sax/properties/lexical-handler".equals(name)) { // receives comments
      super.setProperty(name, value);
    }
  }

  @Override
  public void startPrefixMapping(String prefix, String uri) throws SAXException {
    count(1);
    super.startPrefixMapping(prefix, uri);
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes atts)
      throws SAXException {
    if (root == null) {
      root = qName;
    }
    depth++;
    if (depth > MAX_DEPTH) {
      throw exceeding("elements nested deeper than " + MAX_DEPTH);
    }
    count(1 + atts.getLength());
    super.startElement(uri, localName, qName, atts);
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    depth--;
    super.endElement(uri, localName, qName);
  }

  @Override
  public void processingInstruction(String target, String data) {}

  private void count(int more) throws SAXException {
    nodes += more;
    if (nodes > MAX_NODES) {
      throw exceeding("more than " + MAX_NODES + " elements and attributes");
    }
  }

  private SAXException exceeding(String limit) {
    exceeded = limit;
    return new SAXException(limit);
  }
}
