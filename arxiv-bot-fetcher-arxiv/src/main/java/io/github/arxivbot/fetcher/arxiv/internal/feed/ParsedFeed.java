package io.github.arxivbot.fetcher.arxiv.internal.feed;

import io.github.arxivbot.internal.calendar.ArxivCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it stands, in neither RSS's nor Atom's words.
 *
 * @param announced when the feed says that it was announced, or null
 * @param items its items, in its order
 * @param odd what in it could not be read and is not to be passed over in silence
 * @param cut where it was cut off, if these are only the items before that; or null
 */
public record ParsedFeed(
    @Nullable Instant announced,
    List<FeedItem> items,
    List<String> odd,
    @Nullable String cut) {

  public ParsedFeed {
    items = List.copyOf(items);
    odd = List.copyOf(odd);
  }

  ParsedFeed cutOff(String where) {
    return new ParsedFeed(announced, items, odd, where);
  }

  ParsedFeed odd(List<String> found) {
    return new ParsedFeed(announced, items, found, cut);
  }

  /** The Eastern day of its announcement, or null. */
  @Nullable public LocalDate day() {
    return announced == null ? null : ArxivCalendar.dayOf(announced);
  }
}
