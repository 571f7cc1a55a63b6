package io.github.arxivbot.fetcher.arxiv.internal.authors;

/** Finds the parenthesis at the end of a text, nested ones included. */
final class TrailingParenthesis {

  private TrailingParenthesis() {}

  /**
   * Returns the index of the parenthesis that is closed at the end of a text.
   *
   * @param end where the text ends; white space before that is ignored
   * @return -1 if the text does not end with a parenthesis or it has no partner
   */
  static int start(String text, int end) {
    int at = end - 1;
    while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    if (at < 0 || text.charAt(at) != ')') {
      return -1;
    }
    int depth = 0;
    for (; at >= 0; at--) {
      char c = text.charAt(at);
      depth += c == ')' ? 1 : c == '(' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }
}
