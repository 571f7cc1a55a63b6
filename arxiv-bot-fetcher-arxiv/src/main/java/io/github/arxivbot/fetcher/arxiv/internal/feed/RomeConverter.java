package io.github.arxivbot.fetcher.arxiv.internal.feed;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.module.Extendable;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Description;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndPerson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Converts the feeds of ROME, and reads arXiv's own elements. */
public final class RomeConverter {

  /** The namespace of arXiv's own elements, whatever their prefix. */
  public static final Namespace ARXIV = Namespace.getNamespace("http://arxiv.org/schemas/atom");

  private RomeConverter() {}

  static ParsedFeed convert(Channel rss, FeedDates dates) {
    Instant published = dates.find("pubDate", rss.getForeignMarkup());
    List<FeedItem> items = new ArrayList<>();
    for (Item item : rss.getItems()) {
      items.add(convert(item, dates));
    }
    return new ParsedFeed(
        published != null ? published : dates.find("lastBuildDate", rss.getForeignMarkup()),
        items,
        List.of(),
        null);
  }

  static ParsedFeed convert(Feed atom, FeedDates dates) {
    return new ParsedFeed(
        dates.find("updated", atom.getForeignMarkup()),
        atom.getEntries().stream().map(entry -> convert(entry, dates)).toList(),
        List.of(),
        null);
  }

  private static FeedItem convert(Item item, FeedDates dates) {
    Guid guid = item.getGuid();
    Description description = item.getDescription();
    List<Element> others = item.getForeignMarkup();
    return new FeedItem(
        guid == null ? null : guid.getValue(),
        item.getLink(),
        item.getTitle(),
        description == null ? null : description.getValue(),
        arxivText("announce_type", others),
        categories(item),
        creators(item),
        rights(item),
        arxivText("DOI", others),
        arxivText("journal_reference", others),
        dates.find("pubDate", others));
  }

  private static List<String> categories(Item item) {
    List<String> names = new ArrayList<>();
    for (com.rometools.rome.feed.rss.Category category : item.getCategories()) {
      if (category.getValue() != null) {
        names.add(category.getValue());
      }
    }
    return names;
  }

  private static FeedItem convert(Entry entry, FeedDates dates) {
    List<Element> others = entry.getForeignMarkup();
    List<String> creators = creators(entry);
    return new FeedItem(
        entry.getId(),
        link(entry),
        entry.getTitle(),
        summary(entry),
        arxivText("announce_type", others),
        entry.getCategories().stream().map(Category::getTerm).filter(Objects::nonNull).toList(),
        creators.isEmpty() ? names(entry.getAuthors()) : creators,
        rights(entry),
        arxivText("DOI", others),
        arxivText("journal_reference", others),
        dates.find("published", others));
  }

  private static List<String> names(List<SyndPerson> authors) {
    return authors.stream().map(SyndPerson::getName).filter(Objects::nonNull).toList();
  }

  private static List<String> creators(Extendable item) {
    return item.getModule(DCModule.URI) instanceof DCModule dublinCore
        ? List.copyOf(dublinCore.getCreators())
        : List.of();
  }

  private static @Nullable String rights(Extendable item) {
    return item.getModule(DCModule.URI) instanceof DCModule dublinCore
        ? dublinCore.getRights()
        : null;
  }

  /** Returns the address of the abstract page, or null. */
  public static @Nullable String link(Entry entry) {
    return entry.getAlternateLinks().stream().map(Link::getHref).findFirst().orElse(null);
  }

  public static @Nullable String summary(Entry entry) {
    Content summary = entry.getSummary();
    return summary == null ? null : summary.getValue();
  }

  public static @Nullable String arxivText(String name, List<Element> elements) {
    return arxivElement(name, elements).map(Element::getText).orElse(null);
  }

  public static Optional<Element> arxivElement(String name, List<Element> elements) {
    for (Element element : elements) {
      if (element.getName().equals(name) && element.getNamespaceURI().equals(ARXIV.getURI())) {
        return Optional.of(element);
      }
    }
    return Optional.empty();
  }
}
