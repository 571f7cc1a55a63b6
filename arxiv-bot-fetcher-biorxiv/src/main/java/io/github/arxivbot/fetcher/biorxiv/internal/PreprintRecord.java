package io.github.arxivbot.fetcher.biorxiv.internal;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A version of a preprint, as the API describes it.
 *
 * @param place its place in the answer, from 1
 * @param node its object in the answer
 */
public record PreprintRecord(int place, JsonNode node) {

  /** Returns a field without white space around it; empty if it is absent or "NA". */
  public String field(String name) {
    String text = node.path(name).asText("").strip();
    return text.equalsIgnoreCase("NA") ? "" : text;
  }

  /** Returns the category. */
  public String category() {
    return field("category");
  }

  /** Returns what names the posting in messages. */
  public String label() {
    return "item " + place + (field("doi").isEmpty() ? "" : " (" + field("doi") + ")");
  }
}
