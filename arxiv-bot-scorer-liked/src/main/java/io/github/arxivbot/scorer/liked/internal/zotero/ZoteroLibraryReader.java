package io.github.arxivbot.scorer.liked.internal.zotero;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Reads what has changed in a library since it was read last: all collections, the items that were
 * changed, moved or put into the trash, and the keys of those that were deleted. All answers must
 * have the same version of the library; if it changes in between, everything is read again. An
 * unchanged library costs one request.
 *
 * <p>Items are kept only if they are in a collection that the configuration names. If another
 * collection gets into this group, such as one that was moved or renamed, all items are read again.
 */
final class ZoteroLibraryReader {

  private static final int PAGE = 100;
  private static final int MAX_PAGES = 200;
  private static final int MAX_READINGS = 3;

  private final ZoteroClient client;
  private final ZoteroLibrary library;
  private final ConfiguredCollections configured;
  private final List<String> problems = new ArrayList<>();

  /** Thrown if the library has changed since the first answer. */
  private static final class ChangedLibraryException extends Exception {
    private static final long serialVersionUID = 1L;
  }

  ZoteroLibraryReader(
      ZoteroClient client, ZoteroLibrary library, ConfiguredCollections configured) {
    this.client = client;
    this.library = library;
    this.configured = configured;
  }

  /** Returns the problems of the last reading, one sentence each. */
  List<String> problems() {
    return List.copyOf(problems);
  }

  ZoteroSnapshot read(ZoteroSnapshot kept) throws ZoteroException, InterruptedException {
    for (int reading = 0; reading < MAX_READINGS; reading++) {
      problems.clear();
      try {
        return readOnce(kept);
      } catch (ChangedLibraryException e) {
        // Read it again.
      }
    }
    throw new ZoteroException(
        library + " changed while it was read, " + MAX_READINGS + " times; a later run reads it");
  }

  private ZoteroSnapshot readOnce(ZoteroSnapshot kept)
      throws ZoteroException, InterruptedException, ChangedLibraryException {
    ZoteroCollectionSelector keptSelector =
        new ZoteroCollectionSelector(kept.collections(), configured);
    // While a name is unknown, all collections are read, to find it or to suggest another one.
    boolean isCurrent = kept.isRead() && keptSelector.unknownNames().isEmpty();
    OptionalLong known = isCurrent ? OptionalLong.of(kept.version()) : OptionalLong.empty();
    Optional<ZoteroResponse> first = client.get(address("collections", 0), known);
    if (first.isEmpty()) {
      return kept;
    }
    long version = first.get().version();
    ZoteroObjectParser parser = new ZoteroObjectParser();
    List<ZoteroCollection> collections = new ArrayList<>();
    readAll(
        "collections",
        first.get(),
        object ->
            parser
                .key(object)
                .flatMap(key -> parser.collection(key, object))
                .ifPresent(collections::add));
    ZoteroCollectionSelector selector = new ZoteroCollectionSelector(collections, configured);
    reportUnknown(selector.unknownNames());
    Set<String> covered = selector.covered();
    boolean isWhole =
        !kept.isRead()
            || version < kept.version()
            || (!configured.isWhole() && !keptSelector.covered().containsAll(covered));
    Map<String, ZoteroItem> items = isWhole ? new TreeMap<>() : new TreeMap<>(kept.items());
    readItems(isWhole ? 0 : kept.version(), version, parser, items);
    if (!isWhole) {
      readDeleted(kept.version(), version, items);
    }
    if (!configured.isWhole()) {
      items.values().removeIf(item -> item.collections().stream().noneMatch(covered::contains));
    }
    reportSkipped(parser.problems());
    return new ZoteroSnapshot(version, Optional.empty(), selector.kept(), items);
  }

  private void readItems(
      long since, long version, ZoteroObjectParser parser, Map<String, ZoteroItem> items)
      throws ZoteroException, InterruptedException, ChangedLibraryException {
    String list = "items/top?includeTrashed=1&since=" + since;
    readAll(
        list,
        get(address(list, 0), version),
        object -> {
          Optional<String> key = parser.key(object);
          key.ifPresent(items::remove);
          key.flatMap(known -> parser.item(known, object))
              .ifPresent(item -> items.put(item.key(), item));
        });
  }

  private void readDeleted(long since, long version, Map<String, ZoteroItem> items)
      throws ZoteroException, InterruptedException, ChangedLibraryException {
    String query = "deleted?since=" + since;
    JsonNode deleted = get(query, version).body().path("items");
    if (!deleted.isArray()) {
      throw invalid(query, "without a list of deleted items");
    }
    deleted.forEach(key -> items.remove(key.asText("")));
  }

  /** Reads the objects of all pages of a list, of which the first page was read. */
  private void readAll(String list, ZoteroResponse first, Consumer<JsonNode> objects)
      throws ZoteroException, InterruptedException, ChangedLibraryException {
    int read = 0;
    int pages = (int) Math.ceil((double) first.total() / PAGE);
    if (pages > MAX_PAGES) {
      problems.add(
          "%s/%s has %d entries; only %d are read"
              .formatted(library, list, first.total(), MAX_PAGES * PAGE));
    }
    for (int page = 0; page == 0 || page < Math.min(pages, MAX_PAGES); page++) {
      String address = address(list, page * PAGE);
      ZoteroResponse answer = page == 0 ? first : get(address, first.version());
      boolean isEmpty = page < pages && answer.body().isEmpty();
      if (!answer.body().isArray() || isEmpty || answer.body().size() > PAGE) {
        throw invalid(address, "with another list than its headers announce");
      }
      answer.body().forEach(objects);
      read += answer.body().size();
    }
    if (read < first.total() && pages <= MAX_PAGES) {
      throw invalid(list, "with fewer entries than its headers announce");
    }
  }

  private ZoteroResponse get(String query, long version)
      throws ZoteroException, InterruptedException, ChangedLibraryException {
    ZoteroResponse answer = client.get(query, OptionalLong.empty()).orElseThrow();
    if (answer.version() != version) {
      throw new ChangedLibraryException();
    }
    return answer;
  }

  private static String address(String list, int start) {
    return list + (list.contains("?") ? "&" : "?") + "limit=" + PAGE + "&start=" + start;
  }

  private ZoteroException invalid(String query, String how) {
    return ZoteroClient.invalid(URI.create(library + "/" + query), how);
  }

  private void reportUnknown(List<String> names) {
    if (!names.isEmpty()) {
      problems.add(
          "%s has no collection %s; correct the name, or write its key or Parent/Name"
              .formatted(library, ZoteroExampleReader.join(names)));
    }
  }

  private void reportSkipped(List<String> skipped) {
    if (!skipped.isEmpty()) {
      problems.add(
          "skipped entries of %s that are not understood (%d): %s"
              .formatted(library, skipped.size(), ZoteroExampleReader.join(skipped)));
    }
  }
}
