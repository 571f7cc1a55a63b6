package io.github.arxivbot.llm;

/** Cuts a text at the end of a paragraph. */
final class TokenLimit {

  private TokenLimit() {}

  /** As many whole paragraphs as fit; a first one that is too long alone is cut within. */
  static String cut(String text, int maxTokens) {
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
