package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import io.github.arxivbot.model.ArxivId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands on a page.
 *
 * @param id without version
 * @param datestamp the day of its last change, UTC
 * @param fields the texts of its elements, by their names
 * @param authors in their order
 * @param versions the oldest first; empty in the format {@code arXiv}
 * @param created the day of version 1, or null in the format {@code arXivRaw}
 * @param updated the day of the last version, or null if there is only one, or in {@code arXivRaw}
 */
public record OaiRecord(
    ArxivId id,
    LocalDate datestamp,
    Map<String, String> fields,
    List<String> authors,
    List<Version> versions,
    @Nullable Instant created,
    @Nullable Instant updated) {

  /**
   * A version of the paper.
   *
   * @param number from 1
   * @param submitted when it was submitted
   */
  public record Version(int number, Instant submitted) {}

  public String field(String name) {
    return fields.getOrDefault(name, "");
  }

  public List<String> categories() {
    String names = field("categories").strip();
    return names.isEmpty() ? List.of() : List.of(names.split("\\s++"));
  }

  /** When version 1 was submitted, or null where the record does not say. */
  @Nullable public Instant firstSubmitted() {
    if (versions.isEmpty()) {
      return created;
    }
    return versions.get(0).number() == 1 ? versions.get(0).submitted() : null;
  }

  /** When the last version was submitted, or null where the record does not say. */
  @Nullable public Instant lastSubmitted() {
    if (versions.isEmpty()) {
      return updated == null ? created : updated;
    }
    return versions.get(versions.size() - 1).submitted();
  }

  public boolean isReplaced() {
    return versions.isEmpty() ? updated != null : versions.get(versions.size() - 1).number() > 1;
  }
}
