package io.github.arxivbot.internal.text;

import java.util.Locale;

/** Converts enum constants to the words of configurations and files, and back. */
public final class EnumWords {

  private EnumWords() {}

  /**
   * Returns the word of a constant.
   *
   * @param constant the constant, for example {@code FIRST_FRESH}
   * @return its name in lower case with hyphens, for example {@code first-fresh}
   */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the constant of a word.
   *
   * @param type the enum
   * @param word the word; case does not matter
   * @param <E> the enum
   * @return the constant
   * @throws IllegalArgumentException if there is none
   */
  public static <E extends Enum<E>> E parse(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
