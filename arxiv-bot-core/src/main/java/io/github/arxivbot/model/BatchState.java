package io.github.arxivbot.model;

/** What became of a batch. A state never removes a paper; only selection and memory do. */
public enum BatchState {
  /** Items of the announcement that was due. */
  FRESH,
  /** Items, but delivered under an earlier announcement, or lagging behind. */
  STALE,
  /** No items, and none were due: a weekend, a holiday. */
  EMPTY,
  /** No items, though an announcement is due that this source does not show yet. */
  LATE,
  /** As many items as the source ever gives: some are missing. */
  TRUNCATED,
  /** It could not be read, or not to its end. */
  FAILED
}
