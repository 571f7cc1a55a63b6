package io.github.arxivbot.summarizer.langchain4j;

import com.google.auto.service.AutoService;
import io.github.arxivbot.llm.LlmSummarizerBuilder;
import io.github.arxivbot.llm.internal.BaseUrl;
import io.github.arxivbot.llm.internal.Endpoint;
import io.github.arxivbot.llm.internal.LlmOptions;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummarizerFactory;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.option.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a summarizer that asks a model through LangChain4j from a configuration: the plugin {@code
 * langchain4j}. Two providers can be named, OpenAI with all that speak as it does, and Ollama; any
 * other model is handed over in code, see {@link LangChain4jSummarizer}.
 *
 * <pre>{@code
 * "summarizer": {"use": "langchain4j", "provider": "ollama", "model": "qwen3:8b", "num_ctx": 32768}
 * }</pre>
 */
@AutoService(SummarizerFactory.class)
@SuppressWarnings("exports") // the annotation is gone once this is compiled
public final class LangChain4jFactory implements SummarizerFactory {

  private static final List<Provider> PROVIDERS =
      List.of(new OpenAiProvider(), new OllamaProvider());

  static final Option<String> PROVIDER =
      Option.choice(
              "provider",
              "who has the model: openai and all that speak as it does, or ollama",
              PROVIDERS.stream().map(Provider::name).toList())
          .orElse("openai");
  static final Option<String> API_KEY_ENV =
      Option.secret(
              "api_key_env",
              "the environment variable that holds the key; ollama is sent one only if this is set")
          .orElse("OPENAI_API_KEY");
  static final Option<URI> BASE_URL =
      Option.uri(
              "base_url",
              "where the model service is; by default https://api.openai.com/v1,"
                  + " or http://localhost:11434 with ollama")
          .checked(BaseUrl::complaint);
  static final Option<String> MODEL =
      Option.text("model", "the model's name; must be given, here or in ai_summary");
  static final Option<String> READ = LlmOptions.read("text", "abstract");
  static final Option<Double> TEMPERATURE =
      Option.number(
          "temperature", "how freely the model writes; by default as its provider has it", 0, 2);
  static final Option<Double> TOP_P =
      Option.number("top_p", "among which share of likely words the next is chosen", 0, 1);
  static final Option<Integer> SEED =
      Option.integer("seed", "the same for the same words again, as far as it can", 0, 2147483647);
  static final Option<Boolean> ENABLE_THINKING =
      Option.flag(
          "enable_thinking",
          "whether the model thinks aloud first, at a price; not said to openai unless it is set");
  static final Option<Duration> TIMEOUT = LlmOptions.timeout("time for one call");

  /** For {@link java.util.ServiceLoader}. */
  public LangChain4jFactory() {}

  @Override
  public String name() {
    return "langchain4j";
  }

  @Override
  public List<Option<?>> options() {
    List<Option<?>> options =
        new ArrayList<>(
            List.of(
                PROVIDER,
                API_KEY_ENV,
                BASE_URL,
                MODEL,
                LlmOptions.PROMPT_FILE,
                LlmOptions.LANGUAGE,
                READ,
                LlmOptions.USE_PDF,
                TEMPERATURE,
                TOP_P,
                SEED,
                ENABLE_THINKING,
                TIMEOUT,
                LlmOptions.MAX_ATTEMPTS,
                LlmOptions.PRICES,
                LlmOptions.UNSUPPORTED_NUMBERS));
    PROVIDERS.forEach(provider -> options.addAll(provider.options()));
    return List.copyOf(options);
  }

  @Override
  public Summarizer create(PluginContext context) {
    Objects.requireNonNull(context, "context");
    Provider provider = provider(context);
    refuseOthers(provider, context);
    ChatModelClient client = client(provider, context);
    LlmSummarizerBuilder summarizer =
        LangChain4jSummarizer.plain(client, model(context))
            .temperature(context.find(TEMPERATURE).orElse(null))
            .maxTextTokens(provider.textTokens(context));
    LlmOptions.set(summarizer, context, READ, name());
    LlmOptions.remark(context, client.host(), model(context), key(provider, context));
    return LlmOptions.made(summarizer);
  }

  static ChatModelClient client(Provider provider, PluginContext context) {
    URI baseUrl = BaseUrl.withoutSlash(context.find(BASE_URL).orElse(provider.baseUrl()));
    Duration timeout = context.get(TIMEOUT);
    Endpoint endpoint = new Endpoint(baseUrl, key(provider, context), timeout, context.clock());
    Wire wire = new Wire(baseUrl, timeout, endpoint);
    return ChatModelClient.over(provider.model(context, baseUrl, wire), provider.name(), endpoint);
  }

  static String model(PluginContext context) {
    return context
        .find(MODEL)
        .orElseThrow(
            () ->
                new PluginException(
                    "langchain4j: model is missing; name one, for example \"gpt-4.1-mini\","
                        + " or \"qwen3:8b\" with ollama"));
  }

  private static Provider provider(PluginContext context) {
    String name = context.get(PROVIDER);
    return PROVIDERS.stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new PluginException("langchain4j: no provider \"" + name + "\""));
  }

  private static void refuseOthers(Provider wanted, PluginContext context) {
    for (Provider other : PROVIDERS) {
      List<String> set = other.options().stream().filter(context::isSet).map(Option::name).toList();
      if (other != wanted && !set.isEmpty()) {
        throw new PluginException(
            "langchain4j: the provider is %s, which has no %s; remove it, or set \"provider\": \"%s\""
                .formatted(wanted.name(), String.join(", ", set), other.name()));
      }
    }
  }

  private static @Nullable Secret key(Provider provider, PluginContext context) {
    return provider.needsKey() || context.isSet(API_KEY_ENV)
        ? context.secret(API_KEY_ENV).orElseThrow()
        : null;
  }
}
