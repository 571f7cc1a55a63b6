package io.github.arxivbot.renderer.markdown.internal.page;

import io.github.arxivbot.model.BatchState;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Verdict;
import io.github.arxivbot.renderer.markdown.internal.escape.MarkdownEscaper;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a line about the problems with the batches of the day; empty if there are none. */
public final class NoticeLine {

  private NoticeLine() {}

  public static String of(Digest digest) {
    Map<String, Set<String>> categoriesByNotice = new LinkedHashMap<>();
    for (Verdict verdict : digest.verdicts()) {
      if (verdict.state() != BatchState.FRESH) {
        categoriesByNotice
            .computeIfAbsent(notice(verdict), key -> new LinkedHashSet<>())
            .add(MarkdownEscaper.word(verdict.category()));
      }
    }
    return categoriesByNotice.isEmpty()
        ? ""
        : categoriesByNotice.entrySet().stream()
            .map(entry -> String.join(", ", entry.getValue()) + " " + entry.getKey())
            .collect(Collectors.joining("; ", "**Please note**: ", "."));
  }

  private static String notice(Verdict verdict) {
    return verdict.state().name().toLowerCase(Locale.ROOT)
        + " ("
        + MarkdownEscaper.word(verdict.reason())
        + ")";
  }
}
