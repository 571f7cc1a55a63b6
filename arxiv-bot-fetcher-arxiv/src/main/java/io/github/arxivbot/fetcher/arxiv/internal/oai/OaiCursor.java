package io.github.arxivbot.fetcher.arxiv.internal.oai;

import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.OaiRecord;
import io.github.arxivbot.fetcher.arxiv.internal.oai.xml.ResumptionToken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a harvest stands: which page is the next, and where to start again once its token is dead.
 *
 * @param span the datestamps that are asked for
 * @param category the place of the category in the request, from 0
 * @param set the place of the set among those of a joined category, from 0
 * @param token what asks for the next page, or null for the first
 * @param dies when the token dies, or null without one
 * @param last the last datestamp seen in this set, or null
 * @param ids the papers of that datestamp that were given, the first {@link #MOST_IDS}
 * @param unordered whether a datestamp was followed by an earlier one, so that the last one says
 *     nothing about what is still to come
 */
public record OaiCursor(
    DatestampRange span,
    int category,
    int set,
    @Nullable String token,
    @Nullable Instant dies,
    @Nullable LocalDate last,
    List<String> ids,
    boolean unordered) {

  /** A busy day has some thousands; days on which arXiv changed all records have more. */
  static final int MOST_IDS = 20_000;

  public static OaiCursor start(DatestampRange span) {
    return startOf(span, 0, 0);
  }

  private static OaiCursor startOf(DatestampRange span, int category, int set) {
    return new OaiCursor(span, category, set, null, null, null, List.of(), false);
  }

  OaiCursor nextCategory() {
    return startOf(span, category + 1, 0);
  }

  OaiCursor nextSet() {
    return startOf(span, category, set + 1);
  }

  /** The same place without its token: the records from the last datestamp on. */
  OaiCursor withoutToken() {
    return new OaiCursor(span, category, set, null, null, last, ids, unordered);
  }

  /** Behind a page that is not the last of its set. */
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
      if (seen.size() < MOST_IDS) {
        seen.add(record.id().number());
      }
    }
    List<String> kept =
        mixed ? List.of() : List.copyOf(seen); // of no use where nothing starts anew
    return new OaiCursor(span, category, set, next.text(), next.dies(read), reached, kept, mixed);
  }

  /** From which datestamp on records are to be asked for, or null for all. */
  @Nullable LocalDate from() {
    return last == null ? span.from() : last;
  }
}
