package io.github.arxivbot.llm.internal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Reads an answer that was sent as a stream of server-sent events (HTML Standard, 9.2), and joins
 * its pieces to the JSON of an answer that was sent at once.
 */
final class EventStream {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DATA = "data:";
  private static final String LAST = "[DONE]";

  private final StringBuilder content = new StringBuilder();
  private final StringBuilder reasoning = new StringBuilder();
  private final ObjectNode completion = JSON.createObjectNode();
  private JsonNode finishReason = JSON.nullNode();
  private boolean answered;
  private boolean complete;

  private EventStream() {}

  static boolean isEventStream(String contentType, byte[] body) {
    String start = new String(body, 0, Math.min(body.length, 16), StandardCharsets.UTF_8).strip();
    return start.startsWith(DATA)
        || start.startsWith("event:")
        || start.startsWith(":")
        || (contentType.toLowerCase(Locale.ROOT).startsWith("text/event-stream")
            && !start.startsWith("{"));
  }

  /**
   * Returns the whole answer, or the first event that reports an error.
   *
   * @throws EOFException if the stream ends before the answer is complete
   * @throws JsonProcessingException if an event is not JSON
   */
  static JsonNode parse(byte[] body) throws EOFException, JsonProcessingException {
    EventStream stream = new EventStream();
    for (String line : new String(body, StandardCharsets.UTF_8).lines().toList()) {
      if (line.startsWith(DATA)) {
        String data = line.substring(DATA.length()).strip();
        if (data.equals(LAST)) {
          stream.complete = true;
        } else if (!data.isEmpty()) {
          JsonNode event = JSON.readTree(data);
          if (event.hasNonNull("error") || (event.hasNonNull("code") && !event.has("choices"))) {
            return event;
          }
          stream.add(event);
        }
      }
    }
    return stream.whole();
  }

  private void add(JsonNode event) {
    for (String field : new String[] {"id", "model", "usage"}) {
      if (event.hasNonNull(field)) {
        completion.set(field, event.get(field));
      }
    }
    JsonNode choice = event.path("choices").path(0);
    answered |= event.has("choices");
    JsonNode piece = choice.hasNonNull("delta") ? choice.get("delta") : choice.path("message");
    content.append(CompletionJson.text(piece.path("content")));
    reasoning.append(CompletionJson.reasoning(piece));
    if (choice.hasNonNull("finish_reason")) {
      finishReason = choice.get("finish_reason");
      complete = true;
    }
  }

  private ObjectNode whole() throws EOFException {
    if (!answered) { // events of another protocol
      return completion;
    }
    if (!complete) {
      throw new EOFException("the stream ended before the answer was complete");
    }
    ObjectNode choice = completion.putArray("choices").addObject();
    choice.put("index", 0);
    choice
        .putObject("message")
        .put("role", "assistant")
        .put("content", content.toString())
        .put(CompletionJson.REASONING, reasoning.toString());
    choice.set("finish_reason", finishReason);
    return completion;
  }
}
