package io.github.arxivbot.summarizer.langchain4j;

import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.summarizing.internal.LlmOptions;
import io.github.arxivbot.testkit.ModelService;
import io.github.arxivbot.testkit.SummarizerContract;
import org.junit.jupiter.api.AfterEach;

class OllamaContractTest extends SummarizerContract {

  private final ModelService service = ModelService.start();

  @AfterEach
  void stop() {
    service.close();
  }

  @Override
  protected String name() {
    return "langchain4j";
  }

  @Override
  protected boolean isAnswering() {
    return true;
  }

  @Override
  protected PluginContext.Builder context(PluginContext.Builder context) {
    return context
        .set(LangChain4jFactory.PROVIDER, "ollama")
        .set(LangChain4jFactory.BASE_URL, service.ollamaUrl())
        .set(LangChain4jFactory.MODEL, "qwen-long")
        .set(LlmOptions.MAX_ATTEMPTS, 1);
  }
}
