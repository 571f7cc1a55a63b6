package io.github.arxivbot.scoring.internal.rules;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.scoring.internal.ahocorasick.LiteralHits;
import java.util.List;

/** Matches a paper whose comments contain a literal. */
public record CommentCondition(int literal) implements KeywordCondition {

  @Override
  public Found find(PaperMatches reading) {
    LiteralHits comments = reading.comments();
    return comments != null && comments.has(literal) ? Found.ELSEWHERE : Found.NOT;
  }

  @Override
  public void addSpans(PaperMatches reading, List<Span> spans) {
    LiteralHits comments = reading.comments();
    if (comments != null) { // comments are searched as if they were a title
      for (Span span : comments.spans(literal)) {
        spans.add(new Span(Field.COMMENTS, span.start(), span.end()));
      }
    }
  }
}
