package io.github.arxivbot.llm.internal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;

/**
 * The code, type and message of an error response, in any of the known formats: {@code
 * {"error":{"message","type", "code"}}}, {@code {"error":"…"}}, {@code
 * {"code","message","request_id"}} and a gateway's {@code {"error_code","error_msg"}}.
 */
public record ErrorDetails(String code, String type, String message) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Parses the body of an error response; all parts are empty if it is not JSON. */
  public static ErrorDetails parse(String body) {
    try {
      return of(JSON.readTree(body));
    } catch (JsonProcessingException e) {
      return new ErrorDetails("", "", "");
    }
  }

  static ErrorDetails of(JsonNode body) {
    JsonNode error = body.path("error");
    if (error.isObject()) {
      return new ErrorDetails(text(error, "code"), text(error, "type"), text(error, "message"));
    }
    if (error.isTextual()) {
      return new ErrorDetails("", "", error.asText());
    }
    if (body.has("error_code")) {
      return new ErrorDetails(text(body, "error_code"), "", text(body, "error_msg"));
    }
    return new ErrorDetails(text(body, "code"), "", text(body, "message"));
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }

  /** Returns the code; the type if there is no code. */
  public String displayCode() {
    return code.isEmpty() ? type : code;
  }

  boolean isEmpty() {
    return code.isEmpty() && type.isEmpty() && message.isEmpty();
  }

  boolean codeContains(String... parts) {
    return containsAny(code + " " + type, parts);
  }

  boolean contains(String... parts) {
    return containsAny(code + " " + type + " " + message, parts);
  }

  private static boolean containsAny(String text, String... parts) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (String part : parts) {
      if (lower.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
