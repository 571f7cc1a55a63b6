package io.github.arxivbot.spi;

import io.github.arxivbot.model.Digest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The digests of other days, as far as an archive has them: for feeds of several days, and for
 * links between days. Each digest is read on demand. Thread-safe.
 */
@FunctionalInterface
public interface DigestHistory {

  /**
   * Returns the days that have a digest.
   *
   * @return newest first, without the day that is rendered; some are later if an old digest is
   *     rendered again
   */
  List<LocalDate> days();

  /**
   * Returns the digest of a day, of the same profile and category as the one that is rendered.
   *
   * @param day one of {@link #days}
   * @return nothing, the default, if there is none, or if it cannot be read, which the run reports
   */
  default Optional<Digest> digest(LocalDate day) {
    Objects.requireNonNull(day, "day");
    return Optional.empty();
  }

  /**
   * Returns the titles of the papers of a day, in the order of the digest. An archive may know them
   * without reading the digest.
   *
   * @param day one of {@link #days}
   * @return nothing if there is no digest, or if it cannot be read, which the run reports
   */
  default List<Digest.Title> titles(LocalDate day) {
    return digest(day).map(Digest::titles).orElse(List.of());
  }

  /**
   * Returns the place of the page of a day.
   *
   * @param day any day
   * @return a relative reference (RFC 3986) from the file that is rendered, for example {@code
   *     ../02/2026-02-10.html}; nothing, the default, if there is no page
   */
  default Optional<String> page(LocalDate day) {
    Objects.requireNonNull(day, "day");
    return Optional.empty();
  }

  /**
   * Returns the place of the page that links to all days.
   *
   * @return a relative reference, as of {@link #page}; nothing, the default, without an archive
   */
  default Optional<String> index() {
    return Optional.empty();
  }

  /**
   * Returns a history without other days.
   *
   * @return a history without days and pages
   */
  static DigestHistory empty() {
    return List::of;
  }
}
