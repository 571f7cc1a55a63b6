package io.github.arxivbot.model;

/**
 * How many papers passed each step of a run.
 *
 * @param fetched announcements read, the same paper counted as often as it was announced
 * @param merged papers after joining those
 * @param selected of these, papers of a wanted type, recent enough, and not delivered earlier
 * @param scored of these, papers that match and reach the minimum score
 * @param kept of these, papers in the digest
 * @param summarised of these, papers with a summary
 * @param fromCache of these, papers whose summary was paid for in an earlier run
 */
public record Counts(
    int fetched, int merged, int selected, int scored, int kept, int summarised, int fromCache) {

  /**
   * These counts with those of the summaries.
   *
   * @param number papers with a summary
   * @param cached of these, papers whose summary was paid for in an earlier run
   * @return new counts
   */
  public Counts withSummaries(int number, int cached) {
    return new Counts(fetched, merged, selected, scored, kept, number, cached);
  }
}
