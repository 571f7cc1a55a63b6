package io.github.arxivbot.llm.internal.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code, type and message of an error response, in any of the known formats: {@code
 * {"error":{"message","type","param","code"}}}, {@code {"error":"…"}}, {@code
 * {"code","message","request_id"}}, {@code {"detail":[{"loc","msg","type"}]}} and a gateway's
 * {@code {"error_code","error_msg"}}.
 */
public record ErrorDetails(String code, String type, String message, String param) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The parameter that asks for a stream of events. */
  static final String STREAM = "stream";

  private static final String THINKING = "enable_thinking";

  private static final Pattern PARAMETER =
      Pattern.compile(
          "\\b(?:temperature|enable_thinking|thinking|max_tokens|max_completion_tokens|top_p|top_k"
              + "|min_p|seed|frequency_penalty|presence_penalty|repeat_penalty|reasoning_effort"
              + "|service_tier|num_ctx|num_predict|stream_options|response_format)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern STREAMING =
      Pattern.compile("\\bstream(?:ing|ed)?\\b", Pattern.CASE_INSENSITIVE);

  /** Parses the body of an error response; all parts are empty if it is not JSON. */
  public static ErrorDetails parse(String body) {
    try {
      return of(JSON.readTree(body));
    } catch (JsonProcessingException e) {
      return new ErrorDetails("", "", "", "");
    }
  }

  static ErrorDetails of(JsonNode body) {
    JsonNode error = body.path("error");
    if (error.isObject()) {
      return new ErrorDetails(
          text(error, "code"), text(error, "type"), text(error, "message"), text(error, "param"));
    }
    if (error.isTextual()) {
      return new ErrorDetails("", "", error.asText(), "");
    }
    if (body.has("error_code")) {
      return new ErrorDetails(text(body, "error_code"), "", text(body, "error_msg"), "");
    }
    List<JsonNode> invalid = body.findValues("detail");
    if (!invalid.isEmpty() && invalid.get(0).path(0).isObject()) {
      JsonNode first = invalid.get(0).path(0);
      JsonNode place = first.path("loc");
      return new ErrorDetails(
          text(body, "code"),
          text(first, "type"),
          text(first, "msg"),
          place.path(place.size() - 1).asText(""));
    }
    return new ErrorDetails(
        text(body, "code"), text(body, "type"), text(body, "message"), text(body, "param"));
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isValueNode() && !value.isNull() ? value.asText() : "";
  }

  /** Returns the code; the type if there is no code. */
  public String displayCode() {
    return code.isEmpty() ? type : code;
  }

  /**
   * Returns the parameter of a chat request that the service does not accept: {@code stream} if it
   * answers only with a stream of events; empty if the error names none.
   */
  public String parameter() {
    String last = param.substring(param.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (last.equals(STREAM)) {
      return STREAM;
    }
    Matcher named = PARAMETER.matcher(last);
    if (!named.matches()) {
      if (STREAMING.matcher(message).find()) {
        return STREAM;
      }
      named = PARAMETER.matcher(message);
      if (!named.find()) {
        return "";
      }
    }
    String name = named.group().toLowerCase(Locale.ROOT);
    return name.equals("thinking") ? THINKING : name;
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
