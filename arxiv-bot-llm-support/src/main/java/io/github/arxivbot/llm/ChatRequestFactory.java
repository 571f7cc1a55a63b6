package io.github.arxivbot.llm;

import io.github.arxivbot.llm.internal.prompt.PromptInput;
import io.github.arxivbot.llm.internal.prompt.SummaryPrompt;

/** The parts of a chat request that are the same for all papers. */
record ChatRequestFactory(ModelCaller caller, SummaryPrompt prompt) {

  String model() {
    return caller.model();
  }

  /** Returns the request for a summary; {@code problem} is that of the previous answer, if any. */
  ChatRequest request(String title, PromptInput input, String problem) {
    ChatRequest.Builder request = caller.request().system(prompt.role());
    if (input.fileId().isPresent()) {
      request.system("fileid://" + input.fileId().get());
    } else {
      request.user(input.delimitedText());
    }
    String message = prompt.userMessage(title);
    request.user(problem.isEmpty() ? message : message + "\n\n" + prompt.repeatMessage(problem));
    return request.build();
  }
}
