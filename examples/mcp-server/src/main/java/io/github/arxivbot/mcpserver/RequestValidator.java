package io.github.arxivbot.mcpserver;

import io.github.arxivbot.internal.text.SafeText;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds wrong parameters of requests, which the SDK would answer with the text of a Java exception.
 * The arguments of tools are checked by the tools.
 */
final class RequestValidator {

  private final McpJsonMapper json;
  private final List<String> tools;

  /**
   * Creates a validator.
   *
   * @param json reads the parameters as the SDK does
   * @param tools the names of the tools
   */
  RequestValidator(McpJsonMapper json, List<String> tools) {
    this.json = json;
    this.tools = List.copyOf(tools);
  }

  /** Returns what is wrong with the parameters; empty if nothing is. */
  Optional<String> validate(JSONRPCRequest request) {
    return switch (request.method()) {
      case McpSchema.METHOD_INITIALIZE ->
          validate(
              request,
              McpSchema.InitializeRequest.class,
              "protocolVersion (text), capabilities (object) and clientInfo (object)");
      case McpSchema.METHOD_RESOURCES_READ ->
          validate(request, McpSchema.ReadResourceRequest.class, "uri (text)");
      case McpSchema.METHOD_LOGGING_SET_LEVEL ->
          validate(request, McpSchema.SetLevelRequest.class, "level (text)");
      case McpSchema.METHOD_TOOLS_CALL ->
          validate(request, Map.class, "name (text) and arguments (object)")
              .or(() -> validateCall((Map<?, ?>) request.params()))
              .or(() -> validate(request, McpSchema.CallToolRequest.class, "_meta (object)"));
      default -> Optional.empty();
    };
  }

  private Optional<String> validate(JSONRPCRequest request, Class<?> type, String fields) {
    try {
      if (request.params() instanceof Map<?, ?> params) {
        json.convertValue(params, type);
        return Optional.empty();
      }
    } catch (RuntimeException e) {
      // described below
    }
    return Optional.of("params: expected an object with " + fields);
  }

  private Optional<String> validateCall(Map<?, ?> params) {
    Object name = params.get("name");
    if (!(name instanceof String text) || !tools.contains(text)) {
      String found = name == null ? "nothing" : SafeText.quote(String.valueOf(name));
      return Optional.of("name: expected one of " + String.join(", ", tools) + ", found " + found);
    }
    Object arguments = params.get("arguments");
    return arguments == null || arguments instanceof Map<?, ?>
        ? Optional.empty()
        : Optional.of(
            "arguments: expected an object, found " + SafeText.quote(String.valueOf(arguments)));
  }
}
