package io.github.arxivbot.fetcher.arxiv.internal.feed;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/**
 * Removes the elements in authors' names. Older feeds write a link for each author into {@code
 * dc:creator}; ROME drops such elements with the names in them.
 */
final class AuthorLinks {

  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";

  private AuthorLinks() {}

  static void remove(Document document) {
    List<Element> names = new ArrayList<>();
    for (Element element : document.getDescendants(Filters.element())) {
      if (isAuthor(element) && !element.getChildren().isEmpty()) {
        names.add(element);
      }
    }
    for (Element name : names) {
      name.setText(name.getValue());
    }
  }

  private static boolean isAuthor(Element element) {
    Element parent = element.getParentElement();
    return element.getName().equals("creator")
        ? element.getNamespaceURI().equals(DUBLIN_CORE)
        : element.getName().equals("name") && parent != null && parent.getName().equals("author");
  }
}
