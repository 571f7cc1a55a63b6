package io.github.arxivbot.dailybot.console;

import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/**
 * The terminal, if there is one. The Unix launcher describes it by system properties, because Java
 * cannot test a single stream.
 */
public final class Terminal {

  /** The smallest width that picocli accepts. */
  private static final int MIN_WIDTH = 55;

  private Terminal() {}

  /** {@return true if standard error is a terminal} */
  public static boolean isInteractive() {
    return Boolean.getBoolean("launcher.terminal");
  }

  /** {@return true if standard output is a terminal with fewer columns than a help text} */
  public static boolean isNarrow() {
    return helpWidth() < HelpTexts.WIDTH;
  }

  /** {@return the number of columns that a help text may use} */
  public static int helpWidth() {
    return helpWidth(Integer.getInteger("launcher.columns", HelpTexts.WIDTH));
  }

  static int helpWidth(int columns) {
    return Math.max(MIN_WIDTH, Math.min(columns, HelpTexts.WIDTH));
  }

  /** {@return whether to print colors on standard error} */
  public static Ansi colors() {
    return colors(isInteractive(), System.getenv());
  }

  /**
   * Returns whether to print colors; not if {@code NO_COLOR} is set, as no-color.org defines it.
   */
  static Ansi colors(boolean isTerminal, Map<String, String> environment) {
    boolean isPlain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return isTerminal && !isPlain ? Ansi.ON : Ansi.OFF;
  }
}
