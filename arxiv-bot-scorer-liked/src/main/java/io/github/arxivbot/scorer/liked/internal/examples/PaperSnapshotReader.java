package io.github.arxivbot.scorer.liked.internal.examples;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.arxivbot.internal.tex.PaperText;
import io.github.arxivbot.model.ArxivId;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads papers from JSON Lines with {@code id}, {@code title}, {@code abstract} and {@code
 * categories}, such as arXiv's metadata snapshot. Of a large file, a sample is kept that does not
 * depend on the order of the lines.
 */
public final class PaperSnapshotReader {

  private static final JsonFactory JSON = new JsonFactory();

  private PaperSnapshotReader() {}

  /**
   * Reads a file.
   *
   * @param categories the wanted categories; all if it is empty
   * @throws IOException if the file cannot be read; the message names it
   */
  public static List<ExamplePaper> read(Path file, Set<String> categories, int maxPapers)
      throws IOException {
    TreeMap<String, ExamplePaper> sample = new TreeMap<>();
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          add(example(line, number), categories, sample);
          if (sample.size() > maxPapers) {
            sample.pollLastEntry();
          }
        }
      }
    } catch (IOException e) {
      throw new IOException(file + " cannot be read: " + e.getMessage(), e);
    }
    return List.copyOf(sample.values());
  }

  private static void add(
      ExamplePaper paper, Set<String> categories, Map<String, ExamplePaper> sample) {
    boolean isWanted =
        categories.isEmpty() || paper.categories().stream().anyMatch(categories::contains);
    if (isWanted && paper.hasText()) {
      paper.id().ifPresent(id -> sample.put(sampleKey(id.unversioned()), paper));
    }
  }

  /** Returns a key that orders identifiers as if at random, the same on every machine. */
  private static String sampleKey(String id) {
    return String.format(Locale.ROOT, "%08x %s", 0x9E3779B9 * id.hashCode(), id);
  }

  private static ExamplePaper example(String line, int number) throws IOException {
    Map<String, String> texts = new HashMap<>();
    List<String> categories = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("line " + number + ": expected an object");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_STRING) {
          texts.put(name, parser.getText());
        } else if (token == JsonToken.START_ARRAY && name.equals("categories")) {
          while (parser.nextToken() == JsonToken.VALUE_STRING) {
            categories.add(parser.getText());
          }
        } else {
          parser.skipChildren();
        }
      }
    }
    if (categories.isEmpty()) {
      categories.addAll(List.of(texts.getOrDefault("categories", "").trim().split("\\s+")));
    }
    Optional<ArxivId> id = ArxivId.find(texts.getOrDefault("id", ""));
    if (id.isEmpty()) {
      throw new IOException("line " + number + ": expected an arXiv identifier under \"id\"");
    }
    return new ExamplePaper(
        id,
        PaperText.line(texts.getOrDefault("title", "")),
        PaperText.line(texts.getOrDefault("abstract", "")),
        categories);
  }
}
