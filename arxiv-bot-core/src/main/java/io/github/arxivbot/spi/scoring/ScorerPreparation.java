package io.github.arxivbot.spi.scoring;

import io.github.arxivbot.model.Paper;
import io.github.arxivbot.model.PaperId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The papers and the stored data that a scorer may learn from before it ranks the papers of a day.
 * A run provides it to {@link io.github.arxivbot.spi.Scorer#prepare}; not thread-safe.
 */
public interface ScorerPreparation {

  /**
   * Returns papers that arXiv announced in the reader's categories before the day that is ranked,
   * wanted or not. The bot collects them in its first runs and keeps them in its state, so that a
   * scorer learns the same each day. If there are only few of them yet, the papers of the day are
   * included.
   *
   * @return the papers, in the order of their identifiers; each paper once
   */
  List<Paper> background();

  /**
   * Finds papers by their identifiers, without regard to versions: among the papers of the day and
   * those that were found before, and otherwise by the bot's {@link PaperLookup}. A paper that was
   * found is kept.
   *
   * @param ids the identifiers
   * @return the papers that were found, in the order of the identifiers; a source that cannot be
   *     read is a problem of the run
   * @throws InterruptedException if the thread is interrupted
   */
  List<Paper> find(Collection<? extends PaperId> ids) throws InterruptedException;

  /**
   * Updates data that the scorer keeps in the state between runs, such as the papers of a library
   * that it reads from a service. The first call of a run for a name calls the update; further
   * calls, such as those of other profiles, return its result. A run deletes data that no scorer
   * has updated in it. A run that keeps nothing, such as the one of {@code daily-bot explain},
   * calls the update and does not store its result.
   *
   * @param name 1 to 100 lower-case letters, digits and hyphens, beginning with the scorer's name
   * @param update makes the new data
   * @return the new data, a JSON object
   * @throws InterruptedException if the thread is interrupted
   */
  String update(String name, DataUpdate update) throws InterruptedException;

  /** Creates the new data of a scorer from its stored data. */
  @FunctionalInterface
  interface DataUpdate {

    /**
     * Creates the new data. If a service cannot be read, {@linkplain #report report} it and return
     * the stored data.
     *
     * @param kept the data of the last run, a JSON object; empty if there are none
     * @return the new data, a JSON object
     * @throws InterruptedException if the thread is interrupted
     */
    String apply(Optional<String> kept) throws InterruptedException;
  }

  /**
   * Adds a problem to the report of the run.
   *
   * @param message what was wrong and what to do
   */
  void report(String message);
}
