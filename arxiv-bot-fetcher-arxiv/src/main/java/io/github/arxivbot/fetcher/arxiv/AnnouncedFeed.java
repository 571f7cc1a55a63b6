package io.github.arxivbot.fetcher.arxiv;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it stands, in neither RSS's nor Atom's words.
 *
 * @param announced when the feed says that it was announced, or null
 * @param items its items, in its order
 * @param cut where it was cut off, if these are only the items before that; or null
 */
record AnnouncedFeed(@Nullable Instant announced, List<AnnouncedItem> items, @Nullable String cut) {

  AnnouncedFeed {
    items = List.copyOf(items);
  }

  AnnouncedFeed cutOff(String where) {
    return new AnnouncedFeed(announced, items, where);
  }
}
