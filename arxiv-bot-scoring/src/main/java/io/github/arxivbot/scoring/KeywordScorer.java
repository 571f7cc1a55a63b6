package io.github.arxivbot.scoring;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.Reason;
import io.github.arxivbot.model.Score;
import io.github.arxivbot.spi.Scorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Ranks papers by the words in title and abstract.
 *
 * <p>A word occurs where it is a substring, whatever the case ({@code RL} occurs in {@code WoRLd});
 * title, a blank and abstract are read as one text. At least one keyword must occur.
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
 * <p>Each word of a list counts by itself, even if two differ only in case. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * KeywordScorer scorer =
 *     KeywordScorer.builder().keywords("kv cache", "LLM").excludeKeywords("survey").build();
 * }</pre>
 */
public final class KeywordScorer implements Scorer {

  private final List<String> keywords;
  private final WordList wanted;
  private final WordList high;
  private final WordList low;
  private final List<Term> excluded;

  private KeywordScorer(Builder builder) {
    keywords = builder.keywords;
    wanted = new WordList(Term.all(builder.keywords), 1.0, 0.5);
    high = new WordList(Term.all(builder.highScoreKeywords), 10.0, 20.0);
    low = new WordList(Term.all(builder.lowScoreKeywords), -10.0, -20.0);
    excluded = Term.all(builder.excludeKeywords);
  }

  /**
   * Starts a scorer.
   *
   * @return a builder with all lists empty
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Scores one paper.
   *
   * @param paper the paper
   * @return one reason for each word that occurs, in the order of keywords, high-score keywords and
   *     low-score keywords; a veto that names the first excluded word that occurs; or no match
   */
  @Override
  public Score score(Paper paper) {
    String title = Term.lower(Objects.requireNonNull(paper, "paper").title());
    String text = Term.lower(paper.title() + " " + paper.abstractText());
    for (Term term : excluded) {
      if (term.isIn(text)) {
        return Score.veto("the excluded keyword \"" + term.written() + "\" occurs");
      }
    }
    List<Reason> reasons = new ArrayList<>(wanted.reasons(title, text));
    if (reasons.isEmpty()) {
      return Score.noMatch();
    }
    reasons.addAll(high.reasons(title, text));
    reasons.addAll(low.reasons(title, text));
    return Score.points(reasons);
  }

  /**
   * What lets a paper in.
   *
   * @return the keywords, as they were given
   */
  @Override
  public List<String> terms() {
    return keywords;
  }

  /** Collects the words of a {@link KeywordScorer}. Each call replaces a list. Not thread-safe. */
  public static final class Builder {
    private List<String> keywords = List.of();
    private List<String> highScoreKeywords = List.of();
    private List<String> lowScoreKeywords = List.of();
    private List<String> excludeKeywords = List.of();

    private Builder() {}

    /**
     * Sets the words of which at least one must occur.
     *
     * @param words at least one, none blank
     * @return this builder
     * @throws IllegalArgumentException if a word is blank
     */
    public Builder keywords(List<String> words) {
      keywords = checked("keywords", words);
      return this;
    }

    /**
     * Sets the words of which at least one must occur.
     *
     * @param words at least one, none blank
     * @return this builder
     * @throws IllegalArgumentException if a word is blank
     */
    public Builder keywords(String... words) {
      return keywords(List.of(words));
    }

    /**
     * Sets the words that raise a paper; alone they let none in.
     *
     * @param words none blank
     * @return this builder
     * @throws IllegalArgumentException if a word is blank
     */
    public Builder highScoreKeywords(List<String> words) {
      highScoreKeywords = checked("high-score keywords", words);
      return this;
    }

    /**
     * Sets the words that raise a paper; alone they let none in.
     *
     * @param words none blank
     * @return this builder
     * @throws IllegalArgumentException if a word is blank
     */
    public Builder highScoreKeywords(String... words) {
      return highScoreKeywords(List.of(words));
    }

    /**
     * Sets the words that lower a paper.
     *
     * @param words none blank
     * @return this builder
     * @throws IllegalArgumentException if a word is blank
     */
    public Builder lowScoreKeywords(List<String> words) {
      lowScoreKeywords = checked("low-score keywords", words);
      return this;
    }

    /**
     * Sets the words that lower a paper.
     *
     * @param words none blank
     * @return this builder
     * @throws IllegalArgumentException if a word is blank
     */
    public Builder lowScoreKeywords(String... words) {
      return lowScoreKeywords(List.of(words));
    }

    /**
     * Sets the words of which none may occur.
     *
     * @param words none blank
     * @return this builder
     * @throws IllegalArgumentException if a word is blank
     */
    public Builder excludeKeywords(List<String> words) {
      excludeKeywords = checked("excluded keywords", words);
      return this;
    }

    /**
     * Sets the words of which none may occur.
     *
     * @param words none blank
     * @return this builder
     * @throws IllegalArgumentException if a word is blank
     */
    public Builder excludeKeywords(String... words) {
      return excludeKeywords(List.of(words));
    }

    /**
     * Makes the scorer.
     *
     * @return an immutable scorer
     * @throws IllegalArgumentException if there are no keywords
     */
    public KeywordScorer build() {
      if (keywords.isEmpty()) {
        throw new IllegalArgumentException(
            "there are no keywords, so no paper could ever match: give at least one");
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
