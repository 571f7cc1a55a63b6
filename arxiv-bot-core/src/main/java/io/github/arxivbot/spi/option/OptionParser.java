package io.github.arxivbot.spi.option;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Parses a plain value of a configuration by rules that only the plugin knows. Reports all errors
 * with their places, so that the user sees all of them at once.
 *
 * @param <T> the type of the parsed value
 */
@FunctionalInterface
public interface OptionParser<T> {

  /** The place of a value in a configuration; receives errors. */
  interface Place {

    /**
     * Returns the place of a value in this object.
     *
     * @param name the key
     * @return for example {@code keywords[3].weight}
     */
    Place key(String name);

    /**
     * Returns the place of an element in this list.
     *
     * @param index the index, from 0
     * @return for example {@code keywords[3].any[0]}
     */
    Place element(int index);

    /** {@return the path, as the user wrote it, for example {@code keywords[3]}} */
    String path();

    /** {@return the folder of the configuration, from which relative paths start} */
    Path folder();

    /**
     * Adds an error.
     *
     * @param message what was expected and what was found
     */
    void addError(String message);

    /**
     * Adds an error for a value of a wrong type or range.
     *
     * @param what what was expected, for example {@code a number from 0 to 10}
     * @param found the value
     */
    void expected(String what, @Nullable Object found);
  }

  /**
   * Parses a value.
   *
   * @param raw a string, {@link java.math.BigDecimal}, boolean, list, map, or null
   * @param place the place of the value, which receives errors
   * @return the parsed value, or null if there were errors
   */
  @Nullable T parse(@Nullable Object raw, Place place);

  /**
   * Returns the form of the values, for editors and for the reference of options. A schema that it
   * refers to as {@code #/$defs/NAME} is in its {@code $defs}, under a name that no other plugin
   * uses.
   *
   * @return a JSON Schema (draft 2020-12) of maps, lists, texts, numbers and booleans; any value by
   *     default
   */
  default Map<String, Object> schema() {
    return Map.of();
  }
}
