package io.github.arxivbot.spi.option;

import java.util.Locale;

/** The type of the value of an {@link Option} in a configuration. */
public enum OptionType {
  /** Text that is not blank. */
  TEXT,
  /** A number within a range. */
  NUMBER,
  /** True or false. */
  FLAG,
  /** A duration such as {@code 30s}, {@code 2m} or {@code PT30S}. */
  DURATION,
  /** A file or folder. */
  PATH,
  /** An http or https address. */
  URI,
  /** One of several words. */
  CHOICE,
  /** A list. */
  LIST,
  /** An object. */
  OBJECT,
  /** Any value. */
  TREE,
  /** The name of an environment variable that holds a key. */
  SECRET;

  /** {@return the name in lower case} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
