package io.github.arxivbot.scoring.internal.rules;

import io.github.arxivbot.model.Span;
import java.util.List;

/** Matches a paper with a certain author. */
public record AuthorCondition(AuthorName name) implements Condition {

  @Override
  public Found find(PaperMatches reading) {
    return reading.authors().stream().anyMatch(name::isIn) ? Found.ELSEWHERE : Found.NOT;
  }

  @Override
  public void addSpans(PaperMatches reading, List<Span> spans) {}
}
