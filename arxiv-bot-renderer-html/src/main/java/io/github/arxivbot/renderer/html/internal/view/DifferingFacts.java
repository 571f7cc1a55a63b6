package io.github.arxivbot.renderer.html.internal.view;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.DigestEntry;
import io.github.arxivbot.model.Paper;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The facts of papers that differ within a digest; a fact that all papers share is not shown. */
final class DifferingFacts {

  private final boolean hasCategories;
  private final boolean hasTypes;
  private final boolean hasDates;
  private final LocalDate day;

  private DifferingFacts(List<DigestEntry> entries, LocalDate day) {
    this.day = day;
    hasCategories = differs(entries, PaperView::category);
    hasTypes = differs(entries, Paper::announceType);
    hasDates = differs(entries, this::announced);
  }

  static DifferingFacts of(List<DigestEntry> entries, LocalDate day) {
    return new DifferingFacts(entries, day);
  }

  /** Returns which facts of a paper a template shows; new papers of the day are the normal case. */
  Map<String, Boolean> of(Paper paper) {
    return Map.of(
        "showCategory", hasCategories,
        "showType", hasTypes && paper.announceType() != AnnounceType.NEW,
        "showDate", hasDates && !announced(paper).equals(day));
  }

  private LocalDate announced(Paper paper) {
    return paper.announced().map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC)).orElse(day);
  }

  private static boolean differs(List<DigestEntry> entries, Function<Paper, ?> fact) {
    return entries.stream().map(DigestEntry::paper).map(fact).distinct().count() > 1;
  }
}
