package io.github.arxivbot.run;

/** The rule that selects one of several announcements of a paper. */
public enum MergeRule {
  /**
   * The strongest announcement: {@code new} before {@code cross} before {@code replace} before
   * {@code replace-cross}; of equal ones the first. The paper gets its category, and the place at
   * which that category first announced it.
   */
  STRONGEST,
  /**
   * The first announcement, in the order of the categories. A paper that an earlier category
   * cross-lists counts as a cross-list, and is lost if only new papers are wanted.
   */
  FIRST
}
