package io.github.arxivbot.scoring.internal;

/** Title, a blank and abstract, read as one text without being joined. One thread's. */
final class Text {

  private String title = "";
  private String rest = "";
  private int titleLength;
  private int length;
  private boolean hasDottedI;

  void set(String newTitle, String newRest) {
    title = newTitle;
    rest = newRest;
    titleLength = newTitle.length();
    length = titleLength + 1 + newRest.length();
    hasDottedI = title.indexOf(Letters.DOTTED_I) >= 0 || rest.indexOf(Letters.DOTTED_I) >= 0;
  }

  int titleLength() {
    return titleLength;
  }

  int length() {
    return length;
  }

  /** Whether a letter is there that is two in lower case. */
  boolean hasDottedI() {
    return hasDottedI;
  }

  char charAt(int at) {
    return at < titleLength
        ? title.charAt(at)
        : at == titleLength ? ' ' : rest.charAt(at - titleLength - 1);
  }

  int codePointAt(int at) {
    return at < titleLength
        ? title.codePointAt(at)
        : at == titleLength ? ' ' : rest.codePointAt(at - titleLength - 1);
  }

  int codePointBefore(int at) {
    return at <= titleLength
        ? title.codePointBefore(at)
        : at == titleLength + 1 ? ' ' : rest.codePointBefore(at - titleLength - 1);
  }

  /** Copies what comes next, as much as there is room for; gives how much that was. */
  int copy(int from, char[] into) {
    int until = Math.min(length, from + into.length);
    int at = from;
    if (at < titleLength) {
      int end = Math.min(until, titleLength);
      title.getChars(at, end, into, 0);
      at = end;
    }
    if (at == titleLength && at < until) {
      into[at - from] = ' ';
      at++;
    }
    if (at < until) {
      rest.getChars(at - titleLength - 1, until - titleLength - 1, into, at - from);
    }
    return until - from;
  }
}
