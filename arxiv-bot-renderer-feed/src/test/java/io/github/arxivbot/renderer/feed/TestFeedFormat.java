package io.github.arxivbot.renderer.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.renderer.feed.ParsedFeed.ReadEntry;
import io.github.arxivbot.spi.RenderRequest;
import io.github.arxivbot.spi.RendererFactory;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The three formats, each with a parser that is independent of the writer. */
public enum TestFeedFormat {
  RSS {
    @Override
    public FeedRenderer.Builder builder() {
      return FeedRenderer.rss();
    }

    @Override
    RendererFactory factory() {
      return new RssFactory();
    }

    @Override
    ParsedFeed read(String text) throws Exception {
      Element channel = children(xml(text), "channel").get(0);
      return new ParsedFeed(
          "",
          value(channel, "title"),
          value(channel, "description"),
          value(channel, "link"),
          attribute(channel, "atom:link", "href"),
          children(channel, "item").stream().map(TestFeedFormat::rssItem).toList());
    }
  },
  ATOM {
    @Override
    public FeedRenderer.Builder builder() {
      return FeedRenderer.atom();
    }

    @Override
    RendererFactory factory() {
      return new AtomFactory();
    }

    @Override
    ParsedFeed read(String text) throws Exception {
      Element feed = xml(text);
      return new ParsedFeed(
          value(feed, "id"),
          value(feed, "title"),
          value(feed, "subtitle"),
          link(feed, "alternate"),
          link(feed, "self"),
          children(feed, "entry").stream().map(TestFeedFormat::atomEntry).toList());
    }
  },
  JSON {
    @Override
    public FeedRenderer.Builder builder() {
      return FeedRenderer.jsonFeed();
    }

    @Override
    RendererFactory factory() {
      return new JsonFeedFactory();
    }

    @Override
    ParsedFeed read(String text) throws Exception {
      JsonNode feed = new ObjectMapper().readTree(text);
      return new ParsedFeed(
          "",
          feed.path("title").asText(),
          feed.path("description").asText(),
          feed.path("home_page_url").asText(),
          feed.path("feed_url").asText(),
          stream(feed.path("items")).map(TestFeedFormat::jsonItem).toList());
    }
  };

  public abstract FeedRenderer.Builder builder();

  abstract RendererFactory factory();

  abstract ParsedFeed read(String text) throws Exception;

  public ParsedFeed of(Digest digest) throws Exception {
    return of(RenderRequest.of(digest), builder());
  }

  public ParsedFeed of(RenderRequest request, FeedRenderer.Builder builder) throws Exception {
    return read(text(request, builder));
  }

  public static String text(RenderRequest request, FeedRenderer.Builder builder)
      throws IOException {
    StringBuilder text = new StringBuilder();
    builder.build().render(request, text);
    return text.toString();
  }

  private static ReadEntry rssItem(Element item) {
    return new ReadEntry(
        value(item, "guid"),
        value(item, "link"),
        value(item, "title"),
        children(item, "dc:creator").stream()
            .flatMap(names -> Stream.of(names.getTextContent().split(", ", -1)))
            .toList(),
        children(item, "category").stream().map(Element::getTextContent).toList(),
        value(item, "description"),
        value(item, "content:encoded"),
        DateTimeFormatter.RFC_1123_DATE_TIME.parse(value(item, "pubDate"), Instant::from),
        Instant.MAX);
  }

  private static ReadEntry atomEntry(Element entry) {
    return new ReadEntry(
        value(entry, "id"),
        link(entry, "alternate"),
        value(entry, "title"),
        children(entry, "author").stream().map(author -> value(author, "name")).toList(),
        children(entry, "category").stream().map(one -> one.getAttribute("term")).toList(),
        value(entry, "summary"),
        value(entry, "content"),
        Instant.parse(value(entry, "published")),
        Instant.parse(value(entry, "updated")));
  }

  private static ReadEntry jsonItem(JsonNode item) {
    return new ReadEntry(
        item.path("id").asText(),
        item.path("url").asText(),
        item.path("title").asText(),
        stream(item.path("authors")).map(author -> author.path("name").asText()).toList(),
        stream(item.path("tags")).map(JsonNode::asText).toList(),
        item.path("summary").asText(),
        item.path("content_html").asText(),
        Instant.parse(item.path("date_published").asText()),
        Instant.parse(item.path("date_modified").asText()));
  }

  static Element xml(String text) throws IOException, SAXException, ParserConfigurationException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(text)))
        .getDocumentElement();
  }

  static List<Element> children(Element parent, String name) {
    NodeList nodes = parent.getChildNodes();
    return IntStream.range(0, nodes.getLength())
        .mapToObj(nodes::item)
        .filter(node -> node.getNodeName().equals(name))
        .map(Element.class::cast)
        .toList();
  }

  static String value(Element parent, String name) {
    return children(parent, name).stream().findFirst().map(Element::getTextContent).orElse("");
  }

  private static String attribute(Element parent, String name, String attribute) {
    return children(parent, name).stream()
        .findFirst()
        .map(child -> child.getAttribute(attribute))
        .orElse("");
  }

  private static String link(Element parent, String relation) {
    return children(parent, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation))
        .findFirst()
        .map(link -> link.getAttribute("href"))
        .orElse("");
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
