package io.github.arxivbot.summarizer.qwen;

import io.github.arxivbot.testkit.server.ModelResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Recorded requests and responses of model services, if they are available. */
final class RecordedReplies {

  private RecordedReplies() {}

  static String text(String file) throws IOException {
    return Files.readString(path(file));
  }

  /** Returns a response from two files, one for the headers and one for the body. */
  static ModelResponse answer(String call) {
    String file = "dashscope-sdk_" + call + ".response.";
    return ModelResponse.recorded(path(file + "header.txt"), path(file + "body.txt"));
  }

  static Path path(String file) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("shared/data"))) {
      folder = folder.getParent();
    }
    Assumptions.assumeTrue(folder != null, "no recorded data in a parent of the working directory");
    return folder.resolve("shared/data/model-service").resolve(file);
  }
}
