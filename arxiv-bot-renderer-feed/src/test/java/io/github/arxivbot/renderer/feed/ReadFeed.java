package io.github.arxivbot.renderer.feed;

import java.time.Instant;
import java.util.List;

/** A feed as a reader sees it. */
record ReadFeed(
    String id,
    String title,
    String description,
    String home,
    String self,
    List<ReadEntry> entries) {

  /** An entry as a reader sees it. */
  record ReadEntry(
      String id,
      String link,
      String title,
      List<String> authors,
      List<String> categories,
      String summary,
      String content,
      Instant published,
      Instant updated) {}

  List<String> ids() {
    return entries.stream().map(ReadEntry::id).toList();
  }

  List<String> titles() {
    return entries.stream().map(ReadEntry::title).toList();
  }

  List<Instant> published() {
    return entries.stream().map(ReadEntry::published).toList();
  }

  List<Instant> updated() {
    return entries.stream().map(ReadEntry::updated).toList();
  }
}
