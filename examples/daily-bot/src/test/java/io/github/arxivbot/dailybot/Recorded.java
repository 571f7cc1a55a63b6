package io.github.arxivbot.dailybot;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the folder of recorded data, which stands beside a checkout or nowhere. */
final class Recorded {

  private Recorded() {}

  static Path data() {
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path data = folder.resolve("shared").resolve("data");
      if (Files.isDirectory(data)) {
        return data;
      }
    }
    return abort("there is no recorded data beside this checkout");
  }
}
