package io.github.arxivbot.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.model.ArxivId;
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
 * The file form of {@link Delivered}, format 1. Files stand in it relative to the memory's folder.
 */
final class DeliveredJson {

  private DeliveredJson() {}

  static byte[] write(Delivered delivered, Path folder) throws IOException {
    ObjectNode root = StateJson.object();
    ObjectNode days = root.putObject("delivered");
    delivered
        .papersByDay()
        .forEach(
            (day, papers) -> {
              ArrayNode ids = days.putArray(day.toString());
              papers.forEach(id -> ids.add(id.toString()));
            });
    ObjectNode written = root.putObject("written");
    Map<String, Instant> sorted = new TreeMap<>();
    delivered.written().forEach((file, at) -> sorted.put(relative(file, folder), at));
    sorted.forEach((file, at) -> written.put(file, at.toString()));
    return StateJson.bytes(root);
  }

  static Delivered read(byte[] json, Path folder) throws IOException {
    JsonNode root = StateJson.read(json);
    Map<LocalDate, List<ArxivId>> days = new LinkedHashMap<>();
    JsonNode delivered = root.path("delivered");
    if (!delivered.isObject()) { // to take it for empty would be to forget
      throw new IOException("\"delivered\" is missing or no object");
    }
    for (Map.Entry<String, JsonNode> day : delivered.properties()) {
      days.put(LocalDate.parse(day.getKey()), papers(day));
    }
    Map<Path, Instant> written = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> file : root.path("written").properties()) {
      written.put(
          folder.resolve(file.getKey()).normalize(), Instant.parse(file.getValue().asText()));
    }
    return new Delivered(days, written);
  }

  private static List<ArxivId> papers(Map.Entry<String, JsonNode> day) throws IOException {
    if (!day.getValue().isArray()) {
      throw new IOException("\"" + day.getKey() + "\" is no list of papers");
    }
    List<ArxivId> papers = new ArrayList<>();
    day.getValue().forEach(id -> papers.add(ArxivId.parse(id.asText())));
    return papers;
  }

  private static String relative(Path file, Path folder) {
    Path shown =
        file.getRoot() != null && file.getRoot().equals(folder.getRoot())
            ? folder.relativize(file)
            : file;
    return shown.toString().replace('\\', '/');
  }
}
