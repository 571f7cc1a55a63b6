package io.github.arxivbot.dailybot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the documents of this checkout. */
final class DocumentFiles {

  private DocumentFiles() {}

  static String read(String name) throws IOException {
    return Files.readString(folder().resolve(name)).replace("\r\n", "\n");
  }

  /** The folder of this checkout. */
  static Path folder() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
