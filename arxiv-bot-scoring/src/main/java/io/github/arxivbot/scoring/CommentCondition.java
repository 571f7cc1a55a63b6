package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Span;
import io.github.arxivbot.scoring.internal.Hits;
import java.util.List;

/** A literal stands in the authors' comments. */
record CommentCondition(int literal) implements Condition {

  @Override
  public Found find(Reading reading) {
    Hits comments = reading.comments();
    return comments != null && comments.has(literal) ? Found.ELSEWHERE : Found.NOT;
  }

  @Override
  public void addSpans(Reading reading, List<Span> spans) {
    Hits comments = reading.comments();
    if (comments != null) { // the comments were read as if they were a title
      for (Span span : comments.spans(literal)) {
        spans.add(new Span(Field.COMMENTS, span.start(), span.end()));
      }
    }
  }
}
