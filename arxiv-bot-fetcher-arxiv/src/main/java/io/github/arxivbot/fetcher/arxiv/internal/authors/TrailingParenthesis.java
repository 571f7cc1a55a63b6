package io.github.arxivbot.fetcher.arxiv.internal.authors;

/** Finds what stands in parentheses, however deep, at the end of a text. */
final class TrailingParenthesis {

  private TrailingParenthesis() {}

  /**
   * Where the parenthesis opens that closes at the end of a text.
   *
   * @param end where the text ends; blanks before that don't count
   * @return -1 where it does not end with one, or it is never opened
   */
  static int last(String text, int end) {
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
