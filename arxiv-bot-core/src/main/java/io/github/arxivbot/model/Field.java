package io.github.arxivbot.model;

/** The part of a paper in which a {@link Reason} was found. */
public enum Field {
  /** The title. */
  TITLE,
  /** Title, a blank and abstract, read as one text. */
  TEXT,
  /** The abstract alone. */
  ABSTRACT,
  /** The names of the authors. */
  AUTHORS,
  /** The categories: the primary one and the cross-lists. */
  CATEGORIES,
  /** What the authors remark, such as where a paper was accepted (arXiv's "Comments"). */
  COMMENTS,
  /** Something else. */
  OTHER
}
