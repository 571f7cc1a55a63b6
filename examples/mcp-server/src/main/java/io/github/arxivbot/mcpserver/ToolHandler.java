package io.github.arxivbot.mcpserver;

import io.github.arxivbot.mcpserver.tool.AgentTool;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Describes a tool for the SDK, and answers its calls. */
final class ToolHandler {

  private final AgentTool tool;
  private final ToolCaller caller;

  ToolHandler(AgentTool tool, ToolCaller caller) {
    this.tool = tool;
    this.caller = caller;
  }

  SyncToolSpecification specification() {
    Tool described =
        Tool.builder(tool.name(), tool.inputSchema())
            .description(tool.description())
            .annotations(
                ToolAnnotations.builder()
                    .readOnlyHint(tool.isReadOnly())
                    .openWorldHint(!tool.isReadOnly())
                    .build())
            .build();
    return SyncToolSpecification.builder()
        .tool(described)
        .callHandler((exchange, request) -> answer(request.arguments()))
        .build();
  }

  /** Returns the answer as text, and the same as structured content. */
  private CallToolResult answer(@Nullable Map<String, Object> arguments) {
    try {
      ToolCaller.Answer answer = caller.call(tool, Objects.requireNonNullElse(arguments, Map.of()));
      return CallToolResult.builder()
          .addTextContent(answer.text())
          .structuredContent(answer.content())
          .isError(false)
          .build();
    } catch (ToolCaller.CallException e) {
      return CallToolResult.builder()
          .addTextContent(String.valueOf(e.getMessage()))
          .isError(true)
          .build();
    }
  }
}
