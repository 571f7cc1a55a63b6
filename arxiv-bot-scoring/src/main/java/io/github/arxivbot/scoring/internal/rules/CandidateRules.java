package io.github.arxivbot.scoring.internal.rules;

/**
 * A set of the rules that may match a paper, over all rule sets of a matcher. {@link #take} removes
 * the rules of one rule set in order. Not thread-safe.
 */
final class CandidateRules {

  /**
   * The number of rules written at a time; most words have no more, which makes the branch
   * predictable.
   */
  private static final int STEP = 4;

  private final int[] firstWords;
  private final long[] words;
  private final int[] taken;

  /**
   * Creates an empty set.
   *
   * @param firstWords the index of the first 64-bit word of each rule set, and the end of the last
   *     one
   */
  CandidateRules(int[] firstWords) {
    this.firstWords = firstWords;
    this.words = new long[firstWords[firstWords.length - 1]];
    this.taken = new int[words.length * Long.SIZE + STEP];
  }

  /** Returns the number of 64-bit words for a rule set. */
  static int words(int rules) {
    return (rules + Long.SIZE - 1) / Long.SIZE;
  }

  /** Adds a rule by its number over all rule sets, each of which begins at a new word. */
  void add(int rule) {
    words[rule >> 6] |= 1L << rule;
  }

  /** Removes the rules of a rule set, to be read with {@link #rule}, and returns their number. */
  int take(int plan) {
    int first = firstWords[plan];
    int until = firstWords[plan + 1];
    int count = 0;
    for (int word = first; word < until; word++) {
      long left = words[word];
      int behind = count + Long.bitCount(left);
      int base = (word - first) * Long.SIZE;
      do { // surplus entries are overwritten or never read
        for (int i = 0; i < STEP; i++) {
          taken[count + i] = base + Long.numberOfTrailingZeros(left);
          left &= left - 1;
        }
        count += STEP;
      } while (count < behind);
      count = behind;
      words[word] = 0;
    }
    return count;
  }

  /** Returns a removed rule by its number in its rule set. */
  int rule(int index) {
    return taken[index];
  }
}
