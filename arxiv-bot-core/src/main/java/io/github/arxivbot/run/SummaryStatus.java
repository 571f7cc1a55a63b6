package io.github.arxivbot.run;

import java.util.Locale;

/** The status of the summary of a paper for which one was wanted. */
public enum SummaryStatus {
  /** Created in this run. */
  NEW,
  /** Stored by an earlier run. */
  CACHED,
  /** Not created; a problem states why. */
  FAILED,
  /** Not requested, because an earlier failure concerns all papers. */
  SKIPPED;

  /** {@return the status in lower case, as in reports} */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
