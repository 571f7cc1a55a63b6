package io.github.arxivbot.run;

/** Which of several announcements of one paper stands for it. */
public enum MergeRule {
  /**
   * The strongest ({@code new} before {@code cross} before {@code replace} before {@code
   * replace-cross}; among equals the first). Its category is the paper's, and the paper stands
   * where that category first showed it.
   */
  STRONGEST,
  /**
   * The first that is seen, in the order of the categories. A paper that an earlier category
   * cross-lists is then taken for a cross-list, and lost where only new ones are wanted.
   */
  FIRST
}
