package io.github.arxivbot.internal.state;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.model.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Summaries of earlier runs, by paper with version and fingerprint of the summarizer. Thread-safe.
 */
public interface SummaryCache {

  /**
   * Finds a summary.
   *
   * @throws StateException if there is one and neither it nor its copy can be read
   */
  Optional<Summary> find(ArxivId id, String fingerprint, Consumer<RecoveryNote> notes);

  /**
   * Stores a summary.
   *
   * @param day the current day, from which its age is counted
   * @throws IOException if it cannot be written
   */
  void put(ArxivId id, String fingerprint, LocalDate day, Summary summary) throws IOException;

  /**
   * Renames an unreadable summary, so that it is not found any more.
   *
   * @return the new name; empty if there is no such summary
   * @throws IOException if it cannot be moved
   */
  Optional<Path> setAside(ArxivId id, String fingerprint) throws IOException;

  /**
   * Deletes the summaries that were stored before a day, except unreadable ones.
   *
   * @return the number of deleted summaries
   * @throws IOException if one cannot be read or deleted
   */
  int deleteBefore(LocalDate day) throws IOException;

  /**
   * Imports the cache of the Python bot, once.
   *
   * @param file its {@code summary_cache.json}
   * @param day the current day, from which the age of the summaries is counted
   * @return the number of imported summaries; 0 if there is no such file or it was imported before
   * @throws IOException if it cannot be read or a summary cannot be written
   */
  int importLegacy(Path file, LocalDate day) throws IOException;

  /** Returns the fingerprint of imported summaries, whose prompt is unknown. */
  static String legacyFingerprint(String model) {
    return "taken over " + model;
  }
}
