package io.github.arxivbot.benchmarks;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Writes a snapshot of generated papers, {@code snapshot.json}, and a {@code config.json} with 100
 * profiles of 40 keywords that occur in them. Arguments: the folder, the number of papers.
 */
final class SnapshotGenerator {

  private static final int PROFILES = 100;
  private static final int KEYWORDS = 40;
  private static final int PAPERS_OF_MONTH = 30_000;

  private SnapshotGenerator() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int count = Integer.parseInt(arguments[1]);
    GeneratedPapers papers = new GeneratedPapers();
    Files.writeString(folder.resolve("config.json"), config(papers.terms(PROFILES * KEYWORDS)));
    try (Writer out = Files.newBufferedWriter(folder.resolve("snapshot.json"))) {
      for (int i = 0; i < count; i++) {
        out.write(line(i, papers.title(), papers.abstractText()));
      }
    }
  }

  private static String config(List<String> terms) {
    StringBuilder profiles = new StringBuilder();
    for (int i = 0; i < PROFILES; i++) {
      String keywords =
          terms.subList(i * KEYWORDS, (i + 1) * KEYWORDS).stream()
              .collect(joining("\", \"", "[\"", "\"]"));
      profiles
          .append(i == 0 ? "" : ",\n")
          .append("  \"profile-%02d\": {\"keywords\": %s}".formatted(i, keywords));
    }
    return """
    {
      "categories": ["cs.LG"],
      "renderers": [{"use": "markdown", "file": "{profile}.md"}],
      "profiles": {
    %s
      }
    }
    """
        .formatted(profiles);
  }

  private static String line(int number, String title, String abstractText) {
    int month = number / PAPERS_OF_MONTH;
    return String.format(
        Locale.ROOT,
        """
        {"id":"%02d%02d.%05d","submitter":"Ada Lovelace","authors":"Ada Lovelace, Alan M. Turing",\
        "title":"%s","comments":"12 pages","journal-ref":null,"doi":null,"report-no":null,\
        "categories":"cs.LG cs.DC","license":null,"abstract":"  %s\\n",\
        "versions":[{"version":"v1","created":"Mon, 9 Feb 2026 12:00:00 GMT"}],\
        "update_date":"2026-02-10","authors_parsed":[["Lovelace","Ada",""],["Turing","Alan M.",""]]}
        """,
        15 + month / 12,
        1 + month % 12,
        number % PAPERS_OF_MONTH + 1,
        title,
        abstractText);
  }
}
