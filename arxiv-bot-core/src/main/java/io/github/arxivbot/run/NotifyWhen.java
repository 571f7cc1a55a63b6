package io.github.arxivbot.run;

/** The days on which a digest is sent to its readers. */
public enum NotifyWhen {
  /** Days with papers. */
  PAPERS,
  /** Every day; an empty day with the reason, a failed run with its problems. */
  ALWAYS,
  /** Runs with problems; the message lists them. */
  PROBLEMS
}
