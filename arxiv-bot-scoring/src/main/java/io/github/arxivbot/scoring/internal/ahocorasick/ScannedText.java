package io.github.arxivbot.scoring.internal.ahocorasick;

/** Title, a space and abstract as one text, without concatenation. Not thread-safe. */
final class ScannedText {

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
    hasDottedI = title.indexOf(CaseFolder.DOTTED_I) >= 0 || rest.indexOf(CaseFolder.DOTTED_I) >= 0;
  }

  int titleLength() {
    return titleLength;
  }

  int length() {
    return length;
  }

  /** Tests whether the text has a letter with two characters in lower case. */
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

  void copy(int from, char[] into, int place, int count) {
    int until = from + count;
    int at = from;
    if (at < titleLength) {
      at = Math.min(until, titleLength);
      title.getChars(from, at, into, place);
    }
    if (at == titleLength && at < until) {
      into[place + at - from] = ' ';
      at++;
    }
    if (at < until) {
      rest.getChars(at - titleLength - 1, until - titleLength - 1, into, place + at - from);
    }
  }
}
