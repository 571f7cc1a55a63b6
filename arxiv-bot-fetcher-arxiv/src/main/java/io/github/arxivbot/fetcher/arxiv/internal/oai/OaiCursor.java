package io.github.arxivbot.fetcher.arxiv.internal.oai;

import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiRecord;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.ResumptionToken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The progress within one set: the next page, and the place to start from if its token expires.
 *
 * @param range the requested datestamps
 * @param set the index of the set among those of a joined category
 * @param token the resumption token of the next page, or null for the first page
 * @param expires when the token expires, or null without one
 * @param last the last datestamp in this set, or null
 * @param ids the delivered papers of that datestamp, at most {@link #MAX_IDS}
 * @param unordered whether an earlier datestamp followed a later one, so that the harvest cannot
 *     start again from the last datestamp
 */
record OaiCursor(
    DatestampRange range,
    int set,
    @Nullable String token,
    @Nullable Instant expires,
    @Nullable LocalDate last,
    List<String> ids,
    boolean unordered) {

  /** A busy day has some thousands; days on which arXiv changed all records have more. */
  static final int MAX_IDS = 20_000;

  static OaiCursor start(DatestampRange range, int set) {
    return new OaiCursor(range, set, null, null, null, List.of(), false);
  }

  /** Returns the same place without the token: the records from the last datestamp on. */
  OaiCursor withoutToken() {
    return new OaiCursor(range, set, null, null, last, ids, unordered);
  }

  /** Returns the place after a page that is not the last of its set. */
  OaiCursor after(List<OaiRecord> records, ResumptionToken next, Instant read) {
    LocalDate reached = last;
    List<String> seen = new ArrayList<>(ids);
    boolean mixed = unordered;
    for (OaiRecord record : records) {
      LocalDate datestamp = record.datestamp();
      if (reached != null && datestamp.isBefore(reached)) {
        mixed = true;
        continue;
      }
      if (!datestamp.equals(reached)) {
        seen.clear();
        reached = datestamp;
      }
      if (seen.size() < MAX_IDS) {
        seen.add(record.id().number());
      }
    }
    List<String> kept = mixed ? List.of() : List.copyOf(seen);
    return new OaiCursor(range, set, next.text(), next.expiry(read), reached, kept, mixed);
  }

  /** Returns the first datestamp to request, or null for all. */
  @Nullable LocalDate from() {
    return last == null ? range.from() : last;
  }
}
