package io.github.arxivbot.internal.state;

import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.StateException;
import io.github.arxivbot.model.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Summaries of earlier runs, by version of the paper and fingerprint of the summarizer. */
public interface SummaryCache {

  /**
   * Finds a summary.
   *
   * @throws StateException if there is one and neither it nor its copy can be read
   */
  Optional<Summary> find(ArxivId id, String fingerprint, Consumer<RecoveryNote> notes);

  /** Stores a summary. Its age is counted from the given day. */
  void put(ArxivId id, String fingerprint, LocalDate day, Summary summary) throws IOException;

  /**
   * Renames an unreadable summary, so that it is no longer found.
   *
   * @return the new name; empty if there is no such summary
   */
  Optional<Path> setAside(ArxivId id, String fingerprint) throws IOException;

  /** Deletes the readable summaries that were stored before a day and returns their number. */
  int deleteBefore(LocalDate day) throws IOException;

  /**
   * Imports the cache of the Python bot, once.
   *
   * @return the number of imported summaries; 0 if there is no such file or it was imported before
   */
  int importLegacy(Path file, LocalDate day) throws IOException;

  /**
   * Finds the latest failure of a summarizer for a whole day.
   *
   * @throws StateException if there is one and neither it nor its copy can be read
   */
  Optional<DayRefusal> findRefusal(Consumer<RecoveryNote> notes);

  /** Stores the failure of a summarizer for a whole day. */
  void put(DayRefusal refusal) throws IOException;

  /** Deletes the failure of a summarizer, if there is one. */
  void deleteRefusal() throws IOException;

  /** Returns the fingerprint of imported summaries, whose prompt is unknown. */
  static String legacyFingerprint(String model) {
    return "taken over " + model;
  }
}
