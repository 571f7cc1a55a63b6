package io.github.arxivbot.llm;

import io.github.arxivbot.llm.internal.prompt.PromptInput;
import io.github.arxivbot.llm.internal.prompt.SummaryPrompt;
import java.util.Optional;
import java.util.OptionalDouble;

/** The parts of a chat request that are the same for all papers. */
record ChatSettings(
    String model, SummaryPrompt prompt, OptionalDouble temperature, Optional<Boolean> thinking) {

  /** Returns the request that asks for a summary of one paper. */
  ChatRequest request(String title, PromptInput input) {
    ChatRequest.Builder request = ChatRequest.builder(model).system(prompt.role());
    if (input.fileId().isPresent()) {
      request.system("fileid://" + input.fileId().get());
    } else {
      request.user(input.delimitedText());
    }
    request.user(prompt.userMessage(title));
    temperature.ifPresent(request::temperature);
    thinking.ifPresent(request::thinking);
    return request.build();
  }
}
