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
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/** Takes the parts of a feed that arXiv fills out of what ROME read. */
public final class RomeConverter {

  /** The namespace of arXiv's own elements, whatever prefix stands for it. */
  static final Namespace ARXIV = Namespace.getNamespace("http://arxiv.org/schemas/atom");

  private RomeConverter() {}

  static ParsedFeed of(Channel rss) {
    Instant published = instant(rss.getPubDate());
    return new ParsedFeed(
        published != null ? published : instant(rss.getLastBuildDate()),
        rss.getItems().stream().map(RomeConverter::item).toList(),
        List.of(),
        null);
  }

  static ParsedFeed of(Feed atom) {
    return new ParsedFeed(
        instant(atom.getUpdated()),
        atom.getEntries().stream().map(RomeConverter::item).toList(),
        List.of(),
        null);
  }

  private static FeedItem item(Item item) {
    Guid guid = item.getGuid();
    Description description = item.getDescription();
    List<Element> others = item.getForeignMarkup();
    return new FeedItem(
        guid == null ? null : guid.getValue(),
        item.getLink(),
        item.getTitle(),
        description == null ? null : description.getValue(),
        arxiv("announce_type", others),
        item.getCategories().stream()
            .map(com.rometools.rome.feed.rss.Category::getValue)
            .filter(Objects::nonNull)
            .toList(),
        creators(item),
        rights(item),
        arxiv("DOI", others),
        arxiv("journal_reference", others),
        instant(item.getPubDate()));
  }

  private static FeedItem item(Entry entry) {
    Content summary = entry.getSummary();
    List<Element> others = entry.getForeignMarkup();
    List<String> creators = creators(entry);
    return new FeedItem(
        entry.getId(),
        entry.getAlternateLinks().stream().map(Link::getHref).findFirst().orElse(null),
        entry.getTitle(),
        summary == null ? null : summary.getValue(),
        arxiv("announce_type", others),
        entry.getCategories().stream().map(Category::getTerm).filter(Objects::nonNull).toList(),
        creators.isEmpty() ? names(entry.getAuthors()) : creators,
        rights(entry),
        arxiv("DOI", others),
        arxiv("journal_reference", others),
        instant(entry.getPublished()));
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

  /** The text of one of arXiv's own elements, or null. */
  static @Nullable public String arxiv(String name, List<Element> elements) {
    return element(name, elements).map(Element::getText).orElse(null);
  }

  /** One of arXiv's own elements. */
  public static Optional<Element> element(String name, List<Element> elements) {
    return elements.stream()
        .filter(element -> ARXIV.getURI().equals(element.getNamespaceURI()))
        .filter(element -> name.equals(element.getName()))
        .findFirst();
  }

  static @Nullable public Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
