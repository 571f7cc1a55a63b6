package io.github.arxivbot.spi.rerank;

import io.github.arxivbot.internal.text.SafeText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * The judgment of a {@link Reranker} on one paper. Immutable.
 *
 * @param score from 0 (of no interest) to 10 (must be read)
 * @param criterion the criterion that decided, in one line; may be empty
 * @param reason why, in one line of at most {@value #MAX_WORDS} words; may be empty
 */
public record Judgment(double score, String criterion, String reason) {

  /** The maximum number of words of a reason; a longer one is cut. */
  public static final int MAX_WORDS = 20;

  private static final int MAX_CRITERION_LENGTH = 80;
  private static final int MAX_REASON_LENGTH = 240;

  /**
   * Makes one line of each text, without control characters, and cuts it at its limit.
   *
   * @param score the score
   * @param criterion the criterion that decided
   * @param reason why
   * @throws IllegalArgumentException if the score is not a number from 0 to 10
   */
  public Judgment {
    if (!(score >= 0 && score <= 10)) {
      throw new IllegalArgumentException("score: expected 0 to 10, found " + score);
    }
    criterion =
        SafeText.line(Objects.requireNonNull(criterion, "criterion"), MAX_CRITERION_LENGTH).strip();
    reason = firstWords(SafeText.line(Objects.requireNonNull(reason, "reason")).strip());
  }

  private static String firstWords(String line) {
    String[] words = line.split("\\s+", MAX_WORDS + 1);
    String first =
        words.length > MAX_WORDS
            ? line.substring(0, line.length() - words[MAX_WORDS].length()).strip() + " …"
            : line;
    return SafeText.line(first, MAX_REASON_LENGTH);
  }

  /** {@return score, criterion and reason, such as {@code 8 of 10, serving: halves the cache}} */
  @Override
  public String toString() {
    BigDecimal rounded = BigDecimal.valueOf(score).setScale(1, RoundingMode.HALF_EVEN);
    return rounded.stripTrailingZeros().toPlainString()
        + " of 10"
        + (criterion.isEmpty() ? "" : ", " + criterion)
        + (reason.isEmpty() ? "" : ": " + reason);
  }
}
