package io.github.arxivbot.dailybot.console;

/**
 * Tests whether standard error is a terminal. The Unix launcher sets a system property, because
 * Java cannot test a single stream.
 */
public final class Terminal {

  private static final String PROPERTY = "launcher.terminal";

  private Terminal() {}

  public static boolean isInteractive() {
    return Boolean.getBoolean(PROPERTY);
  }
}
