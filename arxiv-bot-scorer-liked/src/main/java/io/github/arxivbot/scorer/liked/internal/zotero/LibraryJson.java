package io.github.arxivbot.scorer.liked.internal.zotero;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.scorer.liked.internal.examples.Example;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The content of a library as JSON, as the state keeps it. */
final class LibraryJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private LibraryJson() {}

  /** Writes the content. */
  static String write(LibraryContent content) {
    ObjectNode root = JSON.createObjectNode().put("version", content.version());
    content.notBefore().ifPresent(time -> root.put("not_before", time.toString()));
    ArrayNode collections = root.putArray("collections");
    content
        .collections()
        .forEach(
            one ->
                collections
                    .addObject()
                    .put("key", one.key())
                    .put("name", one.name())
                    .put("parent", one.parent()));
    root.put("covered", String.join(" ", new TreeSet<>(content.covered())));
    ArrayNode items = root.putArray("items");
    for (LibraryItem item : content.items().values()) {
      ObjectNode node = items.addObject().put("key", item.key());
      item.paper().id().ifPresent(id -> node.put("id", id.toString()));
      node.put("title", item.paper().title())
          .put("abstract", item.paper().abstractText())
          .put("collections", String.join(" ", item.collections()));
    }
    return root.toString();
  }

  /** Reads the content; returns the one of an unread library if another version wrote it. */
  static LibraryContent read(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      List<LibraryCollection> collections = new ArrayList<>();
      for (JsonNode node : root.path("collections")) {
        collections.add(
            new LibraryCollection(text(node, "key"), text(node, "name"), text(node, "parent")));
      }
      Map<String, LibraryItem> items = new TreeMap<>();
      for (JsonNode node : root.path("items")) {
        Optional<PaperId> id = PaperId.find(text(node, "id"));
        Example paper = new Example(id, text(node, "title"), text(node, "abstract"), List.of());
        String key = text(node, "key");
        items.put(key, new LibraryItem(key, paper, List.copyOf(words(node, "collections"))));
      }
      String time = text(root, "not_before");
      return new LibraryContent(
          root.path("version").asLong(LibraryContent.UNREAD),
          time.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(time)),
          collections,
          words(root, "covered"),
          items);
    } catch (JsonProcessingException | DateTimeException e) {
      return LibraryContent.empty();
    }
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }

  private static Set<String> words(JsonNode node, String field) {
    String words = text(node, field);
    return words.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(words.split(" ", -1)));
  }
}
