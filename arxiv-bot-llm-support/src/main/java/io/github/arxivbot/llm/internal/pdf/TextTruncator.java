package io.github.arxivbot.llm.internal.pdf;

final class TextTruncator {

  private TextTruncator() {}

  /** Returns the paragraphs that fit. If the first one is too long, it is cut inside. */
  static String truncate(String text, int maxTokens) {
    long limit = 4L * Math.max(0, maxTokens);
    long quarters = 0;
    int paragraph = 0;
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith("\n\n", at)) {
        paragraph = at;
      }
      int c = text.codePointAt(at);
      quarters += c < 0x2E80 ? 1 : 4;
      if (quarters > limit) {
        return withoutLastHeading(
            text.substring(0, paragraph > 0 ? paragraph : at).stripTrailing());
      }
      at += Character.charCount(c);
    }
    return text;
  }

  private static String withoutLastHeading(String text) {
    int last = text.lastIndexOf("\n\n");
    return last > 0 && text.startsWith("## ", last + 2) ? text.substring(0, last) : text;
  }
}
