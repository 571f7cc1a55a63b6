package io.github.arxivbot.fetcher.arxiv.internal.feed;

import java.util.ArrayList;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.filter.Filters;

/**
 * Removes the HTML around authors' names. Older feeds write a link for each author into {@code
 * dc:creator}, as escaped text or as elements, which ROME drops with the names in them.
 */
final class AuthorLinks {

  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final String TAG = "</?[A-Za-z][^<>]{0,1000}+>";

  private AuthorLinks() {}

  static void remove(Document document) {
    List<Element> names = new ArrayList<>();
    for (Element element : document.getDescendants(Filters.element())) {
      if (isAuthor(element)) {
        names.add(element);
      }
    }
    for (Element name : names) {
      String text = name.getValue();
      if (!name.getChildren().isEmpty() || text.indexOf('<') >= 0) {
        name.setText(text.replaceAll(TAG, ""));
      }
    }
  }

  private static boolean isAuthor(Element element) {
    Element parent = element.getParentElement();
    return element.getName().equals("creator")
        ? element.getNamespaceURI().equals(DUBLIN_CORE)
        : element.getName().equals("name") && parent != null && parent.getName().equals("author");
  }
}
