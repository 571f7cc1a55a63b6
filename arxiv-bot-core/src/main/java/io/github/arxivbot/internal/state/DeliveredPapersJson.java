package io.github.arxivbot.internal.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.file.RelativePath;
import io.github.arxivbot.internal.json.ChecksummedJson;
import io.github.arxivbot.internal.json.DamagedFileException;
import io.github.arxivbot.internal.state.DeliveredPapers.DayDeliveries;
import io.github.arxivbot.internal.state.DeliveredPapers.Delivery;
import io.github.arxivbot.model.PaperId;
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
 * The file format of {@link DeliveredPapers}. The papers of a digest are grouped by the day of
 * their announcement, one line per day, separated by blanks, so that diffs are readable. Outputs
 * are relative to the state folder. Format 1 had papers by the day of the digest only.
 */
final class DeliveredPapersJson {

  private DeliveredPapersJson() {}

  static byte[] write(DeliveredPapers log, Path stateFolder) throws IOException {
    ObjectNode root = ChecksummedJson.object();
    ObjectNode digests = root.putObject("digests");
    log.digests()
        .forEach(
            (day, digest) -> {
              ObjectNode node = digests.putObject(day.toString());
              write(node.putObject("papers"), digest.papers());
              if (!digest.updated().isEmpty()) {
                write(node.putObject("updated"), digest.updated());
              }
            });
    Map<String, String> written = new TreeMap<>();
    log.lastWritten()
        .forEach(
            (file, time) -> written.put(RelativePath.format(file, stateFolder), time.toString()));
    written.forEach(root.putObject("written")::put);
    return ChecksummedJson.bytes(root);
  }

  private static void write(ObjectNode node, List<Delivery> papers) {
    Map<LocalDate, List<String>> byDay = new LinkedHashMap<>();
    for (Delivery paper : papers) {
      byDay.computeIfAbsent(paper.announced(), day -> new ArrayList<>()).add(paper.idText());
    }
    byDay.forEach((day, ids) -> node.put(day.toString(), String.join(" ", ids)));
  }

  static DeliveredPapers read(byte[] json, Path stateFolder) throws IOException {
    JsonNode root = ChecksummedJson.read(json);
    Map<LocalDate, DayDeliveries> digests =
        root.path("format").asInt() == 1
            ? format1(object(root, "delivered"))
            : digests(object(root, "digests"));
    Map<Path, Instant> written = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> file : root.path("written").properties()) {
      Path path = stateFolder.resolve(file.getKey()).normalize();
      written.put(path, Instant.parse(file.getValue().asText()));
    }
    return new DeliveredPapers(digests, written);
  }

  /** Fails for a missing object: treating it as empty would deliver papers again. */
  private static JsonNode object(JsonNode root, String name) throws IOException {
    if (!root.path(name).isObject()) {
      throw new DamagedFileException("\"" + name + "\" is missing or not an object");
    }
    return root.path(name);
  }

  private static Map<LocalDate, DayDeliveries> digests(JsonNode days) throws IOException {
    Map<LocalDate, DayDeliveries> digests = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> day : days.properties()) {
      List<Delivery> papers = deliveries(object(day.getValue(), "papers"));
      List<Delivery> updated = deliveries(day.getValue().path("updated"));
      digests.put(LocalDate.parse(day.getKey()), new DayDeliveries(papers, updated));
    }
    return digests;
  }

  private static List<Delivery> deliveries(JsonNode byDay) {
    List<Delivery> deliveries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> day : byDay.properties()) {
      LocalDate announced = LocalDate.parse(day.getKey());
      for (String id : day.getValue().asText().split(" ", -1)) {
        deliveries.add(new Delivery(id, announced));
      }
    }
    return deliveries;
  }

  private static Map<LocalDate, DayDeliveries> format1(JsonNode days) throws IOException {
    Map<LocalDate, DayDeliveries> digests = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> day : days.properties()) {
      if (!day.getValue().isArray()) {
        throw new DamagedFileException("\"" + day.getKey() + "\" is not a list of papers");
      }
      LocalDate announced = LocalDate.parse(day.getKey());
      List<Delivery> papers = new ArrayList<>();
      day.getValue().forEach(id -> papers.add(Delivery.of(PaperId.parse(id.asText()), announced)));
      digests.put(announced, new DayDeliveries(papers, List.of()));
    }
    return digests;
  }
}
