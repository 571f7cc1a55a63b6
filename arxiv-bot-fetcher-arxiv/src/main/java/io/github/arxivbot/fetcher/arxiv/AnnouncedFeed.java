package io.github.arxivbot.fetcher.arxiv;

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
record AnnouncedFeed(
    @Nullable Instant announced,
    List<AnnouncedItem> items,
    List<String> odd,
    @Nullable String cut) {

  AnnouncedFeed {
    items = List.copyOf(items);
    odd = List.copyOf(odd);
  }

  AnnouncedFeed cutOff(String where) {
    return new AnnouncedFeed(announced, items, odd, where);
  }

  AnnouncedFeed odd(List<String> found) {
    return new AnnouncedFeed(announced, items, found, cut);
  }

  /** The Eastern day of its announcement, or null. */
  @Nullable LocalDate day() {
    return announced == null ? null : ArxivCalendar.dayOf(announced);
  }
}
