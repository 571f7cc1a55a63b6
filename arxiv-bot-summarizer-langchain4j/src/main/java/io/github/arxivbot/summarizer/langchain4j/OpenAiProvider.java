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

/** OpenAI, and all that speak as it does. */
final class OpenAiProvider implements Provider {

  static final Option<Integer> MAX_TOKENS =
      Option.integer("max_tokens", "openai: tokens to write at most", 1, 1_000_000);
  static final Option<Integer> MAX_COMPLETION_TOKENS =
      Option.integer(
          "max_completion_tokens",
          "openai: tokens to write at most, thinking included, for models that refuse max_tokens",
          1,
          1_000_000);
  static final Option<Double> FREQUENCY_PENALTY =
      Option.number("frequency_penalty", "openai: against words that came often", -2, 2);
  static final Option<Double> PRESENCE_PENALTY =
      Option.number("presence_penalty", "openai: against words that came at all", -2, 2);
  static final Option<String> REASONING_EFFORT =
      Option.text("reasoning_effort", "openai: how long the model thinks, such as low");
  static final Option<String> SERVICE_TIER =
      Option.text("service_tier", "openai: how soon and at what price, such as flex");
  static final Option<String> ORGANIZATION_ID =
      Option.text("organization_id", "openai: the organization that pays")
          .checked(OpenAiProvider::noHeader);
  static final Option<String> PROJECT_ID =
      Option.text("project_id", "openai: the project that pays").checked(OpenAiProvider::noHeader);

  /** Some thirty pages; every model of such a service sees more. */
  private static final int TEXT_TOKENS = 30_000;

  @Override
  public String name() {
    return "openai";
  }

  @Override
  public URI baseUrl() {
    return URI.create("https://api.openai.com/v1");
  }

  @Override
  public boolean needsKey() {
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
  public ChatModel model(PluginContext context, URI baseUrl, HttpClientBuilder wire) {
    OpenAiChatModel.OpenAiChatModelBuilder model =
        OpenAiChatModel.builder()
            .httpClientBuilder(wire)
            .baseUrl(baseUrl.toString())
            .modelName(LangChain4jFactory.model(context))
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
        .ifPresent(thinks -> model.customParameters(Map.of("enable_thinking", thinks)));
    return model.build();
  }

  @Override
  public int textTokens(PluginContext context) {
    return TEXT_TOKENS;
  }

  private static @Nullable String noHeader(String value) {
    return value.chars().allMatch(c -> c > ' ' && c <= '~')
        ? null
        : "expected an id without blanks and characters outside ASCII";
  }
}
