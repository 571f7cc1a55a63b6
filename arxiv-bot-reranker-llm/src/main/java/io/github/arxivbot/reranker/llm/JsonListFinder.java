package io.github.arxivbot.reranker.llm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Finds JSON objects in a text that may contain other words. */
final class JsonListFinder {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Limits the search in a text that consists of braces. */
  private static final int MAX_OBJECTS = 100;

  private JsonListFinder() {}

  /** Returns the list with a name of the last object that has one; an empty list if none has. */
  static JsonNode last(String name, String text) {
    JsonNode found = JSON.createArrayNode();
    int at = text.indexOf('{');
    for (int i = 0; at >= 0 && i < MAX_OBJECTS; i++) {
      int end = at + 1;
      try (JsonParser parser = JSON.createParser(text.substring(at))) {
        JsonNode object = parser.readValueAsTree();
        if (object.path(name).isArray()) {
          found = object.path(name);
        }
        end = at + (int) parser.currentLocation().getCharOffset();
      } catch (IOException e) {
        // not an object: the search goes on behind its brace
      }
      at = text.indexOf('{', end);
    }
    return found;
  }
}
