package io.github.arxivbot.scoring.internal.rules;

import io.github.arxivbot.model.Span;
import java.util.List;

/** A condition on a paper. Immutable. */
public interface KeywordCondition {

  /** The place of a match, from none to the one that counts most. */
  enum Found {
    NOT,
    /** Outside of the text: neither makes nor prevents a match in the title. */
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

  /** Evaluates the condition for a paper. */
  Found find(PaperMatches reading);

  /** Adds the positions of the matches; none by default. */
  default void addSpans(PaperMatches reading, List<Span> spans) {}
}
