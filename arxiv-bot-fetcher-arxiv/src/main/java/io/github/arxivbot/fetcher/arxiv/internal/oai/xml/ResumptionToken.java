package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What asks for the next page.
 *
 * @param text the token; empty on the last page
 * @param cursor how many records came before this page, or null where it is not stated
 * @param completeListSize how many records there are in all, or null where it is not stated
 * @param expires when the token dies, or null where it is not stated
 */
public record ResumptionToken(
    String text,
    @Nullable Long cursor,
    @Nullable Long completeListSize,
    @Nullable Instant expires) {

  /**
   * When it dies; arXiv's do at the end of the day (source: arXiv's help page on OAI-PMH). A moment
   * that had passed when the token came is not believed: caches stand before that server.
   */
  public Instant dies(Instant read) {
    return expires != null && expires.isAfter(read)
        ? expires
        : LocalDate.ofInstant(read, ZoneOffset.UTC)
            .plusDays(1)
            .atStartOfDay(ZoneOffset.UTC)
            .toInstant();
  }
}
