package io.github.arxivbot.renderer.feed;

import java.time.Instant;
import java.util.List;

/** A feed as a feed reader parses it. */
public record ParsedFeed(
    String id,
    String title,
    String description,
    String home,
    String self,
    List<ReadEntry> entries) {

  /** An entry as a feed reader parses it. */
  public record ReadEntry(
      String id,
      String link,
      String title,
      List<String> authors,
      List<String> categories,
      String summary,
      String content,
      Instant published,
      Instant updated) {}

  public List<String> ids() {
    return entries.stream().map(ReadEntry::id).toList();
  }

  public List<String> titles() {
    return entries.stream().map(ReadEntry::title).toList();
  }

  public List<Instant> published() {
    return entries.stream().map(ReadEntry::published).toList();
  }

  public List<Instant> updated() {
    return entries.stream().map(ReadEntry::updated).toList();
  }
}
