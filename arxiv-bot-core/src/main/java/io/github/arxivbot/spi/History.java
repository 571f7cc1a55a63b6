package io.github.arxivbot.spi;

import io.github.arxivbot.model.Digest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The digests of other days, as far as an archive keeps them: for feeds that go back some days, and
 * for links from day to day. Read only when asked for. Safe for use by several threads.
 */
public interface History {

  /**
   * The days of which there is a digest.
   *
   * @return newest first, without the day that is rendered; a day may be later than that one, where
   *     an old digest is rendered again
   */
  List<LocalDate> days();

  /**
   * A day's digest, of the same profile and category as the one that is rendered.
   *
   * @param day one of {@link #days}
   * @return nothing where there is none, or where it can't be read (which the run reports)
   */
  Optional<Digest> digest(LocalDate day);

  /**
   * Where a day's page is.
   *
   * @param day any day
   * @return a relative reference (RFC 3986) from the file that is rendered, for example {@code
   *     ../02/2026-02-10.html}; nothing where there is no page
   */
  Optional<String> page(LocalDate day);

  /**
   * Where the page is that leads to all days.
   *
   * @return a relative reference (RFC 3986) from the file that is rendered; nothing where there is
   *     no archive
   */
  Optional<String> index();

  /**
   * No other days.
   *
   * @return a history without days and pages
   */
  static History none() {
    return NoHistory.INSTANCE;
  }
}
