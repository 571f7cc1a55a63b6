package io.github.arxivbot.spi.option;

import java.util.Locale;

/** What a configuration may hold for an {@link Option}. */
public enum OptionType {
  /** Text that is not blank. */
  TEXT,
  /** A number within a range. */
  NUMBER,
  /** True or false. */
  FLAG,
  /** An ISO 8601 duration such as {@code PT30S}. */
  DURATION,
  /** A file or folder. */
  PATH,
  /** An http or https address. */
  URI,
  /** One word of several. */
  CHOICE,
  /** A list of texts. */
  LIST,
  /** An object. */
  OBJECT,
  /** Any value. */
  TREE,
  /** The name of an environment variable that holds a key. */
  SECRET;

  /**
   * The type in a word.
   *
   * @return lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
