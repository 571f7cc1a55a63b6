package io.github.arxivbot.model;

/** The part of a paper in which a {@link Reason} was found. */
public enum Field {
  /** The title. */
  TITLE,
  /** Title, a blank and abstract, read as one text. */
  TEXT,
  /** Something else, for example authors or categories. */
  OTHER
}
