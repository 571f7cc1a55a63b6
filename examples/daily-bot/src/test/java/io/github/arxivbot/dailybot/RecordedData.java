package io.github.arxivbot.dailybot;

import static org.junit.jupiter.api.Assumptions.abort;

import io.github.arxivbot.testkit.server.ArxivResponse;
import io.github.arxivbot.testkit.server.ArxivServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Finds the folder of recorded data next to a checkout, if there is one. */
final class RecordedData {

  private RecordedData() {}

  /** Serves the feeds of 2026-02-11. */
  static void announceSeedDay(ArxivServer arxiv) throws IOException {
    for (String category : List.of("cs.AI", "cs.CL", "cs.DC", "cs.LG")) {
      byte[] feed = Files.readAllBytes(data().resolve("seed-day/" + category + ".xml"));
      arxiv.at("/rss/" + category, ArxivResponse.bytes(feed, "application/rss+xml"));
    }
  }

  static Path data() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path data = folder.resolve("shared").resolve("data");
      if (Files.isDirectory(data)) {
        return data;
      }
    }
    return abort("there is no recorded data next to this checkout");
  }
}
