package io.github.arxivbot.mcpserver;

import io.github.arxivbot.internal.text.SafeText;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds wrong parameters of requests that the SDK would answer with the text of a Java exception.
 * The arguments of tools are checked by the tools.
 */
final class RequestValidator {

  private final List<String> tools;

  /** Creates a validator for the names of the tools. */
  RequestValidator(List<String> tools) {
    this.tools = List.copyOf(tools);
  }

  /** Returns what is wrong with the parameters; empty if nothing is. */
  Optional<String> validate(JSONRPCRequest request) {
    return switch (request.method()) {
      case McpSchema.METHOD_INITIALIZE ->
          request.params() instanceof Map<?, ?>
              ? Optional.empty()
              : Optional.of(
                  "params: expected an object with protocolVersion, capabilities and clientInfo");
      case McpSchema.METHOD_TOOLS_CALL ->
          request.params() instanceof Map<?, ?> params
              ? validateCall(params)
              : Optional.of("params: expected an object with name and arguments");
      default -> Optional.empty();
    };
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
