package io.github.arxivbot.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.state.SeenBatches.CategoryHistory;
import io.github.arxivbot.internal.state.SeenBatches.SeenBatch;
import io.github.arxivbot.internal.text.EnumWords;
import io.github.arxivbot.model.Digest.QuietDay;
import io.github.arxivbot.model.Verdict.BatchState;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The file format of {@link SeenBatches}. */
final class SeenBatchesJson {

  private SeenBatchesJson() {}

  static byte[] write(SeenBatches batches) throws IOException {
    ObjectNode root = ChecksummedJson.object();
    ObjectNode categories = root.putObject("categories");
    batches
        .histories()
        .forEach((category, history) -> write(categories.putObject(category), history));
    @Nullable QuietDay quiet = batches.lastQuietDay();
    if (quiet != null) {
      ObjectNode node = root.putObject("quiet_day");
      node.put("day", quiet.day().toString()).put("reason", EnumWords.of(quiet.reason()));
      quiet.unread().forEach(node.putArray("unread")::add);
    }
    return ChecksummedJson.bytes(root);
  }

  private static void write(ObjectNode node, CategoryHistory history) {
    @Nullable LocalDate until = history.completeUntil();
    node.put("complete_until", until == null ? null : until.toString());
    if (!history.missed().isEmpty()) {
      ArrayNode missed = node.putArray("missed");
      history.missed().forEach(day -> missed.add(day.toString()));
    }
    ArrayNode batches = node.putArray("batches");
    for (SeenBatch batch : history.batches()) {
      batches
          .addObject()
          .put("day", batch.day().toString())
          .put("source", batch.source())
          .put("state", EnumWords.of(batch.state()))
          .put("papers", String.join(" ", batch.papers()));
    }
  }

  static SeenBatches read(byte[] json) throws IOException {
    JsonNode root = ChecksummedJson.read(json);
    JsonNode categories = root.path("categories");
    if (!categories.isObject()) {
      throw new IOException("\"categories\" is missing or not an object");
    }
    Map<String, CategoryHistory> histories = new TreeMap<>();
    for (Map.Entry<String, JsonNode> category : categories.properties()) {
      histories.put(category.getKey(), history(category.getValue()));
    }
    JsonNode quiet = root.path("quiet_day");
    return new SeenBatches(histories, quiet.isObject() ? quietDay(quiet) : null);
  }

  private static QuietDay quietDay(JsonNode node) {
    List<String> unread = new ArrayList<>();
    node.path("unread").forEach(category -> unread.add(category.asText()));
    return new QuietDay(
        LocalDate.parse(node.path("day").asText()),
        EnumWords.parse(QuietDay.Reason.class, node.path("reason").asText()),
        unread,
        List.of());
  }

  private static CategoryHistory history(JsonNode node) {
    JsonNode until = node.path("complete_until");
    List<SeenBatch> batches = new ArrayList<>();
    node.path("batches").forEach(batch -> batches.add(batch(batch)));
    Set<LocalDate> missed = new HashSet<>();
    node.path("missed").forEach(day -> missed.add(LocalDate.parse(day.asText())));
    return new CategoryHistory(
        until.isTextual() ? LocalDate.parse(until.asText()) : null, missed, batches);
  }

  private static SeenBatch batch(JsonNode node) {
    String papers = node.path("papers").asText();
    return new SeenBatch(
        LocalDate.parse(node.path("day").asText()),
        node.path("source").asText(),
        EnumWords.parse(BatchState.class, node.path("state").asText()),
        papers.isEmpty() ? List.of() : List.of(papers.split(" ", -1)));
  }
}
