package io.github.arxivbot.model;

/** A part of a paper. */
public enum Field {
  /** The title. */
  TITLE,
  /** Title, a blank and abstract, searched as one text. */
  TEXT,
  /** The abstract. */
  ABSTRACT,
  /** The names of the authors. */
  AUTHORS,
  /** The primary category and the cross-lists. */
  CATEGORIES,
  /** The comments of the authors, for example where the paper was accepted (arXiv's "Comments"). */
  COMMENTS,
  /** Anything else. */
  OTHER
}
