package io.github.arxivbot.renderer.html.internal.math;

/** A formula's commands and characters, one by one. White space between them says nothing. */
final class TexTokenizer {

  private static final String END = "";

  private final String tex;
  private int at;

  TexTokenizer(String tex) {
    this.tex = tex;
  }

  /** A command such as {@code \alpha} or {@code \,}, or one character; empty at the end. */
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
    boolean isThere = peek().equals(token);
    if (isThere) {
      next();
    }
    return isThere;
  }

  /** Nothing more will be read. */
  void stop() {
    at = tex.length();
  }

  /** The rest of a number of which the first digit was read. */
  String restOfNumber() {
    int start = at;
    while (isDigit(at) || (charAt(at) == '.' && isDigit(at + 1))) {
      at++;
    }
    return tex.substring(start, at);
  }

  /** The rest of a word of which the first letter was read. */
  String restOfWord() {
    int start = at;
    while (isLetter(charAt(at))) {
      at++;
    }
    return tex.substring(start, at);
  }

  /** What stands in braces, with its blanks; nothing where there are none or it holds more TeX. */
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
    while (isLetter(charAt(end))) {
      end++;
    }
    return end > at + 1 ? end : tex.offsetByCodePoints(end, 1);
  }

  private boolean isDigit(int index) {
    return charAt(index) >= '0' && charAt(index) <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private char charAt(int index) {
    return index < tex.length() ? tex.charAt(index) : '\0';
  }
}
