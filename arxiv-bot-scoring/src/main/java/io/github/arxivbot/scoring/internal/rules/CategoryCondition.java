package io.github.arxivbot.scoring.internal.rules;

/** Matches a paper in a category or an archive. */
public record CategoryCondition(String name) implements KeywordCondition {

  private static final String ALL = ".*";

  public static CategoryCondition of(String written) {
    return new CategoryCondition(
        written.endsWith(ALL) ? written.substring(0, written.length() - ALL.length()) : written);
  }

  @Override
  public Found find(PaperMatches reading) {
    boolean isIn =
        reading.paper().categories().stream().anyMatch(this::covers)
            || covers(reading.paper().category());
    return isIn ? Found.ELSEWHERE : Found.NOT;
  }

  private boolean covers(String category) {
    return category.regionMatches(true, 0, name, 0, name.length())
        && (category.length() == name.length() || category.charAt(name.length()) == '.');
  }
}
