package io.github.arxivbot.summarizer.qwen;

import io.github.arxivbot.testkit.server.ModelResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Requests and answers recorded from model services, where they are there. */
final class RecordedReplies {

  private RecordedReplies() {}

  static String text(String file) throws IOException {
    return Files.readString(path(file));
  }

  /** Of the service's own client: a file for the head, another for the body. */
  static ModelResponse answer(String call) {
    String file = "dashscope-sdk_" + call + ".response.";
    return ModelResponse.recorded(path(file + "header.txt"), path(file + "body.txt"));
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
