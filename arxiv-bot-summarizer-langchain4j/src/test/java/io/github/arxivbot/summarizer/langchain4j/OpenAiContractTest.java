package io.github.arxivbot.summarizer.langchain4j;

import io.github.arxivbot.llm.internal.plugin.LlmOptions;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.testkit.contract.SummarizerContract;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class OpenAiContractTest extends SummarizerContract {

  private final ModelServer service = ModelServer.start();

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
        .set(LangChain4jFactory.BASE_URL, service.baseUrl())
        .set(LangChain4jFactory.MODEL, "qwen-long")
        .set(LlmOptions.MAX_ATTEMPTS, 1)
        .environment(variable -> variable.equals("OPENAI_API_KEY") ? LangChain4jFixture.KEY : null);
  }

  @Override
  protected Optional<PluginContext.Builder> unanswered(
      PluginContext.Builder context, Duration timeout) {
    service.onChat(request -> ModelResponse.text("late").after(Duration.ofMinutes(10)));
    return Optional.of(context.set(LangChain4jFactory.TIMEOUT, timeout));
  }
}
