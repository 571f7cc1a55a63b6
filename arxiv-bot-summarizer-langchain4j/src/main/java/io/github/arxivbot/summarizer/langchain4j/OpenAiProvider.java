package io.github.arxivbot.summarizer.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.option.Option;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** OpenAI and compatible services. */
final class OpenAiProvider implements ChatModelProvider {

  static final Option<Integer> MAX_TOKENS =
      Option.integer(
              "max_tokens", "openai: the maximum number of tokens in the answer", 1, 1_000_000)
          .nullable();
  static final Option<Integer> MAX_COMPLETION_TOKENS =
      Option.integer(
              "max_completion_tokens",
              "openai: the maximum number of tokens including thinking, for models that reject max_tokens",
              1,
              1_000_000)
          .nullable();
  static final Option<Double> FREQUENCY_PENALTY =
      Option.number("frequency_penalty", "openai: the penalty for frequent tokens", -2, 2)
          .nullable();
  static final Option<Double> PRESENCE_PENALTY =
      Option.number(
              "presence_penalty", "openai: the penalty for tokens that occurred before", -2, 2)
          .nullable();
  static final Option<String> REASONING_EFFORT =
      Option.text("reasoning_effort", "openai: the reasoning effort, such as low").nullable();
  static final Option<String> SERVICE_TIER =
      Option.text("service_tier", "openai: the processing tier, such as flex").nullable();
  static final Option<String> ORGANIZATION_ID =
      Option.text("organization_id", "openai: the organization that is billed")
          .nullable()
          .checked(OpenAiProvider::checkHeader);
  static final Option<String> PROJECT_ID =
      Option.text("project_id", "openai: the project that is billed")
          .nullable()
          .checked(OpenAiProvider::checkHeader);

  /** About thirty pages, which fit into the context of all current models. */
  private static final int MAX_TEXT_TOKENS = 30_000;

  @Override
  public String name() {
    return "openai";
  }

  @Override
  public URI baseUrl() {
    return URI.create("https://api.openai.com/v1");
  }

  @Override
  public boolean requiresKey() {
    return true;
  }

  @Override
  public List<Option<?>> options() {
    return List.of(
        MAX_TOKENS,
        MAX_COMPLETION_TOKENS,
        FREQUENCY_PENALTY,
        PRESENCE_PENALTY,
        REASONING_EFFORT,
        SERVICE_TIER,
        ORGANIZATION_ID,
        PROJECT_ID);
  }

  @Override
  public ChatModel model(PluginContext context, URI baseUrl, HttpClientBuilder http) {
    OpenAiChatModel.OpenAiChatModelBuilder model =
        OpenAiChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(baseUrl.toString())
            .modelName(LangChain4jFactory.model(context))
            .returnThinking(true)
            .maxRetries(0)
            .logRequests(false)
            .logResponses(false);
    context.find(LangChain4jFactory.TOP_P).ifPresent(model::topP);
    context.find(LangChain4jFactory.SEED).ifPresent(model::seed);
    context.find(MAX_TOKENS).ifPresent(model::maxTokens);
    context.find(MAX_COMPLETION_TOKENS).ifPresent(model::maxCompletionTokens);
    context.find(FREQUENCY_PENALTY).ifPresent(model::frequencyPenalty);
    context.find(PRESENCE_PENALTY).ifPresent(model::presencePenalty);
    context.find(REASONING_EFFORT).ifPresent(model::reasoningEffort);
    context.find(SERVICE_TIER).ifPresent(model::serviceTier);
    context.find(ORGANIZATION_ID).ifPresent(model::organizationId);
    context.find(PROJECT_ID).ifPresent(model::projectId);
    context
        .find(LangChain4jFactory.ENABLE_THINKING)
        .ifPresent(enabled -> model.customParameters(Map.of("enable_thinking", enabled)));
    return model.build();
  }

  @Override
  public int maxTextTokens(PluginContext context) {
    return MAX_TEXT_TOKENS;
  }

  private static @Nullable String checkHeader(String value) {
    return value.chars().allMatch(c -> c > ' ' && c <= '~')
        ? null
        : "expected an ID without spaces and non-ASCII characters";
  }
}
