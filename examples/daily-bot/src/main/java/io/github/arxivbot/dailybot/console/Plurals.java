package io.github.arxivbot.dailybot.console;

/** Formats numbers of things. */
public final class Plurals {

  private Plurals() {}

  /** Returns a number and its noun, for example {@code 2 papers} or {@code 2 summaries}. */
  public static String count(long number, String noun) {
    return number + " " + (number == 1 ? noun : noun.replaceFirst("(?<![aeou])y$", "ie") + "s");
  }
}
