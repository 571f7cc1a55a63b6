package io.github.arxivbot.scorer.liked.internal.zotero;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.internal.json.JsonObjectReader;
import io.github.arxivbot.internal.json.JsonTree;
import io.github.arxivbot.model.PaperId;
import io.github.arxivbot.scorer.liked.internal.examples.ExamplePaper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The content of a library as JSON, as the state keeps it. */
final class ZoteroSnapshotJson {

  private static final JsonFactory JSON = new JsonFactory();

  private ZoteroSnapshotJson() {}

  static String write(ZoteroSnapshot snapshot) {
    ObjectNode root = JsonNodeFactory.instance.objectNode().put("version", snapshot.version());
    snapshot.notBefore().ifPresent(time -> root.put("not_before", time.toString()));
    ArrayNode collections = root.putArray("collections");
    snapshot
        .collections()
        .forEach(
            one ->
                collections
                    .addObject()
                    .put("key", one.key())
                    .put("name", one.name())
                    .put("parent", one.parent()));
    ArrayNode items = root.putArray("items");
    for (ZoteroItem item : snapshot.items().values()) {
      ObjectNode node = items.addObject().put("key", item.key());
      item.paper().id().ifPresent(id -> node.put("id", id.toString()));
      node.put("title", item.paper().title())
          .put("abstract", item.paper().abstractText())
          .put("collections", String.join(" ", item.collections()));
    }
    return root.toString();
  }

  /** Reads the content; returns that of an unread library if the text has another form. */
  static ZoteroSnapshot read(String json) {
    try {
      JsonObjectReader root = JsonObjectReader.of(JsonTree.parse(json, JSON));
      Map<String, ZoteroItem> items = new TreeMap<>();
      for (ZoteroItem item : root.objects("items", ZoteroSnapshotJson::item)) {
        items.put(item.key(), item);
      }
      return new ZoteroSnapshot(
          root.longInteger("version"),
          Optional.ofNullable(root.<Instant>find("not_before", Instant::parse)),
          root.objects("collections", ZoteroSnapshotJson::collection),
          items);
    } catch (IOException e) {
      return ZoteroSnapshot.empty();
    }
  }

  private static ZoteroCollection collection(JsonObjectReader object) throws IOException {
    return new ZoteroCollection(object.text("key"), object.text("name"), object.text("parent"));
  }

  private static ZoteroItem item(JsonObjectReader object) throws IOException {
    @Nullable PaperId id = object.find("id", PaperId::parse);
    ExamplePaper paper =
        new ExamplePaper(
            Optional.ofNullable(id), object.text("title"), object.text("abstract"), List.of());
    String collections = object.text("collections");
    return new ZoteroItem(
        object.text("key"),
        paper,
        collections.isEmpty() ? List.of() : List.of(collections.split(" ", -1)));
  }
}
