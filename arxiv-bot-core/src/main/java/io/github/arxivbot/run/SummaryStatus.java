package io.github.arxivbot.run;

import java.util.Locale;

/** What became of the summary of a paper for which one was wanted. */
public enum SummaryStatus {
  /** Written in this run. */
  NEW,
  /** Paid for in an earlier run. */
  CACHED,
  /** It could not be had; a problem says why. */
  FAILED,
  /** Not asked for, because nothing would have worked any more. */
  SKIPPED;

  /**
   * The status in a word, as reports have it.
   *
   * @return lower case
   */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
