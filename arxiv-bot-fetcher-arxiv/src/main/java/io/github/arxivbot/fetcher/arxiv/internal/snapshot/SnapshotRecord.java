package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import java.util.List;
import java.util.Map;

/**
 * One line of a snapshot.
 *
 * @param fields the text fields, by their names in {@link SnapshotParser#TEXT_FIELDS}
 * @param versions in their order
 * @param authors the names in {@code authors_parsed}
 */
record SnapshotRecord(Map<String, String> fields, List<Version> versions, List<String> authors) {

  /**
   * A version.
   *
   * @param name for example {@code v1}
   * @param created when it was submitted, in the format of RFC 1123
   */
  record Version(String name, String created) {}

  /** Returns the text of a field; empty if it is absent. */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }

  List<String> categories() {
    String names = field("categories").strip();
    return names.isEmpty() ? List.of() : List.of(names.split("\\s+"));
  }
}
