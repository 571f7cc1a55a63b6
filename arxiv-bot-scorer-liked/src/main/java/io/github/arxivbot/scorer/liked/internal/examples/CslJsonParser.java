package io.github.arxivbot.scorer.liked.internal.examples;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Parses CSL JSON, as Zotero exports it: a list of objects with texts. */
final class CslJsonParser {

  private static final JsonFactory JSON = new JsonFactory();

  private CslJsonParser() {}

  static List<TaggedEntry> parse(String text) throws IOException {
    List<TaggedEntry> entries = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw new IOException("expected a list of entries, as CSL JSON has it");
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        entries.add(new TaggedEntry(texts(parser), "title", "abstract"));
      }
    }
    return entries;
  }

  private static Map<String, String> texts(JsonParser parser) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      JsonToken token = parser.nextToken();
      if (token == JsonToken.VALUE_STRING) {
        texts.put(name.toLowerCase(Locale.ROOT), parser.getText());
      } else {
        parser.skipChildren();
      }
    }
    return texts;
  }
}
