package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.json.ChecksummedJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.model.BatchState;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The file form of {@link SeenBatches}. */
final class SeenBatchesJson {

  private SeenBatchesJson() {}

  static byte[] write(SeenBatches batches) throws IOException {
    ObjectNode root = ChecksummedJson.object();
    ObjectNode categories = root.putObject("categories");
    batches
        .histories()
        .forEach(
            (category, history) -> {
              ObjectNode node = categories.putObject(category);
              LocalDate until = history.completeUntil();
              node.put("complete_until", until == null ? null : until.toString());
              ArrayNode seen = node.putArray("batches");
              for (SeenBatches.SeenBatch batch : history.seen()) {
                ObjectNode one =
                    seen.addObject()
                        .put("day", batch.day().toString())
                        .put("source", batch.source())
                        .put("state", batch.state().name().toLowerCase(Locale.ROOT));
                one.put("papers", String.join(" ", batch.papers()));
              }
            });
    return ChecksummedJson.bytes(root);
  }

  static SeenBatches read(byte[] json) throws IOException {
    JsonNode root = ChecksummedJson.read(json);
    JsonNode categories = root.path("categories");
    if (!categories.isObject()) {
      throw new IOException("\"categories\" is missing or no object");
    }
    Map<String, SeenBatches.CategoryHistory> histories = new TreeMap<>();
    for (Map.Entry<String, JsonNode> category : categories.properties()) {
      JsonNode until = category.getValue().path("complete_until");
      List<SeenBatches.SeenBatch> seen = new ArrayList<>();
      for (JsonNode batch : category.getValue().path("batches")) {
        seen.add(seen(batch));
      }
      histories.put(
          category.getKey(),
          new SeenBatches.CategoryHistory(
              until.isTextual() ? LocalDate.parse(until.asText()) : null, seen));
    }
    return new SeenBatches(histories);
  }

  private static SeenBatches.SeenBatch seen(JsonNode batch) {
    String papers = batch.path("papers").asText();
    return new SeenBatches.SeenBatch(
        LocalDate.parse(batch.path("day").asText()),
        batch.path("source").asText(),
        BatchState.valueOf(batch.path("state").asText().toUpperCase(Locale.ROOT)),
        papers.isEmpty() ? List.of() : List.of(papers.split(" ", -1)));
  }
}
