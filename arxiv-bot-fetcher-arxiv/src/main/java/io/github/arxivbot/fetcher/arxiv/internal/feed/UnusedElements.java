package io.github.arxivbot.fetcher.arxiv.internal.feed;

import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;

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
    removeIn(document.getRootElement());
  }

  private static void removeIn(Element parent) {
    for (int i = parent.getContentSize() - 1; i >= 0; i--) {
      if (parent.getContent(i) instanceof Element element) {
        if (isUnused(element)) {
          parent.removeContent(i);
        } else {
          removeIn(element);
        }
      }
    }
  }

  private static boolean isUnused(Element element) {
    String namespace = element.getNamespaceURI();
    return namespace.equals(SYNDICATION)
        || (namespace.isEmpty() && NAMES.contains(element.getName()));
  }
}
