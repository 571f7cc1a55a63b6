package io.github.arxivbot.reranker.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.arxivbot.llm.internal.plugin.LlmOptions;
import io.github.arxivbot.llm.internal.plugin.OpenAiOptions;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.testkit.contract.RerankerContract;
import io.github.arxivbot.testkit.server.ModelResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

class LlmRerankerContractTest extends RerankerContract {

  private final JudgeServer server =
      new JudgeServer().texts((papers, call) -> JudgeServer.answer(fives(papers)));

  private static List<ObjectNode> fives(List<JudgeServer.SeenPaper> papers) {
    return JudgeServer.entries(
        papers.stream()
            .map(paper -> new JudgeServer.SeenPaper(paper.handle(), "Paper 5", ""))
            .toList());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Override
  protected String name() {
    return "llm";
  }

  @Override
  protected boolean isAnswering() {
    return true;
  }

  @Override
  protected PluginContext.Builder context(PluginContext.Builder context) {
    return context
        .set(LlmRerankerFactory.CRITERIA, "Serving of language models.")
        .set(OpenAiOptions.BASE_URL, server.url())
        .set(LlmOptions.MAX_ATTEMPTS, 1)
        .environment(variable -> variable.equals("DASHSCOPE_API_KEY") ? JudgeServer.KEY : null);
  }

  @Override
  protected Optional<PluginContext.Builder> unanswered(
      PluginContext.Builder context, Duration timeout) {
    server.responses((papers, call) -> ModelResponse.text("late").after(Duration.ofMinutes(10)));
    return Optional.of(context.set(LlmRerankerFactory.TIMEOUT, timeout));
  }
}
