package io.github.arxivbot.summarizer.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.util.List;

/** Ollama, on this machine or another. */
final class OllamaProvider implements Provider {

  static final Option<Integer> NUM_CTX =
      Option.integer(
              "num_ctx",
              "ollama: tokens that the model sees at once; so much of a paper is sent as fits",
              4096,
              10_000_000)
          .orElse(16_384);
  static final Option<Integer> NUM_PREDICT =
      Option.integer("num_predict", "ollama: tokens to write at most", 1, 1_000_000);
  static final Option<Integer> TOP_K =
      Option.integer("top_k", "ollama: among how many words the next is chosen", 1, 1_000_000);
  static final Option<Double> MIN_P =
      Option.number("min_p", "ollama: the least likely word, against the likeliest", 0, 1);
  static final Option<Double> REPEAT_PENALTY =
      Option.number("repeat_penalty", "ollama: against words that came before", 0, 10);

  private static final int TEXT_TOKENS = 30_000;

  /** Role, prompt and title, and the summary itself. */
  private static final int OTHER_TOKENS = 3500;

  @Override
  public String name() {
    return "ollama";
  }

  @Override
  public URI baseUrl() {
    return URI.create("http://localhost:11434");
  }

  @Override
  public boolean needsKey() {
    return false;
  }

  @Override
  public List<Option<?>> options() {
    return List.of(NUM_CTX, NUM_PREDICT, TOP_K, MIN_P, REPEAT_PENALTY);
  }

  @Override
  public ChatModel model(PluginContext context, URI baseUrl, HttpClientBuilder wire) {
    OllamaChatModel.OllamaChatModelBuilder model =
        OllamaChatModel.builder()
            .httpClientBuilder(wire)
            .baseUrl(baseUrl.toString())
            .modelName(LangChain4jFactory.model(context))
            .numCtx(context.get(NUM_CTX))
            // Left unsaid, some models put their thoughts into the answer.
            .think(context.find(LangChain4jFactory.ENABLE_THINKING).orElse(false))
            .maxRetries(0)
            .logRequests(false)
            .logResponses(false);
    context.find(LangChain4jFactory.TOP_P).ifPresent(model::topP);
    context.find(LangChain4jFactory.SEED).ifPresent(model::seed);
    context.find(NUM_PREDICT).ifPresent(model::numPredict);
    context.find(TOP_K).ifPresent(model::topK);
    context.find(MIN_P).ifPresent(model::minP);
    context.find(REPEAT_PENALTY).ifPresent(model::repeatPenalty);
    return model.build();
  }

  /** Ollama drops silently what does not fit. The estimate of tokens is rough: a quarter is air. */
  @Override
  public int textTokens(PluginContext context) {
    return Math.min(TEXT_TOKENS, (context.get(NUM_CTX) - OTHER_TOKENS) / 4 * 3);
  }
}
