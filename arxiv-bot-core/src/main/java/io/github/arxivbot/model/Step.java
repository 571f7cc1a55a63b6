package io.github.arxivbot.model;

/** The steps of a run, in order. */
public enum Step {
  /** Reading the sources. */
  FETCH,
  /** Merging announcements of the same paper. */
  MERGE,
  /** Filtering by announcement and earlier deliveries. */
  SELECT,
  /** Ranking. */
  SCORE,
  /** Summarizing the best papers. */
  SUMMARISE,
  /** Writing the outputs. */
  RENDER,
  /** Storing the state. */
  REMEMBER,
  /** Sending the digest to its readers. */
  NOTIFY
}
