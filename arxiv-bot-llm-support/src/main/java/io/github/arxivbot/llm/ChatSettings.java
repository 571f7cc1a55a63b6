package io.github.arxivbot.llm;

import io.github.arxivbot.llm.internal.prompt.PromptInput;
import io.github.arxivbot.llm.internal.prompt.SummaryPrompt;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The parts of a chat request that are the same for all papers.
 *
 * @param keys the configuration key of each parameter, for messages
 */
record ChatSettings(
    String model,
    SummaryPrompt prompt,
    OptionalDouble temperature,
    Optional<Boolean> thinking,
    Map<String, String> keys) {

  /**
   * Returns the request that asks for a summary of one paper.
   *
   * @param problem the problem of the previous answer; empty for the first request
   */
  ChatRequest request(String title, PromptInput input, String problem) {
    ChatRequest.Builder request = ChatRequest.builder(model).system(prompt.role());
    if (input.fileId().isPresent()) {
      request.system("fileid://" + input.fileId().get());
    } else {
      request.user(input.delimitedText());
    }
    String message = prompt.userMessage(title);
    request.user(problem.isEmpty() ? message : message + "\n\n" + prompt.repeatMessage(problem));
    temperature.ifPresent(request::temperature);
    thinking.ifPresent(request::thinking);
    return request.build();
  }

  /** Returns what to do about a parameter that the service does not accept. */
  String remedy(String parameter) {
    String key = keys.get(parameter);
    if (parameter.equals("stream")) {
      return "choose another model";
    }
    return key == null
        ? "set " + parameter + " to another value, or leave it out"
        : "set " + key + " to null to leave it out, or to a value that the model accepts";
  }

  /** Returns what to do about a model that writes only its reasoning. */
  String reasoningRemedy() {
    return "set "
        + keys.getOrDefault("enable_thinking", "thinking")
        + " to false, allow more tokens for the answer, or choose another model";
  }

  /** Returns all settings, to notice a change. */
  String describe() {
    return model + " " + prompt.sha256() + " " + temperature + " " + thinking;
  }
}
