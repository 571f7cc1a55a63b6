package io.github.arxivbot.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.model.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the {@code summary_cache.json} of the Python bot: an object from identifiers with version
 * to entries with model, mode and summary. Ignores entries in another form.
 */
final class PythonSummaryImporter {

  private static final ObjectMapper JSON = new ObjectMapper();

  private PythonSummaryImporter() {}

  record Entry(ArxivId id, Summary summary) {}

  static List<Entry> read(byte[] json) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : JSON.readTree(json).properties()) {
      Optional<ArxivId> id = ArxivId.find(field.getKey()).filter(ArxivId::hasVersion);
      String text = field.getValue().path("summary").asText();
      String model = field.getValue().path("model").asText();
      if (id.isPresent() && !text.isBlank() && !model.isBlank()) {
        Summary.Read read = readOf(field.getValue().path("mode").asText());
        entries.add(new Entry(id.get(), Summary.builder(text, model).read(read).build()));
      }
    }
    return entries;
  }

  private static Summary.Read readOf(String mode) {
    String lower = mode.toLowerCase(Locale.ROOT);
    if (lower.contains("text")) {
      return Summary.Read.TEXT;
    }
    return lower.contains("file") || lower.contains("pdf")
        ? Summary.Read.FILE
        : Summary.Read.ABSTRACT;
  }
}
