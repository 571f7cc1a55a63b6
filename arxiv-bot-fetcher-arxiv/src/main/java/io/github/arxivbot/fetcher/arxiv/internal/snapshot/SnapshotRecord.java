package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a snapshot, as it stands there.
 *
 * @param fields those that are text, by {@link SnapshotParser#TEXTS}
 * @param versions as they come
 * @param authors of {@code authors_parsed}
 */
record SnapshotRecord(Map<String, String> fields, List<Version> versions, List<String> authors) {

  /**
   * A version.
   *
   * @param name for example {@code v1}
   * @param created when, as in a mail
   */
  record Version(String name, String created) {}

  @Nullable String find(String field) {
    return fields.get(field);
  }

  /** The text of a field; empty where there is none. */
  String get(String field) {
    return fields.getOrDefault(field, "");
  }

  List<String> categories() {
    String names = get("categories").strip();
    return names.isEmpty() ? List.of() : List.of(names.split("\\s+"));
  }
}
