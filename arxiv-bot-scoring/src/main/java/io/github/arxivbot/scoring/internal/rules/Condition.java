package io.github.arxivbot.scoring.internal.rules;

import io.github.arxivbot.model.Span;
import java.util.List;

/** Whether something is there. Immutable. */
public interface Condition {

  /** Where something was found, from nowhere to the place that counts most. */
  enum Found {
    NOT,
    /** Somewhere else than in the text: it neither makes nor spoils a hit in the title. */
    ELSEWHERE,
    IN_TEXT,
    IN_TITLE;

    boolean isFound() {
      return this != NOT;
    }

    static Found more(Found one, Found other) {
      return one.compareTo(other) >= 0 ? one : other;
    }
  }

  /** Looks at a paper that was read. */
  Found find(PaperMatches reading);

  /** Adds the places at which it was found. */
  void addSpans(PaperMatches reading, List<Span> spans);
}
