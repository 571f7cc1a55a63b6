package io.github.arxivbot.model;

/** The verdict on a batch. A verdict never removes a paper; only the filters and the state do. */
public enum BatchState {
  /** The papers of the announcement that was due. */
  FRESH,
  /** Papers of an earlier announcement, or of a feed that is behind. */
  STALE,
  /** No papers, and none were due: a weekend, a holiday, or a category with few papers. */
  EMPTY,
  /** No papers, although an announcement is due. */
  LATE,
  /** The maximum number of papers of the source: some are missing. */
  TRUNCATED,
  /** The category could not be read, or only in part. */
  FAILED
}
