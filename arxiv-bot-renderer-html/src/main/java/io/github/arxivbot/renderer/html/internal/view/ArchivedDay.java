package io.github.arxivbot.renderer.html.internal.view;

import static io.github.arxivbot.html.MarkedText.escape;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.DigestEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A day of the calendar, without its digest, which would take much memory for years of days.
 *
 * @param href the address of its page, escaped for HTML
 * @param titles the values that a template shows for each paper; empty if the digest is unknown
 */
record ArchivedDay(String href, List<Map<String, String>> titles) {

  static ArchivedDay of(String page, Optional<Digest> digest) {
    return new ArchivedDay(
        escape(page),
        digest.stream().flatMap(one -> one.entries().stream()).map(ArchivedDay::title).toList());
  }

  private static Map<String, String> title(DigestEntry entry) {
    String title = HighlightedText.title(entry.paper().title(), List.of());
    String number = escape(entry.paper().id().number());
    return Map.of("anchor", number, "title", title.isBlank() ? number : title);
  }
}
