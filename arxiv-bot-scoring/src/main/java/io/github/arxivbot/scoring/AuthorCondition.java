package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Span;
import java.util.List;

/** Somebody is one of the authors. */
record AuthorCondition(AuthorName name) implements Condition {

  @Override
  public Found find(Reading reading) {
    return reading.authors().stream().anyMatch(name::isIn) ? Found.ELSEWHERE : Found.NOT;
  }

  @Override
  public void addSpans(Reading reading, List<Span> spans) {}
}
