package io.github.arxivbot;

import java.util.List;
import java.util.Set;

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

  /** Returns the names of categories, unless one is blank or named twice. */
  static List<String> checkCategories(List<String> names) {
    List<String> copy = List.copyOf(names);
    checkArgument(
        copy.stream().noneMatch(String::isBlank), "categories: expected names, found a blank one");
    checkArgument(
        Set.copyOf(copy).size() == copy.size(), "categories: one is named twice: " + copy);
    return copy;
  }
}
