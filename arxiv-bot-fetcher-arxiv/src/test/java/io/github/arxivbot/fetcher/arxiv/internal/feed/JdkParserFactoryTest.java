package io.github.arxivbot.fetcher.arxiv.internal.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.jdom2.JDOMException;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

class JdkParserFactoryTest {

  @Test
  void the_parser_is_that_of_the_jdk_and_knows_namespaces() throws JDOMException, SAXException {
    XMLReader parser = JdkParserFactory.INSTANCE.createXMLReader();
    assertThat(parser.getClass().getModule()).isSameAs(XMLReader.class.getModule());
    assertThat(parser.getFeature("http://xml.org/sax/features/namespaces")).isTrue();
    assertThat(parser.getFeature("http://xml.org/sax/features/validation")).isFalse();
  }
}
