package io.github.arxivbot.fetcher.arxiv.internal.feed;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Stops an XML document that is deeper or larger than any feed, before it fills the memory, and
 * lets through what a feed says: comments and processing instructions are not read.
 */
final class XmlLimitFilter extends XMLFilterImpl {

  /** Recursion in ROME and JDOM ends in a stack overflow at some thousands. */
  private static final int DEEPEST = 64;

  /** Elements, attributes and namespaces; arXiv's largest feed of 2000 items has about 40 000. */
  private static final int MOST = 400_000;

  private int depth;
  private int parts;
  private @Nullable String root;
  private @Nullable String complaint;

  /** The outermost element, or null if none was reached. */
  @Nullable String root() {
    return root;
  }

  /** Which limit was passed, or null. */
  @Nullable String complaint() {
    return complaint;
  }

  @Override
  public void setProperty(String name, Object value)
      throws SAXNotRecognizedException, SAXNotSupportedException {
    if (!"http://xml.org/sax/properties/lexical-handler".equals(name)) { // would bring comments
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
    if (depth > DEEPEST) {
      throw refusal("elements nested deeper than " + DEEPEST);
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
    parts += more;
    if (parts > MOST) {
      throw refusal("more than " + MOST + " elements and attributes");
    }
  }

  private SAXException refusal(String reason) {
    complaint = reason;
    return new SAXException(reason);
  }
}
