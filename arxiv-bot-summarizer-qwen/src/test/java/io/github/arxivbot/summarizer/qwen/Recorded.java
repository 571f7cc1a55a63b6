package io.github.arxivbot.summarizer.qwen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Requests and answers recorded from model services, where they are there. */
final class Recorded {

  private Recorded() {}

  static String text(String file) throws IOException {
    return Files.readString(path(file));
  }

  static Path path(String file) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
      folder = folder.getParent();
    }
    Assumptions.assumeTrue(folder != null, "no recorded data above the working directory");
    return folder.resolve("shared/data/model-service").resolve(file);
  }
}
