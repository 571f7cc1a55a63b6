package io.github.arxivbot.llm.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/**
 * What a service says in an error, in any of the envelopes seen: {@code {"error":{"message","type",
 * "code"}}}, {@code {"error":"…"}}, {@code {"code","message","request_id"}} and a gateway's {@code
 * {"error_code","error_msg"}}.
 */
public record ErrorWords(String code, String type, String message) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The words of an error's body; none where it is no JSON. */
  public static ErrorWords inBody(String body) {
    try {
      return of(JSON.readTree(body));
    } catch (JsonProcessingException e) {
      return new ErrorWords("", "", "");
    }
  }

  static ErrorWords of(JsonNode body) {
    JsonNode error = body.path("error");
    if (error.isObject()) {
      return new ErrorWords(text(error, "code"), text(error, "type"), text(error, "message"));
    }
    if (error.isTextual()) {
      return new ErrorWords("", "", error.asText());
    }
    if (body.has("error_code")) {
      return new ErrorWords(text(body, "error_code"), "", text(body, "error_msg"));
    }
    return new ErrorWords(text(body, "code"), "", text(body, "message"));
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }

  /** The code to show: the type says little, but is better than nothing. */
  public String shownCode() {
    return code.isEmpty() ? type : code;
  }

  boolean isEmpty() {
    return code.isEmpty() && type.isEmpty() && message.isEmpty();
  }

  boolean codeHas(String... parts) {
    return has(code + " " + type, parts);
  }

  boolean says(String... parts) {
    return has(code + " " + type + " " + message, parts);
  }

  private static boolean has(String text, String... parts) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String part : parts) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
