package io.github.arxivbot.fetcher.arxiv.internal.snapshot;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One line of a snapshot.
 *
 * @param authors the names in {@code authors_parsed}
 * @param wrongTypes the clause about each field that has another type than expected, by its name
 */
record SnapshotRecord(
    Map<String, String> fields,
    List<String> categories,
    List<Version> versions,
    List<String> authors,
    Map<String, String> wrongTypes) {

  /**
   * A version.
   *
   * @param name for example {@code v1}
   * @param created when it was submitted, in the format of RFC 1123; null if there is only a name
   */
  record Version(String name, @Nullable String created) {}

  /** Returns the text of a field; empty if it is absent. */
  String field(String name) {
    return fields.getOrDefault(name, "");
  }
}
