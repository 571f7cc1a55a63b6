package io.github.arxivbot.spi.option;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a configuration's plain value into what a plugin wants, with rules that only the plugin
 * knows. Complains about every mistake at its place; the core shows all of them at once.
 *
 * @param <T> what it makes
 */
@FunctionalInterface
public interface OptionParser<T> {

  /** Where a value stands, and who hears what is wrong with it. */
  interface Place {

    /**
     * The place of a value in this object.
     *
     * @param name the key
     * @return for example {@code keywords[3].weight}
     */
    Place key(String name);

    /**
     * The place of a value in this list.
     *
     * @param index counted from 0
     * @return for example {@code keywords[3].any[0]}
     */
    Place element(int index);

    /**
     * The path, as the user wrote it.
     *
     * @return for example {@code keywords[3]}
     */
    String path();

    /**
     * Returns the folder that relative paths start from.
     *
     * @return the folder of the configuration
     */
    Path folder();

    /**
     * Says what is wrong.
     *
     * @param message what was expected and what was found
     */
    void addError(String message);

    /**
     * Says what was expected instead of a value.
     *
     * @param what for example {@code a number from 0 to 10}
     * @param found the value
     */
    void expected(String what, @Nullable Object found);
  }

  /**
   * Reads a value.
   *
   * @param raw a string, {@link java.math.BigDecimal}, boolean, list, map, or null
   * @param place where it stands
   * @return what was read, or null where something was complained about
   */
  @Nullable T parse(@Nullable Object raw, Place place);

  /**
   * The form of such a value, for editors and for the reference of options.
   *
   * @return a JSON Schema (draft 2020-12) in maps, lists, texts, numbers and flags; what it refers
   *     to as {@code #/$defs/NAME} stands in its {@code $defs}, under names that no other plugin
   *     would choose; any value by default
   */
  default Map<String, Object> schema() {
    return Map.of();
  }
}
