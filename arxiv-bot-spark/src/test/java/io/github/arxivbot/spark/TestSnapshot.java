package io.github.arxivbot.spark;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A generated snapshot of arXiv, with vetoed papers, bad lines and papers of equal scores. */
final class TestSnapshot {

  /** Three profiles: weights, a veto and a minimum score; one that matches no paper. */
  static final String CONFIG =
      """
      {
        "categories": ["cs.LG"],
        "profiles": {
          "caches": {
            "keywords": ["kv cache", "attention", "decoding"],
            "scorers": [
              {"use": "keywords", "weight": 2},
              {"use": "keywords", "keywords": ["sparse"], "weight": 0.5}
            ]
          },
          "graphs": {"keywords": ["graph", {"term": "protein fold", "exclude": true}], "min_score": 1},
          "nothing": {"keywords": ["zzzz"]}
        }
      }
      """;

  private static final List<String> WORDS =
      List.of(
          "a",
          "attention",
          "cache",
          "cell",
          "decoding",
          "field",
          "fold",
          "graph",
          "kv",
          "learning",
          "model",
          "network",
          "of",
          "protein",
          "sparse",
          "the",
          "theory",
          "with");

  private TestSnapshot() {}

  /** Writes lines, of which each hundredth is not a paper. */
  static Path write(Path file, int lines) throws IOException {
    Random random = new Random(17);
    try (Writer out = Files.newBufferedWriter(file)) {
      for (int i = 0; i < lines; i++) {
        out.write(i % 100 == 50 ? bad(i / 100) : line(i, text(random, 8), text(random, 60)));
        out.write('\n');
      }
    }
    return file;
  }

  static String line(int number, String title, String abstractText) {
    int month = number / 50_000;
    return """
    {"id":"%02d%02d.%05d","title":"%s","abstract":"%s","categories":"cs.LG cs.DC",\
    "authors":"Ada Lovelace and Alan Turing","comments":null,\
    "versions":[{"version":"v1","created":"Mon, 9 Feb 2026 12:00:00 GMT"}]}\
    """
        .formatted(15 + month / 12, 1 + month % 12, number % 50_000, title, abstractText);
  }

  private static String bad(int number) {
    return switch (number % 5) {
      case 0 -> "{\"id\":\"2602.00001\",\"title\":";
      case 1 -> "{\"id\":\"not an id\",\"title\":\"On graphs\",\"categories\":\"cs.LG\"}";
      case 2 -> "<html>503</html>";
      case 3 -> "[\"2602.00001\"]";
      default -> "{\"id\":\"2602.00002\",\"title\":\"On graphs\"}";
    };
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return text.toString().toLowerCase(Locale.ROOT);
  }
}
