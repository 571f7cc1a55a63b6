package io.github.arxivbot.spi.option;

import io.github.arxivbot.internal.text.EnumWords;
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
import org.jspecify.annotations.Nullable;

/**
 * An option that a plugin declares: a typed constant with its name, range, default and a line of
 * description. A whole configuration is checked against the declarations before anything is made
 * from it. Immutable.
 *
 * <pre>{@code
 * static final Option<URI> BASE_URL =
 *     Option.uri("base_url", "where the feeds are").orElse(URI.create("https://rss.arxiv.org/rss/"));
 * static final Option<Integer> LIMIT = Option.integer("limit", "papers at most", 1, 2000).orElse(50);
 * }</pre>
 *
 * @param <T> the type of its values
 */
public final class Option<T> {

  private final String name;
  private final String description;
  private final OptionType type;
  private final Map<String, Object> schema;
  private final OptionParser<T> parser;
  private final @Nullable T defaultValue;
  private final boolean required;

  private Option(
      String name,
      String description,
      OptionType type,
      Map<String, Object> schema,
      OptionParser<T> parser,
      @Nullable T defaultValue,
      boolean required) {
    this.name = Objects.requireNonNull(name, "name");
    this.description = Objects.requireNonNull(description, "description");
    this.type = type;
    this.schema = schema;
    this.parser = parser;
    this.defaultValue = defaultValue;
    this.required = required;
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException(
          "option name \"" + name + "\" is not of the form lower_case_words");
    }
  }

  private Option(
      String name,
      String description,
      OptionType type,
      Map<String, Object> schema,
      OptionParser<T> parser) {
    this(name, description, type, schema, parser, null, false);
  }

  /**
   * Text that is not blank.
   *
   * @param name the key in a configuration
   * @param description one line
   * @return an option without a default
   */
  public static Option<String> text(String name, String description) {
    return new Option<>(
        name, description, OptionType.TEXT, OptionSchemas.text(), OptionParsers.text());
  }

  /**
   * A whole number.
   *
   * @param name the key in a configuration
   * @param description one line
   * @param least the smallest value allowed
   * @param most the largest value allowed
   * @return an option without a default
   */
  public static Option<Integer> integer(String name, String description, int least, int most) {
    return new Option<>(
        name,
        description,
        OptionType.NUMBER,
        OptionSchemas.integer(least, most),
        OptionParsers.integer(least, most));
  }

  /**
   * A number.
   *
   * @param name the key in a configuration
   * @param description one line
   * @param least the smallest value allowed
   * @param most the largest value allowed
   * @return an option without a default
   */
  public static Option<Double> number(String name, String description, double least, double most) {
    return new Option<>(
        name,
        description,
        OptionType.NUMBER,
        OptionSchemas.number(least, most),
        OptionParsers.number(least, most));
  }

  /**
   * True or false.
   *
   * @param name the key in a configuration
   * @param description one line
   * @return an option without a default
   */
  public static Option<Boolean> flag(String name, String description) {
    return new Option<>(
        name, description, OptionType.FLAG, OptionSchemas.flag(), OptionParsers.flag());
  }

  /**
   * A duration, in ISO 8601 form such as {@code PT30S}.
   *
   * @param name the key in a configuration
   * @param description one line
   * @param least the shortest duration allowed
   * @return an option without a default
   */
  public static Option<Duration> duration(String name, String description, Duration least) {
    return new Option<>(
        name,
        description,
        OptionType.DURATION,
        OptionSchemas.duration(),
        OptionParsers.duration(Objects.requireNonNull(least, "least")));
  }

  /**
   * A file or folder; a relative one is taken from the configuration's folder.
   *
   * @param name the key in a configuration
   * @param description one line
   * @return an option without a default
   */
  public static Option<Path> path(String name, String description) {
    return new Option<>(
        name, description, OptionType.PATH, OptionSchemas.text(), OptionParsers.path());
  }

  /**
   * An absolute address, http or https.
   *
   * @param name the key in a configuration
   * @param description one line
   * @return an option without a default
   */
  public static Option<URI> uri(String name, String description) {
    return new Option<>(
        name, description, OptionType.URI, OptionSchemas.uri(), OptionParsers.uri());
  }

  /**
   * One word of several.
   *
   * @param name the key in a configuration
   * @param description one line
   * @param words the words allowed
   * @return an option without a default
   */
  public static Option<String> choice(String name, String description, List<String> words) {
    return new Option<>(
        name,
        description,
        OptionType.CHOICE,
        OptionSchemas.choice(words),
        OptionParsers.choice(List.copyOf(words)));
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
    return new Option<>(
        name,
        description,
        OptionType.CHOICE,
        OptionSchemas.choice(words(constants)),
        OptionParsers.constant(constants));
  }

  private static List<String> words(Set<? extends Enum<?>> constants) {
    return constants.stream().map(EnumWords::of).toList();
  }

  /**
   * A list of texts, none blank.
   *
   * @param name the key in a configuration
   * @param description one line
   * @return an option with the empty list as its default
   */
  public static Option<List<String>> list(String name, String description) {
    return new Option<>(
            name,
            description,
            OptionType.LIST,
            OptionSchemas.list(OptionSchemas.text()),
            OptionParsers.list(OptionParsers.text()))
        .orElse(List.of());
  }

  /**
   * A list of values that the plugin reads with rules of its own.
   *
   * <pre>{@code
   * static final Option<List<Keyword>> KEYWORDS = Option.list("keywords", "terms", Keywords::parse);
   * }</pre>
   *
   * @param name the key in a configuration
   * @param description one line
   * @param element reads one value
   * @param <T> what it makes of it
   * @return an option with the empty list as its default
   */
  public static <T> Option<List<T>> list(String name, String description, OptionParser<T> element) {
    Objects.requireNonNull(element, "element");
    return new Option<>(
            name,
            description,
            OptionType.LIST,
            OptionSchemas.list(element.schema()),
            OptionParsers.list(element))
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
    Set<E> constants = EnumSet.allOf(type);
    return new Option<>(
            name,
            description,
            OptionType.LIST,
            OptionSchemas.list(OptionSchemas.choice(words(constants))),
            OptionParsers.list(OptionParsers.constant(constants)))
        .orElse(List.of());
  }

  /**
   * An object with keys that only the plugin knows.
   *
   * @param name the key in a configuration
   * @param description one line
   * @return an option with the empty object as its default; values are strings, numbers ({@link
   *     java.math.BigDecimal}), booleans, lists and maps
   */
  public static Option<Map<String, Object>> object(String name, String description) {
    return new Option<>(
            name, description, OptionType.OBJECT, OptionSchemas.object(), OptionParsers.object())
        .orElse(Map.of());
  }

  /**
   * Any value: what a plugin reads with rules of its own.
   *
   * @param name the key in a configuration
   * @param description one line
   * @return an option without a default; see {@link #object} for the types of values
   */
  public static Option<Object> tree(String name, String description) {
    return new Option<>(name, description, OptionType.TREE, Map.of(), OptionParsers.tree());
  }

  /**
   * A key. The configuration holds the name of the environment variable, never the key.
   *
   * @param name the key in a configuration
   * @param description one line
   * @return an option without a default
   */
  public static Option<String> secret(String name, String description) {
    return new Option<>(
        name, description, OptionType.SECRET, OptionSchemas.variable(), OptionParsers.variable());
  }

  /**
   * This option with a default.
   *
   * @param value the value where the configuration has none
   * @return a new option
   */
  public Option<T> orElse(T value) {
    return new Option<>(
        name, description, type, schema, parser, Objects.requireNonNull(value, "value"), false);
  }

  /**
   * This option as one that must be given.
   *
   * @return a new option without a default
   */
  public Option<T> required() {
    return new Option<>(name, description, type, schema, parser, null, true);
  }

  /**
   * This option with a further rule.
   *
   * @param complaint says what is wrong with a value ("expected …, found …"), or null where nothing
   *     is
   * @return a new option
   */
  public Option<T> checked(Function<? super T, @Nullable String> complaint) {
    Objects.requireNonNull(complaint, "complaint");
    OptionParser<T> both =
        (raw, place) -> {
          T value = parser.parse(raw, place);
          String wrong = value == null ? null : complaint.apply(value);
          if (wrong != null) {
            place.addError(wrong);
            return null;
          }
          return value;
        };
    return new Option<>(name, description, type, schema, both, defaultValue, required);
  }

  /**
   * The key in a configuration.
   *
   * @return lower-case words joined by {@code _}
   */
  public String name() {
    return name;
  }

  /**
   * What it is for.
   *
   * @return one line
   */
  public String description() {
    return description;
  }

  /**
   * What a configuration may hold here.
   *
   * @return the type
   */
  public OptionType type() {
    return type;
  }

  /**
   * The value where a configuration has none.
   *
   * @return nothing where the option has no default
   */
  public Optional<T> defaultValue() {
    return Optional.ofNullable(defaultValue);
  }

  /**
   * Whether it must be given.
   *
   * @return true where a configuration without it is an error
   */
  public boolean isRequired() {
    return required;
  }

  /**
   * The form of its values, for editors and for the reference of options.
   *
   * @return a JSON Schema (draft 2020-12) in maps, lists, texts, numbers and flags; what {@link
   *     #checked} refuses besides is not in it
   */
  public Map<String, Object> schema() {
    return schema;
  }

  /**
   * Reads a plain value of a configuration.
   *
   * @param raw a string, {@link java.math.BigDecimal}, boolean, list, map, or null
   * @param place where it stands; receives the complaints
   * @return the value; empty if the place received a complaint
   */
  public Optional<T> parse(@Nullable Object raw, OptionParser.Place place) {
    return Optional.ofNullable(parser.parse(raw, place));
  }

  /**
   * For logs.
   *
   * @return name and type
   */
  @Override
  public String toString() {
    return name + " (" + type.label() + ")";
  }
}
