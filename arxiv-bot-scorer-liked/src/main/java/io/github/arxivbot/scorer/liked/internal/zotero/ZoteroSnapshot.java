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
record ZoteroSnapshot(
    long version,
    Optional<Instant> notBefore,
    List<ZoteroCollection> collections,
    Map<String, ZoteroItem> items) {

  /** The version of a library that was never read. */
  static final long UNREAD = -1;

  ZoteroSnapshot {
    collections = List.copyOf(collections);
    items = Collections.unmodifiableMap(new TreeMap<>(items));
  }

  /** Returns the content of a library that was never read. */
  static ZoteroSnapshot empty() {
    return new ZoteroSnapshot(UNREAD, Optional.empty(), List.of(), Map.of());
  }

  boolean isRead() {
    return version != UNREAD;
  }

  ZoteroSnapshot withNotBefore(Optional<Instant> time) {
    return new ZoteroSnapshot(version, time, collections, items);
  }
}
