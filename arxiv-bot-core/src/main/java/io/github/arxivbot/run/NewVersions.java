package io.github.arxivbot.run;

/** The treatment of new versions of papers that an earlier digest delivered. */
public enum NewVersions {
  /** New versions are left out: a paper is delivered once, whatever its version. */
  IGNORE,
  /** New versions are shown without summaries in a section of their own, "Updated". */
  SECTION,
  /** New versions are ranked and summarized like new papers. */
  NEW
}
