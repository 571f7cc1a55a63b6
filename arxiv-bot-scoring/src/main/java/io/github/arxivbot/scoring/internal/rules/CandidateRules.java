package io.github.arxivbot.scoring.internal.rules;

/**
 * Rules that may hold for a paper, of all plans of a panel: a set that gives them plan by plan and
 * in their order, without being sorted, and is empty afterwards. One thread's.
 */
final class CandidateRules {

  /** As many are written at once; most words have no more, so that the processor guesses right. */
  private static final int STEP = 4;

  private final int[] firstWords;
  private final long[] words;
  private final int[] taken;

  /**
   * An empty set.
   *
   * @param firstWords of each plan, and behind the last one, the first of its words of 64 rules
   */
  CandidateRules(int[] firstWords) {
    this.firstWords = firstWords;
    this.words = new long[firstWords[firstWords.length - 1]];
    this.taken = new int[words.length * Long.SIZE + STEP];
  }

  /** How many words a plan needs. */
  static int words(int rules) {
    return (rules + Long.SIZE - 1) / Long.SIZE;
  }

  /** Adds a rule, by its number among those of all plans, which begin at whole words. */
  void add(int rule) {
    words[rule >> 6] |= 1L << rule;
  }

  /** Takes those of a plan out, to be read by {@link #rule}; gives how many they are. */
  int take(int plan) {
    int first = firstWords[plan];
    int until = firstWords[plan + 1];
    int count = 0;
    for (int word = first; word < until; word++) {
      long left = words[word];
      int behind = count + Long.bitCount(left);
      int base = (word - first) * Long.SIZE;
      do { // what is written behind the last one is written over, or never read
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

  /** One of those that were taken, by its number in its plan. */
  int rule(int index) {
    return taken[index];
  }
}
