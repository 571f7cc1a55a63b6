package io.github.arxivbot.html;

import io.github.arxivbot.internal.text.SafeText;

/**
 * Removes characters from untrusted text that XML and HTML forbid. Escapes nothing: the code that
 * writes XML, HTML or JSON must do that. Thread-safe.
 *
 * <pre>{@code
 * CleanText.of("a\u0000b\r\nc")            // "a\uFFFDb\nc"
 * CleanText.line("A  long\n title", 6)     // "A lon…"
 * }</pre>
 */
public final class CleanText {

  private static final int REPLACEMENT = 0xFFFD;

  private CleanText() {}

  /**
   * Returns the text with {@code \n} as its line breaks and with U+FFFD in place of what XML 1.0 or
   * HTML forbids: control characters, noncharacters and unpaired surrogates. Characters that hide
   * text or change its direction are removed, as in {@link #line}.
   *
   * @param text any text
   * @return the text, with the same number of lines
   */
  public static String of(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> !SafeText.isHidden(c))
        .forEach(c -> clean.appendCodePoint(replaceForbidden(c)));
    return clean.toString();
  }

  /**
   * Returns the text as one line, for titles and names. Each run of white space and control
   * characters becomes one space, with none at either end. Characters that hide text or change its
   * direction are removed; the zero-width joiners and the marks that Hebrew and Arabic text needs
   * stay.
   *
   * @param text any text
   * @param maxLength the maximum length in code points, at least 1; longer text is cut and ends
   *     with {@code …}
   * @return at most {@code maxLength} code points; may be empty
   */
  public static String line(String text, int maxLength) {
    return SafeText.line(text, maxLength);
  }

  /** Returns the character, or U+FFFD if XML or HTML forbids it or if it is a carriage return. */
  static int replaceForbidden(int codePoint) {
    boolean control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
    boolean half = Character.getType(codePoint) == Character.SURROGATE;
    return control || half || SafeText.isNoncharacter(codePoint) ? REPLACEMENT : codePoint;
  }
}
