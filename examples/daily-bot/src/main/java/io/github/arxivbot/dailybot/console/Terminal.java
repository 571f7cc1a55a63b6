package io.github.arxivbot.dailybot.console;

/**
 * Whether a person watches standard error. The Unix launcher says so, for it can ask that one
 * stream; Java can't: its console says nothing of a redirected standard error.
 */
public final class Terminal {

  private static final String PROPERTY = "launcher.terminal";

  private Terminal() {}

  public static boolean isInteractive() {
    return Boolean.getBoolean(PROPERTY);
  }
}
