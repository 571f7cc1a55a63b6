package io.github.arxivbot.scoring.internal.rules;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.scoring.internal.rules.KeywordCondition.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A compiled keyword.
 *
 * @param isRequired whether a paper that does not match is dropped
 * @param elsewhere the field of a match outside of title and abstract
 */
public record KeywordRule(
    Term term,
    boolean isRequired,
    double weight,
    double titleBonus,
    KeywordCondition condition,
    Field inText,
    Field elsewhere) {

  private static final int MAX_SPANS = 32;

  boolean admits() {
    return term.role() == Term.Role.ADMITS;
  }

  boolean excludes() {
    return term.role() == Term.Role.EXCLUDES;
  }

  /** Returns the reason of a hit, without places. */
  Reason reason(boolean isInTitle) {
    return new Reason(
        term.words(),
        isInTitle ? Field.TITLE : inText,
        isInTitle ? weight + titleBonus : weight,
        term.source(),
        List.of());
  }

  Reason reason(Found found, PaperMatches reading) {
    Field field =
        found == Found.IN_TITLE ? Field.TITLE : found == Found.IN_TEXT ? inText : elsewhere;
    double points = found == Found.IN_TITLE ? weight + titleBonus : weight;
    return new Reason(term.words(), field, points, term.source(), spans(reading));
  }

  /** Returns a reason without points, for a veto. */
  Reason vetoReason(PaperMatches reading) {
    return new Reason(term.words(), inText, 0, term.source(), spans(reading));
  }

  private List<Span> spans(PaperMatches reading) {
    List<Span> spans = new ArrayList<>();
    condition.addSpans(reading, spans);
    spans.sort(Comparator.comparing(Span::field).thenComparingInt(Span::start));
    return spans.subList(0, Math.min(MAX_SPANS, spans.size()));
  }
}
