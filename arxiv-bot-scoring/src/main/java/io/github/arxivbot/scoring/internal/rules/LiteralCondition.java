package io.github.arxivbot.scoring.internal.rules;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.scoring.internal.ahocorasick.LiteralHits;
import java.util.List;
import java.util.Set;

/** Matches a paper whose title or abstract contains a literal. */
public record LiteralCondition(int literal, Set<Field> in, boolean isAnywhere)
    implements KeywordCondition {

  public LiteralCondition {
    in = Set.copyOf(in);
  }

  public static LiteralCondition of(int literal, Set<Field> in) {
    return new LiteralCondition(literal, in, in.size() == 2);
  }

  @Override
  public Found find(PaperMatches reading) {
    LiteralHits hits = reading.hits();
    if (!hits.has(literal)) {
      return Found.NOT;
    }
    if (hits.isInTitle(literal) && (isAnywhere || in.contains(Field.TITLE))) {
      return Found.IN_TITLE;
    }
    return isAnywhere || (hits.isInAbstract(literal) && in.contains(Field.ABSTRACT))
        ? Found.IN_TEXT
        : Found.NOT;
  }

  @Override
  public void addSpans(PaperMatches reading, List<Span> spans) {
    for (Span span : reading.spans(literal)) {
      if (in.contains(span.field())) {
        spans.add(span);
      }
    }
  }
}
