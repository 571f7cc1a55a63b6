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
 * Something to look for in a paper, and what it is worth. Immutable; each method gives a new one.
 *
 * <pre>{@code
 * Keyword.term("RL").match(Match.WORD).caseSensitive().weight(2);
 * Keyword.all(Keyword.term("kv cache").ignoring(Fold.HYPHEN), Keyword.category("cs.DC"));
 * Keyword.author("Ada Lovelace").weight(5);
 * Keyword.not(Keyword.term("survey")).requiring();
 * }</pre>
 *
 * <p>docs/keywords.md shows each, as it is written in a configuration.
 */
public final class Keyword {

  static final int MAX_LENGTH = 200;
  static final int MAX_REGEX_LENGTH = 300;
  static final int MAX_DEPTH = 8;
  static final double MAX_POINTS = 1_000_000;

  /** What is looked for. */
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
    refuse(text.isBlank(), kind.key() + ": expected text, found a blank one");
    int longest = kind == Kind.REGEX ? MAX_REGEX_LENGTH : MAX_LENGTH;
    refuse(
        text.length() > longest,
        kind.key() + ": expected at most " + longest + " characters, found " + text.length());
    return new Keyword(kind, text, List.of(), MatchOptions.UNSAID, KeywordEffect.UNSAID);
  }

  private static Keyword group(Kind kind, List<Keyword> parts) {
    List<Keyword> copy = List.copyOf(Objects.requireNonNull(parts, "parts"));
    refuse(copy.isEmpty(), kind.key() + ": expected at least one term, found none");
    Keyword made = new Keyword(kind, "", copy, MatchOptions.UNSAID, KeywordEffect.UNSAID);
    refuse(made.depth() > MAX_DEPTH, "terms are nested more than " + MAX_DEPTH + " deep");
    return made;
  }

  /**
   * A word or phrase in title or abstract.
   *
   * @param text not blank; at most 200 characters
   * @return worth 1 point, in the title half a point more
   * @throws IllegalArgumentException if it is blank or too long
   */
  public static Keyword term(String text) {
    return leaf(Kind.TERM, text);
  }

  /**
   * Any of several.
   *
   * @param parts at least one
   * @return found where at least one of them is
   */
  public static Keyword any(Keyword... parts) {
    return any(List.of(parts));
  }

  /**
   * Any of several.
   *
   * @param parts at least one
   * @return found where at least one of them is
   */
  public static Keyword any(List<Keyword> parts) {
    return group(Kind.ANY, parts);
  }

  /**
   * All of several, each anywhere.
   *
   * @param parts at least one
   * @return found where every one of them is
   */
  public static Keyword all(Keyword... parts) {
    return all(List.of(parts));
  }

  /**
   * All of several, each anywhere.
   *
   * @param parts at least one
   * @return found where every one of them is
   */
  public static Keyword all(List<Keyword> parts) {
    return group(Kind.ALL, parts);
  }

  /**
   * The absence of something.
   *
   * @param part what must not be there
   * @return found where that is not
   */
  public static Keyword not(Keyword part) {
    return group(Kind.NOT, List.of(part));
  }

  /**
   * An author. Accents, the order of names and middle names make no difference, and an initial
   * stands for a name; the last name must be there in full: "Ada Lovelace" finds "Lovelace, A. K.".
   *
   * @param name given names and last name, or "Last, Given", or a last name
   * @return found where one of the authors is called so
   */
  public static Keyword author(String name) {
    refuse(AuthorName.of(name).isEmpty(), "author: expected a name, found \"" + name + "\"");
    return leaf(Kind.AUTHOR, name);
  }

  /**
   * A category, be it the primary one or a cross-list.
   *
   * @param name such as {@code cs.DC}; {@code math} or {@code math.*} is all of them
   * @return found where the paper is in it
   */
  public static Keyword category(String name) {
    return leaf(Kind.CATEGORY, name);
  }

  /**
   * A word or phrase in the authors' comments, such as "ICML". Feeds have no comments; {@code
   * arxiv-api} and {@code arxiv-oai} do.
   *
   * @param text not blank; at most 200 characters
   * @return found where the comments have it
   */
  public static Keyword comment(String text) {
    return leaf(Kind.COMMENT, text);
  }

  /**
   * A regular expression in title or abstract, in the syntax of RE2, which has neither back
   * references nor look-around and therefore takes time in proportion to the text.
   *
   * @param expression at most 300 characters
   * @return found where it matches anywhere
   * @throws IllegalArgumentException if it is no such expression
   */
  public static Keyword regex(String expression) {
    Keyword made = leaf(Kind.REGEX, expression);
    RegexCondition.compile(expression, false);
    return made;
  }

  /**
   * Where it may stand; also for the terms inside, unless they say otherwise.
   *
   * @param match as the scorer has it by default
   * @return a new keyword
   */
  public Keyword match(MatchMode match) {
    Objects.requireNonNull(match, "match");
    return with(options.match(match));
  }

  /**
   * Whether a whole word may have an s behind it.
   *
   * @param forgiven true by default
   * @return a new keyword
   */
  public Keyword plural(boolean forgiven) {
    return with(options.plural(forgiven));
  }

  /**
   * Makes upper and lower case differ: RL is not "rl".
   *
   * @return a new keyword
   */
  public Keyword caseSensitive() {
    return caseSensitive(true);
  }

  Keyword caseSensitive(boolean matters) {
    return with(options.caseMatters(matters));
  }

  /**
   * What makes no difference, besides case.
   *
   * @param folds replaces what was said before
   * @return a new keyword
   */
  public Keyword ignoring(Normalization... folds) {
    return ignoring(Set.of(folds));
  }

  Keyword ignoring(Set<Normalization> folds) {
    return with(options.folds(folds));
  }

  /**
   * In which part of the paper it counts.
   *
   * @param fields {@link Field#TITLE}, {@link Field#ABSTRACT}, or both, which is the default and
   *     finds also what runs from one into the other
   * @return a new keyword
   * @throws IllegalArgumentException if it is none of these
   */
  public Keyword in(Field... fields) {
    return in(Set.of(fields));
  }

  Keyword in(Set<Field> fields) {
    refuse(
        fields.isEmpty() || !MatchOptions.EVERYWHERE.containsAll(fields),
        "in: expected TITLE, ABSTRACT or both, found " + fields);
    return with(options.in(fields));
  }

  /**
   * The points it gives.
   *
   * @param points from −1 000 000 to 1 000 000; 1 by default
   * @return a new keyword
   */
  public Keyword weight(double points) {
    return with(effect.weight(checked(points)));
  }

  /**
   * The points it gives in addition where it is found in the title.
   *
   * @param points from −1 000 000 to 1 000 000; half of the weight by default
   * @return a new keyword
   */
  public Keyword titleBonus(double points) {
    return with(effect.titleBonus(checked(points)));
  }

  /**
   * Makes it drop the paper in which it is found.
   *
   * @return a new keyword
   */
  public Keyword excluding() {
    return as(Term.Role.EXCLUDES);
  }

  /**
   * Makes it give points without letting a paper in by itself.
   *
   * @return a new keyword
   */
  public Keyword rankingOnly() {
    return as(Term.Role.RANKS);
  }

  Keyword as(Term.Role newRole) {
    return with(effect.role(newRole));
  }

  /**
   * Makes it drop every paper in which it is not found.
   *
   * @return a new keyword
   */
  public Keyword requiring() {
    return with(effect.required());
  }

  /**
   * Gives it a name for reasons and digests.
   *
   * @param words not blank; at most 200 characters
   * @return a new keyword
   */
  public Keyword named(String words) {
    refuse(words.isBlank() || words.length() > MAX_LENGTH, "name: expected a short text");
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
   * The keyword for people: its name, or its text.
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
    refuse(
        !(Math.abs(points) <= MAX_POINTS),
        "expected points from -1000000 to 1000000, found " + points);
    return points;
  }

  private static void refuse(boolean isWrong, String message) {
    if (isWrong) {
      throw new IllegalArgumentException(message);
    }
  }
}
