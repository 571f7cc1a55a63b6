package io.github.arxivbot.fetcher.arxiv.internal.feed;

import io.github.arxivbot.internal.text.SafeText;

/** The parts of error messages for replies that do not come from arXiv. */
public final class NotArxivMessages {

  private static final String CHECK = "; check base_url, and whether a proxy answers for arXiv";

  public static final String EMPTY = "an empty answer";
  public static final String HTML_PAGE = "an HTML page" + CHECK;
  public static final String DOCTYPE =
      "XML with a DOCTYPE, which is rejected because it can include other files";

  private NotArxivMessages() {}

  public static String startingWith(String kind, String start) {
    return kind + " that starts with " + SafeText.quote(start) + CHECK;
  }

  public static String otherRoot(String root) {
    return "XML with the root element " + SafeText.quote(root) + CHECK;
  }
}
