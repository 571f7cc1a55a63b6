package io.github.arxivbot.run;

/** What becomes of a new version of a paper that an earlier digest delivered. */
public enum NewVersions {
  /** It is left out: a paper is delivered once, whatever its version. */
  IGNORE,
  /** It is shown in a section of its own, "Updated", without a summary. */
  SECTION,
  /** It is ranked with the papers of the day, and may be summarised, as if it were new. */
  NEW
}
