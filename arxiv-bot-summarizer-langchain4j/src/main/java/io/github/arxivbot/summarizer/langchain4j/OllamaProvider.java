package io.github.arxivbot.summarizer.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.util.List;

/** A local or remote Ollama server. */
final class OllamaProvider implements ChatModelProvider {

  private static final int DEFAULT_CTX = 16_384;

  static final Option<Integer> NUM_CTX =
      Option.integer(
              "num_ctx",
              "ollama: the context size in tokens; the paper is cut to fit",
              4096,
              10_000_000)
          .nullable()
          .orElse(DEFAULT_CTX);
  static final Option<Integer> NUM_PREDICT =
      Option.integer(
              "num_predict", "ollama: the maximum number of tokens in the answer", 1, 1_000_000)
          .nullable();
  static final Option<Integer> TOP_K =
      Option.integer(
              "top_k",
              "ollama: the number of most likely tokens that are sampled from",
              1,
              1_000_000)
          .nullable();
  static final Option<Double> MIN_P =
      Option.number(
              "min_p",
              "ollama: the minimum probability of a token, relative to the most likely one",
              0,
              1)
          .nullable();
  static final Option<Double> REPEAT_PENALTY =
      Option.number("repeat_penalty", "ollama: the penalty for repeated tokens", 0, 10).nullable();

  private static final int MAX_TEXT_TOKENS = 30_000;

  /** Tokens for role, prompt, title and the summary. */
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
  public boolean requiresKey() {
    return false;
  }

  @Override
  public List<Option<?>> options() {
    return List.of(NUM_CTX, NUM_PREDICT, TOP_K, MIN_P, REPEAT_PENALTY);
  }

  @Override
  public ChatModel model(PluginContext context, URI baseUrl, HttpClientBuilder http) {
    OllamaChatModel.OllamaChatModelBuilder model =
        OllamaChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(baseUrl.toString())
            .modelName(LangChain4jFactory.model(context))
            .returnThinking(true)
            .maxRetries(0)
            .logRequests(false)
            .logResponses(false);
    if (context.isSet(LangChain4jFactory.ENABLE_THINKING)) {
      context.find(LangChain4jFactory.ENABLE_THINKING).ifPresent(model::think);
    } else { // otherwise some models include their thoughts in the answer
      model.think(false);
    }
    context.find(NUM_CTX).ifPresent(model::numCtx);
    context.find(LangChain4jFactory.TOP_P).ifPresent(model::topP);
    context.find(LangChain4jFactory.SEED).ifPresent(model::seed);
    context.find(NUM_PREDICT).ifPresent(model::numPredict);
    context.find(TOP_K).ifPresent(model::topK);
    context.find(MIN_P).ifPresent(model::minP);
    context.find(REPEAT_PENALTY).ifPresent(model::repeatPenalty);
    return model.build();
  }

  /** Keeps a reserve of one quarter, because Ollama silently drops what exceeds the context. */
  @Override
  public int maxTextTokens(PluginContext context) {
    return Math.min(
        MAX_TEXT_TOKENS, (context.find(NUM_CTX).orElse(DEFAULT_CTX) - OTHER_TOKENS) / 4 * 3);
  }
}
