package io.github.arxivbot.renderer.html.internal.view;

import static io.github.arxivbot.html.MarkedText.escape;

import io.github.arxivbot.model.Digest;
import java.util.List;
import java.util.Map;

/**
 * A day of the calendar, without its digest, which would take much memory for years of days.
 *
 * @param href the address of its page, escaped for HTML
 * @param titles the values that a template shows for each paper; empty if the digest is unknown
 */
record ArchivedDay(String href, List<Map<String, String>> titles) {

  static ArchivedDay of(String page, List<Digest.Title> titles) {
    return new ArchivedDay(escape(page), titles.stream().map(ArchivedDay::title).toList());
  }

  private static Map<String, String> title(Digest.Title paper) {
    String title = HighlightedText.title(paper.text(), List.of());
    String number = escape(paper.number());
    return Map.of("anchor", number, "title", title.isBlank() ? number : title);
  }
}
