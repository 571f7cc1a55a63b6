package io.github.arxivbot.renderer.feed.internal.content;

import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.html.MarkedText;
import io.github.arxivbot.model.BatchState;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Verdict;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes notices about a digest: that it is empty, or that a batch has a problem. */
final class DigestNotices {

  private static final int MAX_LENGTH = 500;

  private DigestNotices() {}

  /** Tests whether papers may be missing; a batch that is empty as expected misses none. */
  static boolean hasProblem(Digest digest) {
    return digest.verdicts().stream().anyMatch(DigestNotices::isProblem);
  }

  /** Returns the problems in one line that is not escaped; empty if there are none. */
  static String line(Digest digest) {
    Map<String, Set<String>> categoriesByNotice = new LinkedHashMap<>();
    for (Verdict verdict : digest.verdicts()) {
      if (isProblem(verdict)) {
        categoriesByNotice
            .computeIfAbsent(notice(verdict), key -> new LinkedHashSet<>())
            .add(CleanText.line(verdict.category(), MAX_LENGTH));
      }
    }
    return categoriesByNotice.isEmpty()
        ? ""
        : categoriesByNotice.entrySet().stream()
            .map(entry -> String.join(", ", entry.getValue()) + " " + entry.getKey())
            .collect(Collectors.joining("; ", "Please note for " + digest.day() + ": ", "."));
  }

  /** Returns {@link #line} as a paragraph; empty if there are no problems. */
  static String html(Digest digest) {
    String line = line(digest);
    return line.isEmpty() ? "" : "\n" + paragraph(line);
  }

  static String whyEmpty(Digest digest) {
    return CleanText.line(digest.whyEmpty().orElse("There are no papers."), MAX_LENGTH);
  }

  /** Returns the content of an entry about an empty day. */
  static String emptyHtml(Digest digest) {
    return paragraph(whyEmpty(digest)) + html(digest);
  }

  private static boolean isProblem(Verdict verdict) {
    return verdict.state() != BatchState.FRESH && verdict.state() != BatchState.EMPTY;
  }

  private static String notice(Verdict verdict) {
    String state = verdict.state().name().toLowerCase(Locale.ROOT);
    return state + " (" + CleanText.line(verdict.reason(), MAX_LENGTH) + ")";
  }

  private static String paragraph(String line) {
    return "<p>" + MarkedText.escape(line) + "</p>";
  }
}
