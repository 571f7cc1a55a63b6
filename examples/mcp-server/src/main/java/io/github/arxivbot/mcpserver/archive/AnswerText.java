package io.github.arxivbot.mcpserver.archive;

import io.github.arxivbot.internal.text.SafeText;
import java.util.List;

/** Limits the texts and lists of answers, and removes control characters from the texts. */
public final class AnswerText {

  /** The maximum number of elements of a list inside an element of an answer. */
  public static final int MAX_ITEMS = 50;

  private static final int MAX_TEXT = 10_000;
  private static final int MAX_LINE = 500;
  private static final int MAX_NAME = 200;

  private AnswerText() {}

  /**
   * Returns a text as one line of at most 500 characters.
   *
   * @param text any text
   * @return one line
   */
  public static String line(String text) {
    return SafeText.line(text, MAX_LINE);
  }

  /**
   * Returns texts as lines, up to {@link #MAX_ITEMS}.
   *
   * @param texts any texts
   * @return one line each
   */
  static List<String> lines(List<String> texts) {
    return texts.stream().limit(MAX_ITEMS).map(AnswerText::line).toList();
  }

  /** Returns a text as one line of at most 200 characters. */
  static String name(String text) {
    return SafeText.line(text, MAX_NAME);
  }

  /** Returns texts as names, up to {@link #MAX_ITEMS}. */
  static List<String> names(List<String> texts) {
    return texts.stream().limit(MAX_ITEMS).map(AnswerText::name).toList();
  }

  /** Returns a text of several lines, cut after 10,000 characters. */
  static String text(String text) {
    String safe = SafeText.lines(text);
    boolean fits = safe.codePointCount(0, safe.length()) <= MAX_TEXT;
    return fits ? safe : safe.substring(0, safe.offsetByCodePoints(0, MAX_TEXT)) + "…";
  }
}
