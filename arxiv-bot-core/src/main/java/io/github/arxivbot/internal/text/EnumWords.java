package io.github.arxivbot.internal.text;

import java.util.Locale;

/** Converts enum constants to the words of configurations and files, and back. */
public final class EnumWords {

  private EnumWords() {}

  /** Returns the name of a constant in lower case with hyphens, for example {@code first-fresh}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Returns the constant of a word, in upper or lower case; fails if there is none. */
  public static <E extends Enum<E>> E parse(Class<E> type, String word) {
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
