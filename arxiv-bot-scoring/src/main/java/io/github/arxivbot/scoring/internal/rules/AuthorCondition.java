package io.github.arxivbot.scoring.internal.rules;

/** Matches a paper with a certain author. */
public record AuthorCondition(AuthorName name) implements KeywordCondition {

  @Override
  public Found find(PaperMatches reading) {
    return reading.authors().stream().anyMatch(name::isIn) ? Found.ELSEWHERE : Found.NOT;
  }
}
