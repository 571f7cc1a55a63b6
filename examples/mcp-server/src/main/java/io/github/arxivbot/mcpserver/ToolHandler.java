package io.github.arxivbot.mcpserver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.mcpserver.archive.RequestException;
import io.github.arxivbot.mcpserver.tool.AgentTool;
import io.github.arxivbot.model.ArxivBotException;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls a tool for the SDK. Every failure is an answer that says what is wrong. */
final class ToolHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ToolHandler.class);

  private final AgentTool tool;
  private final ObjectMapper json;

  ToolHandler(AgentTool tool, ObjectMapper json) {
    this.tool = tool;
    this.json = json;
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
      Map<String, Object> answer = tool.callWith(Objects.requireNonNullElse(arguments, Map.of()));
      return CallToolResult.builder()
          .addTextContent(json.writeValueAsString(answer))
          .structuredContent(answer)
          .isError(false)
          .build();
    } catch (RequestException | ArxivBotException e) {
      return failure(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return failure("the server is stopping");
    } catch (JsonProcessingException | RuntimeException e) {
      LOG.error("{} failed; please report it with the following stack trace", tool.name(), e);
      return failure("internal error; the standard error of the server has the details");
    }
  }

  private static CallToolResult failure(String message) {
    return CallToolResult.builder()
        .addTextContent(SafeText.printableLines(message))
        .isError(true)
        .build();
  }
}
