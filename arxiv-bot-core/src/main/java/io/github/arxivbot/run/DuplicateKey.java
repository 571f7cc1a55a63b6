package io.github.arxivbot.run;

/** A property by which two announcements are recognized as the same paper. */
public enum DuplicateKey {
  /** The identifier without its version. */
  ID,
  /** The title in lower case, without white space at its ends. */
  TITLE,
  /** The address of the abstract page. */
  LINK
}
