package io.github.arxivbot;

/** Checks of arguments and of state. */
final class Preconditions {

  private Preconditions() {}

  /** Throws an {@link IllegalArgumentException} unless a condition holds. */
  static void checkArgument(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Throws an {@link IllegalStateException} unless a condition holds. */
  static void checkState(boolean condition, String message) {
    if (!condition) {
      throw new IllegalStateException(message);
    }
  }
}
