package io.github.arxivbot.fetcher.arxiv.internal.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/**
 * Removes elements that are not used. ROME rejects a whole feed because of an invalid value in one
 * of them, such as a length or an hour that is not a number.
 */
final class UnusedElements {

  private static final String SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/";
  private static final Set<String> NAMES =
      Set.of("enclosure", "cloud", "ttl", "skipHours", "skipDays", "image", "textInput", "source");

  private UnusedElements() {}

  static void remove(Document document) {
    List<Element> unused = new ArrayList<>();
    for (Element element : document.getDescendants(Filters.element())) {
      String namespace = element.getNamespaceURI();
      boolean rss = namespace.isEmpty() && NAMES.contains(element.getName());
      if (rss || namespace.equals(SYNDICATION)) {
        unused.add(element);
      }
    }
    unused.forEach(Element::detach);
  }
}
