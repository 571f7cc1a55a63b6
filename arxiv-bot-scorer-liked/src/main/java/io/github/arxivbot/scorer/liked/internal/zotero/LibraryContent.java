package io.github.arxivbot.scorer.liked.internal.zotero;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is known of a library.
 *
 * @param version the version of the library that was read; {@link #UNREAD} if none was
 * @param notBefore when the service accepts the next request; empty if at any time
 * @param collections all collections, or those that matter for the configuration
 * @param covered the keys of the collections whose items are kept
 * @param items the kept items by key, in the order of the keys
 */
record LibraryContent(
    long version,
    Optional<Instant> notBefore,
    List<LibraryCollection> collections,
    Set<String> covered,
    Map<String, LibraryItem> items) {

  /** The version of a library that was never read. */
  static final long UNREAD = -1;

  LibraryContent {
    collections = List.copyOf(collections);
    covered = Set.copyOf(covered);
    items = Collections.unmodifiableMap(new TreeMap<>(items));
  }

  /** Returns the content of a library that was never read. */
  static LibraryContent empty() {
    return new LibraryContent(UNREAD, Optional.empty(), List.of(), Set.of(), Map.of());
  }

  /** Tests whether the library was read. */
  boolean isRead() {
    return version != UNREAD;
  }

  LibraryContent withNotBefore(Optional<Instant> time) {
    return new LibraryContent(version, time, collections, covered, items);
  }

  /** Returns the collections by key. */
  Map<String, LibraryCollection> collectionsByKey() {
    Map<String, LibraryCollection> byKey = new LinkedHashMap<>();
    collections.forEach(collection -> byKey.put(collection.key(), collection));
    return byKey;
  }
}
