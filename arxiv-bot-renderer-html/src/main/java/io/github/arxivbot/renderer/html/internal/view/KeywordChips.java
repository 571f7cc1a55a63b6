package io.github.arxivbot.renderer.html.internal.view;

import static io.github.arxivbot.html.MarkedText.escape;

import io.github.arxivbot.html.CleanText;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The terms that gave points to papers of a digest, most frequent first, with the number of papers
 * of each. Terms that differ only in case are one. The page's script makes them filters.
 */
final class KeywordChips {

  private static final int MAX_CHIPS = 24;
  private static final int MAX_LINE_LENGTH = 60;

  private final List<String> terms;
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, String> labels = new HashMap<>();

  private KeywordChips(List<DigestEntry> entries) {
    entries.forEach(entry -> terms(entry).forEach(term -> counts.merge(term, 1, Integer::sum)));
    terms =
        counts.keySet().stream()
            .sorted(Comparator.comparing(term -> -counts.getOrDefault(term, 0)))
            .limit(MAX_CHIPS)
            .toList();
  }

  static KeywordChips of(List<DigestEntry> entries) {
    return new KeywordChips(entries);
  }

  /** Returns the values that a template shows for each term. */
  List<Map<String, String>> view() {
    List<Map<String, String>> view = new ArrayList<>();
    for (String term : terms) {
      view.add(
          Map.of(
              "number", Integer.toString(view.size()),
              "term", escape(labels.getOrDefault(term, term)),
              "papers", MessageBundle.grouped(counts.getOrDefault(term, 0))));
    }
    return view;
  }

  /** Returns the numbers of the terms of a paper, separated by spaces. */
  String numbers(DigestEntry entry) {
    return terms(entry).stream()
        .map(terms::indexOf)
        .filter(number -> number >= 0)
        .sorted()
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }

  private Set<String> terms(DigestEntry entry) {
    return entry.score().reasons().stream()
        .filter(reason -> reason.points() > 0)
        .map(Reason::term)
        .map(term -> CleanText.line(term, MAX_LINE_LENGTH))
        .filter(term -> !term.isEmpty())
        .map(this::withoutCase)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private String withoutCase(String term) {
    String key = term.toLowerCase(Locale.ROOT);
    labels.putIfAbsent(key, term);
    return key;
  }
}
