package io.github.arxivbot.model;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes the verdicts of a digest for readers: what is missing or repeated, without the reasons,
 * which are in the report.
 */
final class DigestNotices {

  private final Map<String, Set<String>> categoriesByText = new LinkedHashMap<>();

  private DigestNotices() {}

  static List<String> of(List<Verdict> verdicts) {
    DigestNotices notices = new DigestNotices();
    verdicts.forEach(notices::add);
    return notices.categoriesByText.entrySet().stream()
        .map(entry -> sentence(entry.getKey(), List.copyOf(entry.getValue())))
        .toList();
  }

  private void add(Verdict verdict) {
    String text =
        switch (verdict.state()) {
          case FRESH, EMPTY -> "";
          case STALE -> "repeats papers of an earlier day|repeat papers of an earlier day";
          case LATE -> "has no new papers yet|have no new papers yet";
          case TRUNCATED -> "is not complete today|are not complete today";
          case FAILED ->
              verdict.papers() == 0
                  ? "could not be read today"
                  : "could be read only in part today";
        };
    if (!text.isEmpty()) {
      categoriesByText
          .computeIfAbsent(text, absent -> new LinkedHashSet<>())
          .add(verdict.category());
    }
  }

  /** Returns a sentence from a text with its singular and, if it differs, its plural. */
  private static String sentence(String text, List<String> categories) {
    int split = text.indexOf('|');
    boolean isSingle = categories.size() == 1;
    String verb =
        split < 0 ? text : isSingle ? text.substring(0, split) : text.substring(split + 1);
    int last = categories.size() - 1;
    String names =
        isSingle
            ? categories.get(0)
            : String.join(", ", categories.subList(0, last)) + " and " + categories.get(last);
    return names + " " + verb + ".";
  }
}
