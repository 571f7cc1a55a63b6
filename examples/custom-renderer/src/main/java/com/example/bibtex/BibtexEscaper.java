package com.example.bibtex;

/** Escapes untrusted text so that it cannot close a field or call a macro. */
final class BibtexEscaper {

  private BibtexEscaper() {}

  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints().forEach(c -> append(c, escaped));
    return escaped.toString().strip();
  }

  private static void append(int c, StringBuilder to) {
    switch (c) {
      case '\\' -> to.append("\\textbackslash{}");
      case '{' -> to.append("\\textbraceleft{}");
      case '}' -> to.append("\\textbraceright{}");
      case '^' -> to.append("\\textasciicircum{}");
      case '~' -> to.append("\\textasciitilde{}");
      case '%', '#', '&', '_', '$' -> to.append('\\').appendCodePoint(c);
      default -> {
        if (Character.isWhitespace(c) || Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
          to.append(' ');
        } else {
          to.appendCodePoint(c);
        }
      }
    }
  }
}
