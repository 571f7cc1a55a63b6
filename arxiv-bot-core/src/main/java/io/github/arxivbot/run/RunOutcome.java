package io.github.arxivbot.run;

/** How a run ended. */
public enum RunOutcome {
  /** The outputs hold the digest. An honest empty day is written too. */
  WRITTEN,
  /** No source could be read; every output is as it was. */
  NOTHING_READ,
  /** An output, the memory or the report could not be written; the problems say which. */
  NOT_WRITTEN
}
