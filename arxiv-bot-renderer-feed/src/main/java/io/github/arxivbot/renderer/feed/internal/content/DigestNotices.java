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

/**
 * What followers are told of a day itself: that it is empty, that a batch is not as it should be.
 */
final class DigestNotices {

  private static final int SENTENCE = 500;

  private DigestNotices() {}

  /** Whether papers may be missing; on a weekend none are. */
  static boolean somethingWentWrong(Digest digest) {
    return digest.verdicts().stream().anyMatch(DigestNotices::isWrong);
  }

  /** One line, clean but not escaped; empty where all is as it should be. */
  static String line(Digest digest) {
    Map<String, Set<String>> categoriesByNote = new LinkedHashMap<>();
    for (Verdict verdict : digest.verdicts()) {
      if (isWrong(verdict)) {
        categoriesByNote
            .computeIfAbsent(note(verdict), key -> new LinkedHashSet<>())
            .add(CleanText.line(verdict.category(), SENTENCE));
      }
    }
    return categoriesByNote.isEmpty()
        ? ""
        : categoriesByNote.entrySet().stream()
            .map(entry -> String.join(", ", entry.getValue()) + " " + entry.getKey())
            .collect(Collectors.joining("; ", "Please note for " + digest.day() + ": ", "."));
  }

  /** {@link #line} as a paragraph, or nothing. */
  static String html(Digest digest) {
    String line = line(digest);
    return line.isEmpty() ? "" : "\n" + paragraph(line);
  }

  static String whyEmpty(Digest digest) {
    return CleanText.line(digest.whyEmpty().orElse("There are no papers."), SENTENCE);
  }

  /** The content of the entry that an empty day has. */
  static String emptyHtml(Digest digest) {
    return paragraph(whyEmpty(digest)) + html(digest);
  }

  private static boolean isWrong(Verdict verdict) {
    return verdict.state() != BatchState.FRESH && verdict.state() != BatchState.EMPTY;
  }

  private static String note(Verdict verdict) {
    String state = verdict.state().name().toLowerCase(Locale.ROOT);
    return state + " (" + CleanText.line(verdict.reason(), SENTENCE) + ")";
  }

  private static String paragraph(String line) {
    return "<p>" + MarkedText.escape(line) + "</p>";
  }
}
