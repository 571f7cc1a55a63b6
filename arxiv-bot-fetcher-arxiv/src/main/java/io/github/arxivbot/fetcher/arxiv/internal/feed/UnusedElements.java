package io.github.arxivbot.fetcher.arxiv.internal.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/**
 * The elements of a feed that nobody here reads, but for whose odd values (a length or an hour that
 * is no number) ROME refuses the whole feed.
 */
final class UnusedElements {

  private static final String SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/";
  private static final Set<String> UNREAD =
      Set.of("enclosure", "cloud", "ttl", "skipHours", "skipDays", "image", "textInput", "source");

  private UnusedElements() {}

  /** Takes them out of a feed. */
  static void removeUnread(Document document) {
    List<Element> unread = new ArrayList<>();
    for (Element element : document.getDescendants(Filters.element())) {
      String namespace = element.getNamespaceURI();
      boolean rss = namespace.isEmpty() && UNREAD.contains(element.getName());
      if (rss || namespace.equals(SYNDICATION)) {
        unread.add(element);
      }
    }
    unread.forEach(Element::detach);
  }
}
