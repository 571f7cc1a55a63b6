package io.github.arxivbot.model;

/** The steps of a run, in their order. */
public enum Step {
  /** Reading the sources. */
  FETCH,
  /** Joining announcements of the same paper. */
  MERGE,
  /** Choosing by announcement and memory. */
  SELECT,
  /** Ranking. */
  SCORE,
  /** Having the best read by a model. */
  SUMMARISE,
  /** Writing the digest. */
  RENDER,
  /** Remembering what was delivered. */
  REMEMBER
}
