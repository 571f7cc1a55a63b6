package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Field;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.scoring.internal.rules.AuthorName;
import io.github.arxivbot.scoring.internal.rules.RegexCondition;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A term to search for in a paper, with its effect on the score. Immutable; each method returns a
 * new keyword.
 *
 * <pre>{@code
 * Keyword.term("RL").match(MatchMode.WORD).caseSensitive().weight(2);
 * Keyword.all(Keyword.term("kv cache").ignoring(Normalization.HYPHEN), Keyword.category("cs.DC"));
 * Keyword.author("Ada Lovelace").weight(5);
 * Keyword.not(Keyword.term("survey")).requiring();
 * }</pre>
 *
 * <p>See docs/keywords.md for the form in a configuration.
 */
public final class Keyword {

  static final int MAX_LENGTH = 200;
  static final int MAX_REGEX_LENGTH = 300;
  static final int MAX_DEPTH = 8;
  static final double MAX_POINTS = 1_000_000;

  enum Kind {
    TERM("term"),
    ANY("any"),
    ALL("all"),
    NOT("not"),
    AUTHOR("author"),
    CATEGORY("category"),
    COMMENT("comment"),
    REGEX("regex");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  private final Kind kind;
  private final String text;
  private final List<Keyword> parts;
  private final MatchOptions options;
  private final KeywordEffect effect;

  private Keyword(
      Kind kind, String text, List<Keyword> parts, MatchOptions look, KeywordEffect worth) {
    this.kind = kind;
    this.text = text;
    this.parts = parts;
    this.options = look;
    this.effect = worth;
  }

  private static Keyword leaf(Kind kind, String text) {
    Objects.requireNonNull(text, kind.key());
    rejectIf(text.isBlank(), kind.key() + ": expected text, found a blank one");
    int longest = kind == Kind.REGEX ? MAX_REGEX_LENGTH : MAX_LENGTH;
    rejectIf(
        text.length() > longest,
        kind.key() + ": expected at most " + longest + " characters, found " + text.length());
    return new Keyword(kind, text, List.of(), MatchOptions.UNSET, KeywordEffect.UNSET);
  }

  private static Keyword group(Kind kind, List<Keyword> parts) {
    List<Keyword> copy = List.copyOf(Objects.requireNonNull(parts, "parts"));
    rejectIf(copy.isEmpty(), kind.key() + ": expected at least one term, found none");
    Keyword made = new Keyword(kind, "", copy, MatchOptions.UNSET, KeywordEffect.UNSET);
    rejectIf(made.depth() > MAX_DEPTH, "terms are nested more than " + MAX_DEPTH + " deep");
    return made;
  }

  /**
   * Creates a keyword for a word or phrase in title or abstract.
   *
   * @param text not blank; at most 200 characters
   * @return a keyword that gives 1 point, and half a point more in the title
   * @throws IllegalArgumentException if it is blank or too long
   */
  public static Keyword term(String text) {
    return leaf(Kind.TERM, text);
  }

  /**
   * Creates a keyword that matches if at least one part matches.
   *
   * @param parts at least one
   * @return the keyword
   */
  public static Keyword any(Keyword... parts) {
    return any(List.of(parts));
  }

  /**
   * Creates a keyword that matches if at least one part matches.
   *
   * @param parts at least one
   * @return the keyword
   */
  public static Keyword any(List<Keyword> parts) {
    return group(Kind.ANY, parts);
  }

  /**
   * Creates a keyword that matches if all parts match, each anywhere.
   *
   * @param parts at least one
   * @return the keyword
   */
  public static Keyword all(Keyword... parts) {
    return all(List.of(parts));
  }

  /**
   * Creates a keyword that matches if all parts match, each anywhere.
   *
   * @param parts at least one
   * @return the keyword
   */
  public static Keyword all(List<Keyword> parts) {
    return group(Kind.ALL, parts);
  }

  /**
   * Creates a keyword that matches if a part does not.
   *
   * @param part the part that must not match
   * @return the keyword
   */
  public static Keyword not(Keyword part) {
    return group(Kind.NOT, List.of(part));
  }

  /**
   * Creates a keyword for an author. Accents, the order of names and middle names are ignored, and
   * an initial matches a name; the last name must be complete: "Ada Lovelace" matches "Lovelace, A.
   * K.".
   *
   * @param name given names and last name, or "Last, Given", or a last name
   * @return the keyword
   */
  public static Keyword author(String name) {
    rejectIf(AuthorName.of(name).isEmpty(), "author: expected a name, found \"" + name + "\"");
    return leaf(Kind.AUTHOR, name);
  }

  /**
   * Creates a keyword for a category, primary or cross-listed.
   *
   * @param name such as {@code cs.DC}; {@code math} or {@code math.*} matches all of mathematics
   * @return the keyword
   */
  public static Keyword category(String name) {
    return leaf(Kind.CATEGORY, name);
  }

  /**
   * Creates a keyword for a word or phrase in the authors' comments, such as "ICML". Only {@code
   * arxiv-api} and {@code arxiv-oai} provide comments.
   *
   * @param text not blank; at most 200 characters
   * @return the keyword
   */
  public static Keyword comment(String text) {
    return leaf(Kind.COMMENT, text);
  }

  /**
   * Creates a keyword for a regular expression in title or abstract, in the syntax of RE2: without
   * back references and look-around, in time linear in the text.
   *
   * @param expression at most 300 characters
   * @return the keyword
   * @throws IllegalArgumentException if the expression is invalid
   */
  public static Keyword regex(String expression) {
    Keyword made = leaf(Kind.REGEX, expression);
    RegexCondition.compile(expression, false);
    return made;
  }

  /**
   * Sets where the term matches; inherited by the parts of a combination.
   *
   * @param match the mode; the scorer's by default
   * @return a new keyword
   */
  public Keyword match(MatchMode match) {
    Objects.requireNonNull(match, "match");
    return with(options.match(match));
  }

  /**
   * Sets whether a whole word also matches with a plural s.
   *
   * @param forgiven true to accept the s, which is the default
   * @return a new keyword
   */
  public Keyword plural(boolean forgiven) {
    return with(options.plural(forgiven));
  }

  /** {@return a case-sensitive keyword: RL does not match "rl"} */
  public Keyword caseSensitive() {
    return caseSensitive(true);
  }

  Keyword caseSensitive(boolean matters) {
    return with(options.caseMatters(matters));
  }

  /**
   * Sets the differences to ignore besides case.
   *
   * @param folds the differences; replaces earlier ones
   * @return a new keyword
   */
  public Keyword ignoring(Normalization... folds) {
    return ignoring(Set.of(folds));
  }

  Keyword ignoring(Set<Normalization> folds) {
    return with(options.folds(folds));
  }

  /**
   * Sets the parts of the paper to search.
   *
   * @param fields {@link Field#TITLE}, {@link Field#ABSTRACT}, or both, which is the default and
   *     also finds matches that span the end of the title
   * @return a new keyword
   * @throws IllegalArgumentException if another field is given
   */
  public Keyword in(Field... fields) {
    return in(Set.of(fields));
  }

  Keyword in(Set<Field> fields) {
    rejectIf(
        fields.isEmpty() || !MatchOptions.EVERYWHERE.containsAll(fields),
        "in: expected TITLE, ABSTRACT or both, found " + fields);
    return with(options.in(fields));
  }

  /**
   * Sets the points of a match.
   *
   * @param points from −1 000 000 to 1 000 000; 1 by default
   * @return a new keyword
   */
  public Keyword weight(double points) {
    return with(effect.weight(checked(points)));
  }

  /**
   * Sets the additional points of a match in the title.
   *
   * @param points from −1 000 000 to 1 000 000; half of the weight by default
   * @return a new keyword
   */
  public Keyword titleBonus(double points) {
    return with(effect.titleBonus(checked(points)));
  }

  /** {@return a keyword that drops every paper that matches} */
  public Keyword excluding() {
    return as(Term.Role.EXCLUDES);
  }

  /** {@return a keyword that gives points without admitting a paper by itself} */
  public Keyword rankingOnly() {
    return as(Term.Role.RANKS);
  }

  Keyword as(Term.Role newRole) {
    return with(effect.role(newRole));
  }

  /** {@return a keyword that drops every paper that does not match} */
  public Keyword requiring() {
    return with(effect.required());
  }

  /**
   * Sets the name shown in reasons and digests.
   *
   * @param words not blank; at most 200 characters
   * @return a new keyword
   */
  public Keyword named(String words) {
    rejectIf(words.isBlank() || words.length() > MAX_LENGTH, "name: expected a short text");
    return with(effect.name(words));
  }

  private Keyword with(MatchOptions newLook) {
    return new Keyword(kind, text, parts, newLook, effect);
  }

  private Keyword with(KeywordEffect newWorth) {
    return new Keyword(kind, text, parts, options, newWorth);
  }

  Kind kind() {
    return kind;
  }

  String text() {
    return text;
  }

  List<Keyword> parts() {
    return parts;
  }

  MatchOptions options() {
    return options;
  }

  KeywordEffect effect() {
    return effect;
  }

  int depth() {
    return 1 + parts.stream().mapToInt(Keyword::depth).max().orElse(0);
  }

  int leaves() {
    return parts.isEmpty() ? 1 : parts.stream().mapToInt(Keyword::leaves).sum();
  }

  /**
   * Returns the keyword as people read it: its name, or its text.
   *
   * @return for example {@code kv cache}, {@code author:Ada Lovelace} or {@code (a | b)}
   */
  public String words() {
    String name = effect.name();
    if (name != null) {
      return name;
    }
    Function<String, String> joined =
        sign -> parts.stream().map(Keyword::words).collect(Collectors.joining(sign, "(", ")"));
    return switch (kind) {
      case TERM -> text;
      case ANY -> joined.apply(" | ");
      case ALL -> joined.apply(" & ");
      case NOT -> "not " + parts.get(0).words();
      case REGEX -> "/" + text + "/";
      case AUTHOR, CATEGORY, COMMENT -> kind.key() + ":" + text;
    };
  }

  @Override
  public String toString() {
    return words();
  }

  private static double checked(double points) {
    rejectIf(
        !(Math.abs(points) <= MAX_POINTS),
        "expected points from -1000000 to 1000000, found " + points);
    return points;
  }

  private static void rejectIf(boolean isWrong, String message) {
    if (isWrong) {
      throw new IllegalArgumentException(message);
    }
  }
}
