package io.github.arxivbot.fetcher.arxiv.internal.feed;

import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * Removes what ROME does not read well. It rejects a whole feed because of an invalid value in an
 * element that is not used, such as a length or an hour that is not a number. Older feeds write a
 * link for each author into {@code dc:creator}; ROME drops such elements with the names in them.
 */
final class DocumentCleaner {

  private static final String SYNDICATION = "http://purl.org/rss/1.0/modules/syndication/";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final Set<String> NAMES =
      Set.of("enclosure", "cloud", "ttl", "skipHours", "skipDays", "image", "textInput", "source");

  private DocumentCleaner() {}

  static void clean(Document document) {
    clean(document.getRootElement());
  }

  private static void clean(Element parent) {
    boolean hasElements = false;
    for (int i = parent.getContentSize() - 1; i >= 0; i--) {
      if (parent.getContent(i) instanceof Element element) {
        if (isUnused(element)) {
          parent.removeContent(i);
        } else {
          clean(element);
          hasElements = true;
        }
      }
    }
    if (hasElements && isAuthor(parent)) {
      parent.setText(parent.getValue());
    }
  }

  private static boolean isUnused(Element element) {
    String namespace = element.getNamespaceURI();
    return namespace.equals(SYNDICATION)
        || (namespace.isEmpty() && NAMES.contains(element.getName()));
  }

  private static boolean isAuthor(Element element) {
    Element parent = element.getParentElement();
    return element.getName().equals("creator")
        ? element.getNamespaceURI().equals(DUBLIN_CORE)
        : element.getName().equals("name") && parent != null && parent.getName().equals("author");
  }
}
