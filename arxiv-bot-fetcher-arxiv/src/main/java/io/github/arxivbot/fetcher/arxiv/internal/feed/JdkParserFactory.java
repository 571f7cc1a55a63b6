package io.github.arxivbot.fetcher.arxiv.internal.feed;

import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jdom2.JDOMException;
import org.jdom2.input.sax.XMLReaderJDOMFactory;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Creates XML parsers of the JDK, whatever other parsers are on the class path. JDOM's own factory
 * searches all jars for one.
 */
enum JdkParserFactory implements XMLReaderJDOMFactory {
  INSTANCE;

  @Override
  public XMLReader createXMLReader() throws JDOMException {
    SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
    try {
      return factory.newSAXParser().getXMLReader();
    } catch (ParserConfigurationException | SAXException e) {
      throw new JDOMException("the JDK has no XML parser: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean isValidating() {
    return false;
  }
}
