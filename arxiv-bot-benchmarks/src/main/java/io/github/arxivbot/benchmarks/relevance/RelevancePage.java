package io.github.arxivbot.benchmarks.relevance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes tables between two marks of a page. */
final class RelevancePage {

  private static final String START = "<!-- relevance -->\n";
  private static final String END = "<!-- /relevance -->";

  private RelevancePage() {}

  static void update(Path page, List<String> tables) throws IOException {
    String text = Files.readString(page, StandardCharsets.UTF_8);
    int start = text.indexOf(START);
    int end = text.indexOf(END);
    if (start < 0 || end < start) {
      throw new IOException(page + ": expected the marks " + START.strip() + " and " + END);
    }
    String updated =
        text.substring(0, start + START.length())
            + String.join("\n", tables)
            + "\n"
            + text.substring(end);
    Files.writeString(page, updated, StandardCharsets.UTF_8);
  }
}
