package io.github.arxivbot.model;

/**
 * The number of papers after each step of a run.
 *
 * @param fetched the announcements that were read
 * @param merged the papers after merging announcements of the same paper
 * @param selected of these, the papers of a requested type, recent enough, and not delivered
 *     earlier
 * @param scored of these, the papers that match and have the minimum score
 * @param kept of these, the papers in the digest
 * @param summarised of these, the papers with a summary
 * @param fromCache of these, the papers whose summary is from an earlier run
 */
public record Counts(
    int fetched, int merged, int selected, int scored, int kept, int summarised, int fromCache) {

  /**
   * Returns these counts with those of summaries.
   *
   * @param number the papers with a summary
   * @param cached of these, the papers whose summary is from an earlier run
   * @return new counts
   */
  public Counts withSummaries(int number, int cached) {
    return new Counts(fetched, merged, selected, scored, kept, number, cached);
  }
}
