package io.github.arxivbot.internal.tex;

/** Splits a formula into commands and characters. White space between them is skipped. */
final class TexTokenizer {

  private static final String END = "";

  private final String tex;
  private int at;

  TexTokenizer(String tex) {
    this.tex = tex;
  }

  /** Returns a command such as {@code \alpha} or {@code \,}, or one character; empty at the end. */
  String peek() {
    skipBlanks();
    return at == tex.length() ? END : tex.substring(at, endOfToken());
  }

  String next() {
    String token = peek();
    at += token.length();
    return token;
  }

  boolean isAtEnd() {
    return peek().isEmpty();
  }

  boolean skip(String token) {
    boolean isNext = peek().equals(token);
    if (isNext) {
      next();
    }
    return isNext;
  }

  /** Skips the rest. */
  void stop() {
    at = tex.length();
  }

  /** Returns the rest of a number whose first digit was read. */
  String restOfNumber() {
    int start = at;
    while (isDigit(at) || (charAt(at) == '.' && isDigit(at + 1))) {
      at++;
    }
    return tex.substring(start, at);
  }

  /** Returns the rest of a word whose first letter was read. */
  String restOfWord() {
    int start = at;
    while (TexLetter.isAsciiLetter(charAt(at))) {
      at++;
    }
    return tex.substring(start, at);
  }

  /** Returns the text in braces; empty if there are no braces or if it contains TeX. */
  String text() {
    if (!skip("{")) {
      return END;
    }
    int end = tex.indexOf('}', at);
    String text = end < 0 ? END : tex.substring(at, end);
    if (text.chars().anyMatch(c -> "\\{$^".indexOf(c) >= 0)) {
      return END;
    }
    at += text.length();
    return skip("}") ? text : END;
  }

  private void skipBlanks() {
    while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
      at++;
    }
  }

  private int endOfToken() {
    if (charAt(at) != '\\' || at + 1 == tex.length()) {
      return tex.offsetByCodePoints(at, 1);
    }
    int end = at + 1;
    while (TexLetter.isAsciiLetter(charAt(end))) {
      end++;
    }
    return end > at + 1 ? end : tex.offsetByCodePoints(end, 1);
  }

  private boolean isDigit(int index) {
    return charAt(index) >= '0' && charAt(index) <= '9';
  }

  private char charAt(int index) {
    return index < tex.length() ? tex.charAt(index) : '\0';
  }
}
