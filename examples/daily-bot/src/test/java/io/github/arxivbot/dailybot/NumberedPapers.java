package io.github.arxivbot.dailybot;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Papers about an LLM with their number in the title. */
final class NumberedPapers {

  private static final Instant ANNOUNCED = Instant.parse("2026-02-11T05:00:00Z");

  private NumberedPapers() {}

  /** Returns new papers of cs.LG on 2026-02-11. */
  static List<Paper> papers(String... numbers) {
    return papers("cs.LG", AnnounceType.NEW, 1, List.of(numbers));
  }

  static List<Paper> papers(
      String category, AnnounceType type, int version, Collection<String> numbers) {
    return numbers.stream()
        .map(
            number ->
                Paper.builder(new ArxivId(number, version), "An LLM paper, number " + number)
                    .abstractText("It is about an LLM.")
                    .authors(List.of("Ada Lovelace", "Évariste Galois"))
                    .categories(List.of(category))
                    .announceType(type)
                    .announced(ANNOUNCED)
                    .build())
        .toList();
  }
}
