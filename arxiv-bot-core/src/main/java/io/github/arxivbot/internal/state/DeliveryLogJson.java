package io.github.arxivbot.internal.state;

import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.json.DamagedFileException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.model.ArxivId;
import io.github.arxivbot.internal.state.DeliveryLog.Delivery;
import io.github.arxivbot.internal.state.DeliveryLog.DayDeliveries;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file form of {@link DeliveryLog}. In a digest, papers stand by the day of their announcement,
 * separated by blanks: one line a day tells a reader of a commit most. Files stand relative to the
 * memory's folder. Format 1 knew papers by the digest's day only.
 */
final class DeliveryLogJson {

  private DeliveryLogJson() {}

  static byte[] write(DeliveryLog delivered, Path folder) throws IOException {
    ObjectNode root = ChecksummedJson.object();
    ObjectNode digests = root.putObject("digests");
    delivered
        .digests()
        .forEach(
            (day, digest) -> {
              ObjectNode node = digests.putObject(day.toString());
              write(node.putObject("papers"), digest.papers());
              if (!digest.updated().isEmpty()) {
                write(node.putObject("updated"), digest.updated());
              }
            });
    ObjectNode written = root.putObject("written");
    Map<String, Instant> sorted = new TreeMap<>();
    delivered.lastWritten().forEach((file, at) -> sorted.put(RelativePath.relative(file, folder), at));
    sorted.forEach((file, at) -> written.put(file, at.toString()));
    return ChecksummedJson.bytes(root);
  }

  private static void write(ObjectNode node, List<Delivery> entries) {
    Map<LocalDate, List<String>> byDay = new LinkedHashMap<>();
    entries.forEach(
        entry ->
            byDay.computeIfAbsent(entry.announced(), day -> new ArrayList<>()).add(entry.idText()));
    byDay.forEach((day, ids) -> node.put(day.toString(), String.join(" ", ids)));
  }

  static DeliveryLog read(byte[] json, Path folder) throws IOException {
    JsonNode root = ChecksummedJson.read(json);
    Map<LocalDate, DayDeliveries> digests =
        root.path("format").asInt() == 1
            ? format1(object(root, "delivered"))
            : digests(object(root, "digests"));
    Map<Path, Instant> written = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> file : root.path("written").properties()) {
      written.put(
          folder.resolve(file.getKey()).normalize(), Instant.parse(file.getValue().asText()));
    }
    return new DeliveryLog(digests, written);
  }

  /** To take what is missing for empty would be to forget. */
  private static JsonNode object(JsonNode root, String name) throws IOException {
    if (!root.path(name).isObject()) {
      throw new DamagedFileException("\"" + name + "\" is missing or no object");
    }
    return root.path(name);
  }

  private static Map<LocalDate, DayDeliveries> digests(JsonNode days) throws IOException {
    Map<LocalDate, DayDeliveries> digests = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> day : days.properties()) {
      List<Delivery> papers = entries(object(day.getValue(), "papers"));
      JsonNode updated = day.getValue().path("updated");
      digests.put(
          LocalDate.parse(day.getKey()),
          new DayDeliveries(papers, updated.isMissingNode() ? List.of() : entries(updated)));
    }
    return digests;
  }

  private static List<Delivery> entries(JsonNode byDay) {
    List<Delivery> entries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> day : byDay.properties()) {
      LocalDate announced = LocalDate.parse(day.getKey());
      for (String id : day.getValue().asText().split(" ", -1)) {
        entries.add(new Delivery(id, announced));
      }
    }
    return entries;
  }

  private static Map<LocalDate, DayDeliveries> format1(JsonNode days) throws IOException {
    Map<LocalDate, DayDeliveries> digests = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> day : days.properties()) {
      if (!day.getValue().isArray()) {
        throw new DamagedFileException("\"" + day.getKey() + "\" is no list of papers");
      }
      LocalDate announced = LocalDate.parse(day.getKey());
      List<Delivery> papers = new ArrayList<>();
      day.getValue().forEach(id -> papers.add(Delivery.of(ArxivId.parse(id.asText()), announced)));
      digests.put(announced, new DayDeliveries(papers, List.of()));
    }
    return digests;
  }
}
