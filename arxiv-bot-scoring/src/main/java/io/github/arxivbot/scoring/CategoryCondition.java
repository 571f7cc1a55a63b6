package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Span;
import java.util.List;

/** The paper is in a category, or in an archive. */
record CategoryCondition(String name) implements Condition {

  private static final String ALL = ".*";

  static CategoryCondition of(String written) {
    return new CategoryCondition(
        written.endsWith(ALL) ? written.substring(0, written.length() - ALL.length()) : written);
  }

  @Override
  public Found find(Reading reading) {
    boolean isIn =
        reading.paper().categories().stream().anyMatch(this::covers)
            || covers(reading.paper().category());
    return isIn ? Found.ELSEWHERE : Found.NOT;
  }

  private boolean covers(String category) {
    return category.regionMatches(true, 0, name, 0, name.length())
        && (category.length() == name.length() || category.charAt(name.length()) == '.');
  }

  @Override
  public void addSpans(Reading reading, List<Span> spans) {}
}
