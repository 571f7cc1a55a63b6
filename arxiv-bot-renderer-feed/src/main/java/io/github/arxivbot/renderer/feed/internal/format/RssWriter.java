package io.github.arxivbot.renderer.feed.internal.format;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.DCModuleImpl;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Content;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import io.github.arxivbot.html.MarkedText;
import io.github.arxivbot.renderer.feed.internal.content.Feed;
import io.github.arxivbot.renderer.feed.internal.content.FeedEntry;
import java.io.IOException;
import java.net.URI;
import java.util.Date;
import java.util.List;
import org.jdom2.Element;
import org.jdom2.Namespace;

/** Writes a feed as RSS 2.0. */
public final class RssWriter {

  private static final Namespace ATOM =
      Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");

  // In minutes. There is one digest a day, at no fixed time.
  private static final int TIME_TO_LIVE = 180;

  private RssWriter() {}

  public static void write(Feed feed, Appendable out) throws IOException {
    Channel channel = new Channel("rss_2.0");
    channel.setTitle(feed.title());
    channel.setLink(feed.home().toString());
    channel.setDescription(feed.description());
    channel.setLanguage(Feed.LANGUAGE);
    channel.setPubDate(Date.from(feed.announced()));
    channel.setLastBuildDate(Date.from(feed.updated()));
    channel.setGenerator(Feed.GENERATOR);
    channel.setTtl(TIME_TO_LIVE);
    channel.setForeignMarkup(feed.self().map(RssWriter::self).stream().toList());
    channel.setItems(feed.entries().stream().map(RssWriter::item).toList());
    XmlFeedOutput.write(channel, out);
  }

  // RSS has no element for the address of the feed.
  private static Element self(URI address) {
    return new Element("link", ATOM)
        .setAttribute("href", address.toString())
        .setAttribute("rel", "self")
        .setAttribute("type", "application/rss+xml");
  }

  private static Item item(FeedEntry entry) {
    Item item = new Item();
    item.setTitle(entry.title());
    item.setLink(entry.link().toString());
    item.setGuid(guid(entry));
    item.setPubDate(Date.from(entry.published()));
    item.setCategories(entry.categories().stream().map(RssWriter::category).toList());
    item.setDescription(description(entry.excerpt()));
    Content content = new Content();
    content.setType(Content.HTML);
    content.setValue(entry.content());
    item.setContent(content);
    // One element with all names, as in arXiv's own feeds: many readers show only the first.
    if (!entry.authors().isEmpty()) {
      DCModule creators = new DCModuleImpl();
      creators.setCreators(List.of(String.join(", ", entry.authors())));
      item.setModules(List.of(creators));
    }
    return item;
  }

  private static Guid guid(FeedEntry entry) {
    Guid guid = new Guid();
    guid.setValue(entry.id());
    guid.setPermaLink(entry.id().equals(entry.link().toString()));
    return guid;
  }

  private static Category category(String name) {
    Category category = new Category();
    category.setValue(name);
    return category;
  }

  // Feed readers parse the description as HTML.
  private static Description description(String text) {
    Description description = new Description();
    description.setValue(MarkedText.escape(text));
    return description;
  }
}
