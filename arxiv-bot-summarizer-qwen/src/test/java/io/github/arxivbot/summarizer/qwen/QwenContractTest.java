package io.github.arxivbot.summarizer.qwen;

import io.github.arxivbot.llm.internal.plugin.LlmOptions;
import io.github.arxivbot.llm.internal.plugin.OpenAiOptions;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.testkit.contract.SummarizerContract;
import io.github.arxivbot.testkit.server.ModelResponse;
import io.github.arxivbot.testkit.server.ModelServer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class QwenContractTest extends SummarizerContract {

  private final ModelServer service = ModelServer.start();

  @AfterEach
  void stop() {
    service.close();
  }

  @Override
  protected String name() {
    return "qwen";
  }

  @Override
  protected boolean isAnswering() {
    return true;
  }

  @Override
  protected PluginContext.Builder context(PluginContext.Builder context) {
    return context
        .set(OpenAiOptions.BASE_URL, service.baseUrl())
        .set(LlmOptions.MAX_ATTEMPTS, 1)
        .environment(variable -> variable.equals("DASHSCOPE_API_KEY") ? QwenFixture.KEY : null);
  }

  @Override
  protected Optional<PluginContext.Builder> unanswered(
      PluginContext.Builder context, Duration timeout) {
    service.onChat(request -> ModelResponse.text("late").after(Duration.ofMinutes(10)));
    return Optional.of(context.set(QwenFactory.TIMEOUT, timeout));
  }
}
