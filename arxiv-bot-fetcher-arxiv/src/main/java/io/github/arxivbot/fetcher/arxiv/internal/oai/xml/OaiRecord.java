package io.github.arxivbot.fetcher.arxiv.internal.oai.xml;

import io.github.arxivbot.model.ArxivId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of a page.
 *
 * @param id without version
 * @param datestamp the day of its last change, UTC
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

  /** A version of the paper, numbered from 1. */
  public record Version(int number, Instant submitted, boolean isWithdrawn) {}

  public String field(String element) {
    return fields.getOrDefault(element, "");
  }

  public List<String> categories() {
    String names = field("categories").strip();
    return names.isEmpty() ? List.of() : List.of(names.split("\\s++"));
  }

  /** Returns the identifier with the last version, which the record describes, if it is stated. */
  public ArxivId idWithVersion() {
    return versions.isEmpty() ? id : new ArxivId(id.number(), last().number());
  }

  /** Tests whether versions are stated with their times, and not only with their days. */
  public boolean hasTimes() {
    return !versions.isEmpty();
  }

  public @Nullable Instant firstSubmitted() {
    if (versions.isEmpty()) {
      return created;
    }
    return versions.get(0).number() == 1 ? versions.get(0).submitted() : null;
  }

  public @Nullable Instant lastSubmitted() {
    if (versions.isEmpty()) {
      return updated == null ? created : updated;
    }
    return last().submitted();
  }

  public boolean isWithdrawn() {
    return !versions.isEmpty() && last().isWithdrawn();
  }

  public boolean isReplaced() {
    return versions.isEmpty() ? updated != null : last().number() > 1;
  }

  private Version last() {
    return versions.get(versions.size() - 1);
  }
}
