package io.github.arxivbot.internal.text;

/** Formats numbers with their nouns, in singular or plural. */
public final class PluralFormatter {

  private PluralFormatter() {}

  /** Returns a number and its noun, for example {@code 2 papers} or {@code 2 summaries}. */
  public static String count(long number, String noun) {
    return number + " " + (number == 1 ? noun : noun.replaceFirst("(?<![aeou])y$", "ie") + "s");
  }
}
