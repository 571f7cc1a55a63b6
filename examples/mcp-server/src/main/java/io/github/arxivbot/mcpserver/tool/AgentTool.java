package io.github.arxivbot.mcpserver.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tool that an agent can call. Thread-safe. */
public interface AgentTool {

  /** {@return the name, as the agent writes it} */
  String name();

  /** {@return what the tool does, for the agent} */
  String description();

  /** {@return the parameters, in the order in which an agent sees them} */
  List<ToolParameter<?>> parameters();

  /**
   * Creates the answer.
   *
   * @param arguments the checked arguments
   * @return the answer, a tree of JSON
   * @throws InterruptedException if the thread is interrupted
   */
  Map<String, Object> execute(ToolArguments arguments) throws InterruptedException;

  /** {@return true if it changes nothing and sends no request} */
  default boolean isReadOnly() {
    return true;
  }

  /** {@return the JSON Schema of the arguments} */
  default Map<String, Object> inputSchema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    parameters().forEach(each -> properties.put(each.name(), each.schema()));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("type", "object");
    schema.put("properties", properties);
    List<String> required =
        parameters().stream().filter(ToolParameter::isRequired).map(ToolParameter::name).toList();
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  /**
   * Checks the arguments and creates the answer.
   *
   * @param given the arguments by name
   * @return the answer, a tree of JSON
   * @throws io.github.arxivbot.mcpserver.archive.RequestException if an argument is wrong
   * @throws InterruptedException if the thread is interrupted
   */
  default Map<String, Object> call(Map<String, ? extends @Nullable Object> given)
      throws InterruptedException {
    return execute(ToolArguments.of(parameters(), given));
  }
}
