package io.github.arxivbot.llm.internal.answer;

/**
 * Text without characters that have no meaning for a model or a reader: control characters other
 * than tab and line feed, unpaired surrogates and noncharacters.
 */
public final class ModelTextCleaner {

  private ModelTextCleaner() {}

  /** Returns the text without these characters. Every line ends with a line feed. */
  public static String clean(String text) {
    if (text.codePoints().noneMatch(ModelTextCleaner::isUseless)) {
      return text;
    }
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    StringBuilder clean = new StringBuilder(lines.length());
    lines.codePoints().filter(c -> !isUseless(c)).forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isUseless(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    return control
        || Character.getType(c) == Character.SURROGATE
        || (c & 0xFFFE) == 0xFFFE
        || (c >= 0xFDD0 && c <= 0xFDEF);
  }
}
