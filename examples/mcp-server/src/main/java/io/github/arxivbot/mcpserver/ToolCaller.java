package io.github.arxivbot.mcpserver;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.mcpserver.archive.RequestException;
import io.github.arxivbot.mcpserver.tool.AgentTool;
import io.github.arxivbot.model.ArxivBotException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls tools, and turns whatever they throw into messages for the agent. Thread-safe. */
final class ToolCaller {

  private static final Logger LOG = LoggerFactory.getLogger(ToolCaller.class);

  private final ObjectMapper json;

  ToolCaller(ObjectMapper json) {
    this.json = json;
  }

  /**
   * The answer of a tool.
   *
   * @param content the answer as a tree of JSON
   * @param text the same as text
   */
  record Answer(Map<String, Object> content, String text) {}

  /** A call that failed. Its message is for the agent. */
  static final class CallException extends Exception {

    private static final long serialVersionUID = 1;

    private final boolean isRequestWrong;

    private CallException(String message, boolean isRequestWrong) {
      super(SafeText.printableLines(message));
      this.isRequestWrong = isRequestWrong;
    }

    /** {@return true if other arguments may succeed} */
    boolean isRequestWrong() {
      return isRequestWrong;
    }
  }

  /**
   * Calls a tool.
   *
   * @throws CallException if the call failed, whatever the tool threw
   */
  Answer call(AgentTool tool, Map<String, Object> arguments) throws CallException {
    try {
      Map<String, Object> content = tool.call(arguments);
      return new Answer(content, json.writeValueAsString(content));
    } catch (RequestException e) {
      throw new CallException(String.valueOf(e.getMessage()), true);
    } catch (ArxivBotException e) {
      throw new CallException(String.valueOf(e.getMessage()), false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallException("the server is stopping", false);
    } catch (JsonProcessingException | RuntimeException | Error e) { // of a plugin
      LOG.error("{} failed; please report it with the following stack trace", tool.name(), e);
      throw new CallException(
          "internal error; the standard error of the server has the details", false);
    }
  }
}
