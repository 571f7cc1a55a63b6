package io.github.arxivbot.fetcher.arxiv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Data recorded from arXiv, if available. */
public final class RecordedData {

  private RecordedData() {}

  public static byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(path(file));
  }

  public static Path path(String file) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
      folder = folder.getParent();
    }
    Assumptions.assumeTrue(folder != null, "no recorded data above the working directory");
    return folder.resolve("shared/data").resolve(file);
  }
}
