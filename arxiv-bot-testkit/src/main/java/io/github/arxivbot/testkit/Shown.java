package io.github.arxivbot.testkit;

/** Text for an error's message: in quotes, one line, not long. */
final class Shown {

  private static final int MOST = 60;

  private Shown() {}

  static String of(String text) {
    String start = text.length() <= MOST ? text : text.substring(0, MOST) + "…";
    return '"' + start.replaceAll("\\p{Cntrl}", "?") + '"';
  }
}
