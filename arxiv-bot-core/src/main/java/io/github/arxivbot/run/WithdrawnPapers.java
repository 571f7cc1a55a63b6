package io.github.arxivbot.run;

/**
 * The treatment of papers that their authors or arXiv have withdrawn. They are never summarized.
 */
public enum WithdrawnPapers {
  /** Withdrawn papers are shown and marked. */
  MARK,
  /** Withdrawn papers are left out and counted. */
  DROP
}
