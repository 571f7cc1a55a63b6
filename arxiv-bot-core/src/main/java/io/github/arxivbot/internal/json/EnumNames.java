package io.github.arxivbot.internal.json;

import java.util.Locale;

/** Formats enum constants as lower-case words, and parses them. */
public final class EnumNames {

  private EnumNames() {}

  /** Returns the name of a constant in lower case. */
  public static String format(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Parses the name of a constant, in upper or lower case.
   *
   * @throws IllegalArgumentException if there is no such constant
   */
  public static <E extends Enum<E>> E parse(Class<E> type, String name) {
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }
}
