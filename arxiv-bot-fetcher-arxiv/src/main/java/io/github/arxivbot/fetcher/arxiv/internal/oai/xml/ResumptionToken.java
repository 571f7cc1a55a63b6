package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Identifies the next page.
 *
 * @param text the token; empty on the last page
 */
public record ResumptionToken(String text, @Nullable Instant expires) {

  /**
   * Returns when the token expires; arXiv's do at the end of the day (source: arXiv's help page on
   * OAI-PMH). A stated time that was already over when the token was read is ignored, because the
   * server is behind caches.
   */
  public Instant expiry(Instant read) {
    return expires != null && expires.isAfter(read)
        ? expires
        : LocalDate.ofInstant(read, ZoneOffset.UTC)
            .plusDays(1)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
  }
}
