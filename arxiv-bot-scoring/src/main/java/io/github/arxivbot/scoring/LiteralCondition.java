package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.scoring.internal.Hits;
import java.util.List;
import java.util.Set;

/** A literal stands in title or abstract. */
record LiteralCondition(int literal, Set<Field> in) implements Condition {

  LiteralCondition {
    in = Set.copyOf(in);
  }

  @Override
  public Found find(Reading reading) {
    Hits hits = reading.hits();
    if (!hits.has(literal)) {
      return Found.NOT;
    }
    boolean both = in.size() == 2;
    if (hits.isInTitle(literal) && (both || in.contains(Field.TITLE))) {
      return Found.IN_TITLE;
    }
    return both || (hits.isInAbstract(literal) && in.contains(Field.ABSTRACT))
        ? Found.IN_TEXT
        : Found.NOT;
  }

  @Override
  public void addSpans(Reading reading, List<Span> spans) {
    for (Span span : reading.hits().spans(literal)) {
      if (in.contains(span.field())) {
        spans.add(span);
      }
    }
  }
}
