package io.github.arxivbot.scoring;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.model.Term;
import io.github.arxivbot.scoring.internal.rules.KeywordMatcher;
import io.github.arxivbot.spi.Scorer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Ranks papers by keywords in title and abstract.
 *
 * <p>A keyword matches a substring, regardless of case ({@code RL} matches {@code WoRLd}); title, a
 * space and abstract are searched as one text. At least one keyword must match.
 *
 * <table>
 *   <caption>Points for each word of a list</caption>
 *   <tr><th>list</th><th>in the text</th><th>in the title</th></tr>
 *   <tr><td>keywords</td><td>+1.0</td><td>+1.5</td></tr>
 *   <tr><td>high-score keywords</td><td>+10.0</td><td>+30.0</td></tr>
 *   <tr><td>low-score keywords</td><td>−10.0</td><td>−30.0</td></tr>
 *   <tr><td>excluded keywords</td><td>a veto</td><td>a veto</td></tr>
 * </table>
 *
 * <p>Each word of a list counts by itself, even if two differ only in case. {@link Keyword}s say
 * more: whole words, authors, categories, combinations. Immutable and thread-safe; a paper is read
 * once, however many keywords there are, in time that is linear in its text.
 *
 * <pre>{@code
 * KeywordScorer scorer =
 *     KeywordScorer.builder().keywords("kv cache", "LLM").excludeKeywords("survey").build();
 * }</pre>
 */
public final class KeywordScorer implements Scorer {

  /** The maximum number of terms, including the parts of combinations. */
  static final int MAX_TERMS = 100_000;

  /** The identifier of a text, at which no keyword looks. */
  private static final ArxivId NO_ID = ArxivId.parse("0704.0001");

  private final List<KeywordEntry> keywords;
  private final MatchOptions options;
  private final KeywordMatcher matcher;

  private KeywordScorer(Builder builder) {
    keywords = builder.all();
    options = builder.options;
    RuleCompiler compilation = new RuleCompiler();
    matcher = compilation.matcher(List.of(compilation.compile(keywords, options)));
  }

  /**
   * Returns a builder with empty lists.
   *
   * @return a new builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Scores one paper.
   *
   * @param paper the paper
   * @return one reason for each keyword that matches, in the order of keywords, high-score keywords
   *     and low-score keywords; or a veto that names the first excluded keyword that matches or the
   *     first required one that does not; or no match
   */
  @Override
  public Score score(Paper paper) {
    return matcher.score(Objects.requireNonNull(paper, "paper"));
  }

  /**
   * Scores a text that is not a paper. Keywords for authors, categories and comments do not match.
   *
   * @param title the title; may be empty
   * @param text the text
   * @return the score of a paper with this title and abstract
   */
  public Score score(String title, String text) {
    return score(Paper.builder(NO_ID, title).abstractText(text).build());
  }

  /**
   * Scores papers, several at the same time, which is faster than one by one.
   *
   * @param papers the papers
   * @return one score for each paper, in order, equal to that of {@link #score}
   */
  @Override
  public List<Score> scoreAll(List<Paper> papers) {
    return matcher.scoreAll(papers);
  }

  @Override
  public List<Term> terms() {
    return RuleCompiler.terms(keywords);
  }

  List<KeywordEntry> keywords() {
    return keywords;
  }

  MatchOptions options() {
    return options;
  }

  /** Returns the size of the automaton's tables in bytes. */
  long tableBytes() {
    return matcher.bytes();
  }

  /** Builds a {@link KeywordScorer}. Each call replaces a list. Not thread-safe. */
  public static final class Builder {
    private final Map<KeywordEntry.ListKind, List<KeywordEntry>> lists =
        new EnumMap<>(KeywordEntry.ListKind.class);
    private MatchOptions options = MatchOptions.UNSET;

    private Builder() {}

    /**
     * Sets the keywords of which at least one must match.
     *
     * @param words at least one, none blank
     * @return this builder
     * @throws IllegalArgumentException if a word is blank
     */
    public Builder keywords(List<String> words) {
      return set(KeywordEntry.ListKind.KEYWORDS, "keywords", words);
    }

    /**
     * Sets the keywords of which at least one must match.
     *
     * @param words at least one, none blank
     * @return this builder
     * @throws IllegalArgumentException if a word is blank
     */
    public Builder keywords(String... words) {
      return keywords(List.of(words));
    }

    /**
     * Sets the keywords that raise the score of a paper that another keyword admits.
     *
     * @param words none blank
     * @return this builder
     * @throws IllegalArgumentException if a word is blank
     */
    public Builder highScoreKeywords(List<String> words) {
      return set(KeywordEntry.ListKind.HIGH, "high-score keywords", words);
    }

    /**
     * Sets the keywords that raise the score of a paper that another keyword admits.
     *
     * @param words none blank
     * @return this builder
     * @throws IllegalArgumentException if a word is blank
     */
    public Builder highScoreKeywords(String... words) {
      return highScoreKeywords(List.of(words));
    }

    /**
     * Sets the keywords that lower the score of a paper.
     *
     * @param words none blank
     * @return this builder
     * @throws IllegalArgumentException if a word is blank
     */
    public Builder lowScoreKeywords(List<String> words) {
      return set(KeywordEntry.ListKind.LOW, "low-score keywords", words);
    }

    /**
     * Sets the keywords that lower the score of a paper.
     *
     * @param words none blank
     * @return this builder
     * @throws IllegalArgumentException if a word is blank
     */
    public Builder lowScoreKeywords(String... words) {
      return lowScoreKeywords(List.of(words));
    }

    /**
     * Sets the keywords that drop a paper.
     *
     * @param words none blank
     * @return this builder
     * @throws IllegalArgumentException if a word is blank
     */
    public Builder excludeKeywords(List<String> words) {
      return set(KeywordEntry.ListKind.EXCLUDED, "excluded keywords", words);
    }

    /**
     * Sets the keywords that drop a paper.
     *
     * @param words none blank
     * @return this builder
     * @throws IllegalArgumentException if a word is blank
     */
    public Builder excludeKeywords(String... words) {
      return excludeKeywords(List.of(words));
    }

    /**
     * Adds keywords with their own options and points.
     *
     * <pre>{@code
     * builder.add(Keyword.term("RL").match(MatchMode.WORD), Keyword.term("survey").excluding());
     * }</pre>
     *
     * @param more the keywords, appended to the existing ones
     * @return this builder
     */
    public Builder add(Keyword... more) {
      for (Keyword keyword : more) {
        List<KeywordEntry> list = list(KeywordEntry.ListKind.KEYWORDS);
        list.add(
            new KeywordEntry(
                Objects.requireNonNull(keyword, "keyword"),
                KeywordEntry.ListKind.KEYWORDS,
                KeywordEntry.ListKind.KEYWORDS.key() + "[" + list.size() + "]"));
      }
      return this;
    }

    Builder add(Collection<KeywordEntry> more) {
      more.forEach(listed -> list(listed.kind()).add(listed));
      return this;
    }

    /**
     * Sets the match mode of keywords that have none of their own.
     *
     * @param match {@link MatchMode#SUBSTRING} by default
     * @return this builder
     */
    public Builder match(MatchMode match) {
      options = Keyword.term("any").match(match).options();
      return this;
    }

    private List<KeywordEntry> list(KeywordEntry.ListKind kind) {
      return lists.computeIfAbsent(kind, unknown -> new ArrayList<>());
    }

    private Builder set(KeywordEntry.ListKind kind, String list, List<String> words) {
      List<String> copy = checked(list, words);
      List<KeywordEntry> listed = list(kind);
      listed.clear();
      for (int i = 0; i < copy.size(); i++) {
        listed.add(new KeywordEntry(Keyword.term(copy.get(i)), kind, kind.key() + "[" + i + "]"));
      }
      return this;
    }

    private List<KeywordEntry> all() {
      return lists.values().stream().flatMap(List::stream).toList();
    }

    /**
     * Creates the scorer.
     *
     * @return an immutable scorer
     * @throws IllegalArgumentException if there are no keywords
     */
    public KeywordScorer build() {
      List<KeywordEntry> all = all();
      if (all.stream().noneMatch(one -> one.term().role() == Term.Role.ADMITS)) {
        throw new IllegalArgumentException(
            "there are no keywords, so no paper could ever match: give at least one");
      }
      int terms = all.stream().mapToInt(one -> one.keyword().leaves()).sum();
      if (terms > MAX_TERMS) {
        throw new IllegalArgumentException(
            "expected at most " + MAX_TERMS + " terms, found " + terms);
      }
      return new KeywordScorer(this);
    }

    private static List<String> checked(String list, List<String> words) {
      List<String> copy = List.copyOf(Objects.requireNonNull(words, "words"));
      for (int i = 0; i < copy.size(); i++) {
        if (copy.get(i).isBlank()) {
          throw new IllegalArgumentException(
              "the "
                  + list
                  + " hold a blank one at index "
                  + i
                  + ": remove it, it would match all");
        }
      }
      return copy;
    }
  }
}
