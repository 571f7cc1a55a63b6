package io.github.arxivbot.scorer.liked.internal.zotero;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The content of a library as of the last reading.
 *
 * @param version the version of the library that was read; {@link #UNREAD} if none was
 * @param notBefore when the service accepts the next request; empty if at any time
 */
record LibraryContent(
    long version,
    Optional<Instant> notBefore,
    List<LibraryCollection> collections,
    Map<String, LibraryItem> items) {

  /** The version of a library that was never read. */
  static final long UNREAD = -1;

  LibraryContent {
    collections = List.copyOf(collections);
    items = Collections.unmodifiableMap(new TreeMap<>(items));
  }

  /** Returns the content of a library that was never read. */
  static LibraryContent empty() {
    return new LibraryContent(UNREAD, Optional.empty(), List.of(), Map.of());
  }

  boolean isRead() {
    return version != UNREAD;
  }

  LibraryContent withNotBefore(Optional<Instant> time) {
    return new LibraryContent(version, time, collections, items);
  }
}
