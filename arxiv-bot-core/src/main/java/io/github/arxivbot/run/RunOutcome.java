package io.github.arxivbot.run;

/** The outcome of a run. */
public enum RunOutcome {
  /** The outputs hold the digest. A day without matching papers counts as written. */
  WRITTEN,
  /** No source could be read; no output was changed. */
  NOTHING_READ,
  /** An output, the state or the report could not be written; the problems state which. */
  NOT_WRITTEN
}
