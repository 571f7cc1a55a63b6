package io.github.arxivbot.dailybot;

/**
 * Whether a person watches standard error. The Unix launcher says so, for it can ask that one
 * stream; Java can't: its console says nothing of a redirected standard error.
 */
final class Terminal {

  private static final String PROPERTY = "launcher.terminal";

  private Terminal() {}

  static boolean isWatched() {
    return Boolean.getBoolean(PROPERTY);
  }
}
