package com.example.embedded;

import io.github.arxivbot.model.AnnounceType;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Paper;
import java.time.Clock;
import java.util.List;

/** Invented papers for a first run. */
final class InventedPapers {

  private InventedPapers() {}

  static List<Paper> of(Clock clock) {
    return List.of(
        paper("2602.00001v1", "RL with a KV cache", clock),
        paper("2602.00002v1", "World models", clock),
        paper("2602.00003v1", "A survey of RL", clock),
        paper("2602.00004v1", "What a KV cache forgets", clock));
  }

  private static Paper paper(String id, String title, Clock clock) {
    return Paper.builder(ArxivId.parse(id), title)
        .abstractText("It is about what its title says.")
        .authors(List.of("Ada Lovelace"))
        .category("cs.LG")
        .announceType(AnnounceType.NEW)
        .announced(clock.instant())
        .build();
  }
}
