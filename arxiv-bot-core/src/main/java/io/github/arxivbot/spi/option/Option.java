package io.github.arxivbot.spi.option;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An option that a plugin declares: a typed constant with a name, a range, a default and a
 * description of one line. A configuration is checked against the declarations before a plugin is
 * created. Immutable.
 *
 * <pre>{@code
 * static final Option<URI> BASE_URL =
 *     Option.uri("base_url", "the address of the feeds").orElse(URI.create("https://rss.arxiv.org/rss/"));
 * static final Option<Integer> LIMIT = Option.integer("limit", "maximum number of papers", 1, 2000).orElse(50);
 * }</pre>
 *
 * @param <T> the type of the values
 */
public final class Option<T> {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final String name;
  private final String description;
  private final OptionType type;
  private final Map<String, Object> schema;
  private final OptionParser<T> parser;
  private final @Nullable T defaultValue;
  private final boolean required;
  private final boolean nullable;

  private Option(
      String name,
      String description,
      OptionType type,
      Map<String, Object> schema,
      OptionParser<T> parser,
      @Nullable T defaultValue,
      boolean required,
      boolean nullable) {
    this.name = Objects.requireNonNull(name, "name");
    this.description = Objects.requireNonNull(description, "description");
    this.type = type;
    this.schema = schema;
    this.parser = parser;
    this.defaultValue = defaultValue;
    this.required = required;
    this.nullable = nullable;
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "option name \"" + name + "\" is not of the form lower_case_words");
    }
  }

  private Option(String name, String description, OptionType type, OptionParser<T> parser) {
    this(name, description, type, parser.schema(), parser, null, false, false);
  }

  /**
   * Returns an option whose value is a text that is not blank.
   *
   * @param name the key in a configuration
   * @param description one line
   * @return an option without a default
   */
  public static Option<String> text(String name, String description) {
    return new Option<>(name, description, OptionType.TEXT, OptionParsers.text());
  }

  /**
   * Returns an option whose value is an integer.
   *
   * @param name the key in a configuration
   * @param description one line
   * @param min the smallest allowed value
   * @param max the largest allowed value
   * @return an option without a default
   */
  public static Option<Integer> integer(String name, String description, int min, int max) {
    return new Option<>(name, description, OptionType.NUMBER, OptionParsers.integer(min, max));
  }

  /**
   * Returns an option whose value is a number.
   *
   * @param name the key in a configuration
   * @param description one line
   * @param min the smallest allowed value
   * @param max the largest allowed value
   * @return an option without a default
   */
  public static Option<Double> number(String name, String description, double min, double max) {
    return new Option<>(name, description, OptionType.NUMBER, OptionParsers.number(min, max));
  }

  /**
   * Returns an option whose value is true or false.
   *
   * @param name the key in a configuration
   * @param description one line
   * @return an option without a default
   */
  public static Option<Boolean> flag(String name, String description) {
    return new Option<>(name, description, OptionType.FLAG, OptionParsers.flag());
  }

  /**
   * Returns an option whose value is a duration such as {@code 30s}, {@code 2m}, {@code 1h30m} or,
   * in ISO 8601 form, {@code PT30S}.
   *
   * @param name the key in a configuration
   * @param description one line
   * @param min the shortest allowed duration
   * @return an option without a default
   */
  public static Option<Duration> duration(String name, String description, Duration min) {
    return new Option<>(
        name,
        description,
        OptionType.DURATION,
        OptionParsers.duration(Objects.requireNonNull(min, "min")));
  }

  /**
   * Returns an option whose value is a file or folder. Relative paths start from the folder of the
   * configuration.
   *
   * @param name the key in a configuration
   * @param description one line
   * @return an option without a default
   */
  public static Option<Path> path(String name, String description) {
    return new Option<>(name, description, OptionType.PATH, OptionParsers.path());
  }

  /**
   * Returns an option whose value is an absolute http or https address.
   *
   * @param name the key in a configuration
   * @param description one line
   * @return an option without a default
   */
  public static Option<URI> uri(String name, String description) {
    return new Option<>(name, description, OptionType.URI, OptionParsers.uri());
  }

  /**
   * Returns an option whose value is one of some words. For constants of an enum, see {@link
   * #choice(String, String, Class)}.
   *
   * @param name the key in a configuration
   * @param description one line
   * @param words the allowed words
   * @return an option without a default
   */
  public static Option<String> choice(String name, String description, List<String> words) {
    return new Option<>(
        name, description, OptionType.CHOICE, OptionParsers.choice(List.copyOf(words)));
  }

  /**
   * Returns an option whose value is a constant of an enum. A configuration writes the name of the
   * constant in lower case and with hyphens: {@code first-fresh} is {@code FIRST_FRESH}.
   *
   * @param name the key in a configuration
   * @param description one line
   * @param type the enum
   * @param <E> the enum
   * @return an option without a default
   */
  public static <E extends Enum<E>> Option<E> choice(
      String name, String description, Class<E> type) {
    return choice(name, description, EnumSet.allOf(type));
  }

  /**
   * Returns an option whose value is one of some constants of an enum, written as in {@link
   * #choice(String, String, Class)}.
   *
   * @param name the key in a configuration
   * @param description one line
   * @param constants the allowed constants, at least one
   * @param <E> the enum
   * @return an option without a default
   */
  public static <E extends Enum<E>> Option<E> choice(
      String name, String description, Set<E> constants) {
    return new Option<>(name, description, OptionType.CHOICE, OptionParsers.constant(constants));
  }

  /**
   * Returns an option whose value is a list of texts that are not blank.
   *
   * @param name the key in a configuration
   * @param description one line
   * @return an option with the empty list as its default
   */
  public static Option<List<String>> list(String name, String description) {
    return new Option<>(
            name, description, OptionType.LIST, OptionParsers.list(OptionParsers.text()))
        .orElse(List.of());
  }

  /**
   * Returns an option whose value is a list of elements that the plugin parses.
   *
   * <pre>{@code
   * static final Option<List<Keyword>> KEYWORDS = Option.list("keywords", "terms", Keywords::parse);
   * }</pre>
   *
   * @param name the key in a configuration
   * @param description one line
   * @param element parses one element
   * @param <T> the type of the elements
   * @return an option with the empty list as its default
   */
  public static <T> Option<List<T>> list(String name, String description, OptionParser<T> element) {
    Objects.requireNonNull(element, "element");
    return new Option<>(name, description, OptionType.LIST, OptionParsers.list(element))
        .orElse(List.of());
  }

  /**
   * Returns an option whose value is a list of constants of an enum, written as in {@link
   * #choice(String, String, Class)}.
   *
   * @param name the key in a configuration
   * @param description one line
   * @param type the enum
   * @param <E> the enum
   * @return an option with the empty list as its default
   */
  public static <E extends Enum<E>> Option<List<E>> choices(
      String name, String description, Class<E> type) {
    return new Option<>(
            name,
            description,
            OptionType.LIST,
            OptionParsers.list(OptionParsers.constant(EnumSet.allOf(type))))
        .orElse(List.of());
  }

  /**
   * Returns an option whose value is an object with keys that only the plugin knows.
   *
   * @param name the key in a configuration
   * @param description one line
   * @return an option with the empty object as its default; values are strings, numbers ({@link
   *     java.math.BigDecimal}), booleans, lists and maps
   */
  public static Option<Map<String, Object>> object(String name, String description) {
    return new Option<>(name, description, OptionType.OBJECT, OptionParsers.object())
        .orElse(Map.of());
  }

  /**
   * Returns an option whose value is any value, which the plugin checks.
   *
   * @param name the key in a configuration
   * @param description one line
   * @return an option without a default; see {@link #object} for the types of values
   */
  public static Option<Object> tree(String name, String description) {
    return new Option<>(name, description, OptionType.TREE, OptionParsers.tree());
  }

  /**
   * Returns an option whose value is the name of an environment variable that holds a key. The
   * configuration never contains the key.
   *
   * @param name the key in a configuration
   * @param description one line
   * @return an option without a default; see {@link io.github.arxivbot.spi.PluginContext#secret}
   */
  public static Option<String> secret(String name, String description) {
    return new Option<>(name, description, OptionType.SECRET, OptionParsers.variable());
  }

  /**
   * Returns this option with a default.
   *
   * @param value the value if the configuration has none
   * @return a new option
   */
  public Option<T> orElse(T value) {
    Objects.requireNonNull(value, "value");
    return new Option<>(name, description, type, schema, parser, value, false, nullable);
  }

  /** {@return this option without a default; a configuration without a value is an error} */
  public Option<T> required() {
    return new Option<>(name, description, type, schema, parser, null, true, nullable);
  }

  /**
   * Returns this option with {@code null} as a further value of a configuration: the option then
   * has no value, even if there is a default. For parameters that can be left out of a request.
   *
   * @return a new option
   */
  public Option<T> nullable() {
    Map<String, Object> orNull = OptionParsers.orNull(schema);
    return new Option<>(name, description, type, orNull, parser, defaultValue, required, true);
  }

  /**
   * Returns this option with an additional check.
   *
   * @param check returns an error message for a value ("expected …, found …"), or null if it is
   *     valid
   * @return a new option
   */
  public Option<T> checked(Function<? super T, @Nullable String> check) {
    Objects.requireNonNull(check, "check");
    OptionParser<T> both =
        (raw, place) -> {
          T value = parser.parse(raw, place);
          String wrong = value == null ? null : check.apply(value);
          if (wrong != null) {
            place.addError(wrong);
            return null;
          }
          return value;
        };
    return new Option<>(name, description, type, schema, both, defaultValue, required, nullable);
  }

  /** {@return the key in a configuration, lower-case words joined by {@code _}} */
  public String name() {
    return name;
  }

  /** {@return the description, one line} */
  public String description() {
    return description;
  }

  /** {@return the type of the value in a configuration} */
  public OptionType type() {
    return type;
  }

  /** {@return the value if a configuration has none; empty if there is no default} */
  public Optional<T> defaultValue() {
    return Optional.ofNullable(defaultValue);
  }

  /** {@return true if a configuration without a value is an error} */
  public boolean isRequired() {
    return required;
  }

  /** {@return true if a configuration may contain {@code null}, which stands for no value} */
  public boolean isNullable() {
    return nullable;
  }

  /**
   * Returns the form of the values, for editors and for the reference of options.
   *
   * @return a JSON Schema (draft 2020-12) of maps, lists, texts, numbers and booleans, without the
   *     rules of {@link #checked}
   */
  public Map<String, Object> schema() {
    return schema;
  }

  /**
   * Parses a plain value of a configuration.
   *
   * @param raw a string, {@link java.math.BigDecimal}, boolean, list, map, or null
   * @param place the place of the value, which receives errors
   * @return the value; empty if there were errors
   */
  public Optional<T> parse(@Nullable Object raw, OptionParser.Place place) {
    return Optional.ofNullable(parser.parse(raw, place));
  }

  /** {@return name and type, for logs} */
  @Override
  public String toString() {
    return name + " (" + type.label() + ")";
  }
}
