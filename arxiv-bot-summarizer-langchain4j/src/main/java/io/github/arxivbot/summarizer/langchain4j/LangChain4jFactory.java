package io.github.arxivbot.summarizer.langchain4j;

import com.google.auto.service.AutoService;
import io.github.arxivbot.internal.http.HttpAddress;
import io.github.arxivbot.llm.LlmSummarizer;
import io.github.arxivbot.llm.internal.client.ModelEndpoint;
import io.github.arxivbot.llm.internal.plugin.LlmOptions;
import io.github.arxivbot.model.Summary;
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
 * Creates a summarizer that uses a model through LangChain4j: the plugin {@code langchain4j}. A
 * configuration can name two providers, OpenAI-compatible services and Ollama; programs can use any
 * other model with {@link LangChain4jSummarizer}.
 *
 * <pre>{@code
 * "summarizer": {"use": "langchain4j", "provider": "ollama", "model": "qwen3:8b", "num_ctx": 32768}
 * }</pre>
 */
@AutoService(SummarizerFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class LangChain4jFactory implements SummarizerFactory {

  private static final List<ChatModelProvider> PROVIDERS =
      List.of(new OpenAiProvider(), new OllamaProvider());

  static final Option<String> PROVIDER =
      Option.choice(
              "provider",
              "the provider of the model: openai for all OpenAI-compatible services, or ollama",
              PROVIDERS.stream().map(ChatModelProvider::name).toList())
          .orElse("openai");
  static final Option<String> API_KEY_ENV =
      Option.secret(
              "api_key_env",
              "the environment variable that holds the key; with ollama, sent only if this is set")
          .orElse("OPENAI_API_KEY");
  static final Option<URI> BASE_URL =
      Option.uri(
              "base_url",
              "the URL of the model service; by default https://api.openai.com/v1,"
                  + " or http://localhost:11434 with ollama")
          .checked(url -> HttpAddress.checkBase(url).orElse(null));
  static final Option<String> MODEL =
      Option.text("model", "the model's name; required, here or in ai_summary");
  static final Option<Summary.Read> READ = LlmOptions.read(Summary.Read.TEXT);
  static final Option<Double> TEMPERATURE =
      Option.number(
              "temperature",
              "the temperature of the model; the provider's default if not set",
              0,
              2)
          .nullable();
  static final Option<Double> TOP_P =
      Option.number("top_p", "the cumulative probability of the tokens that are sampled from", 0, 1)
          .nullable();
  static final Option<Integer> SEED =
      Option.integer(
              "seed",
              "the seed for reproducible answers, as far as the model supports it",
              0,
              2147483647)
          .nullable();
  static final Option<Boolean> ENABLE_THINKING =
      Option.flag(
              "enable_thinking",
              "whether the model thinks before it answers, which costs tokens; sent to openai only if it is set")
          .nullable();
  static final Option<Duration> TIMEOUT = LlmOptions.timeout("the time limit of a call");

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
    ChatModelProvider provider = provider(context);
    rejectOtherOptions(provider, context);
    ChatModelClient client = client(provider, context);
    LlmSummarizer.Builder summarizer =
        LangChain4jSummarizer.withoutParameters(client, model(context))
            .maxTextTokens(provider.maxTextTokens(context));
    context.find(TEMPERATURE).ifPresent(summarizer::temperature);
    LlmOptions.Service service =
        new LlmOptions.Service(
            name(), client.host(), model(context), key(provider, context), options());
    return LlmOptions.build(summarizer, context, READ, service);
  }

  static ChatModelClient client(ChatModelProvider provider, PluginContext context) {
    URI baseUrl =
        HttpAddress.withoutTrailingSlash(context.find(BASE_URL).orElse(provider.baseUrl()));
    Duration timeout = context.get(TIMEOUT);
    ModelEndpoint endpoint =
        new ModelEndpoint(baseUrl, key(provider, context), timeout, context.clock());
    HttpClientAdapter http = new HttpClientAdapter(baseUrl, timeout, endpoint);
    return ChatModelClient.of(provider.model(context, baseUrl, http), provider.name(), endpoint);
  }

  static String model(PluginContext context) {
    return context
        .find(MODEL)
        .orElseThrow(
            () ->
                new PluginException(
                    "langchain4j: model is missing; set it, for example, to \"gpt-4.1-mini\","
                        + " or \"qwen3:8b\" with ollama"));
  }

  private static ChatModelProvider provider(PluginContext context) {
    String name = context.get(PROVIDER);
    return PROVIDERS.stream()
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new PluginException("langchain4j: no provider \"" + name + "\""));
  }

  private static void rejectOtherOptions(ChatModelProvider selected, PluginContext context) {
    for (ChatModelProvider other : PROVIDERS) {
      List<String> set = other.options().stream().filter(context::isSet).map(Option::name).toList();
      if (other != selected && !set.isEmpty()) {
        throw new PluginException(
            "langchain4j: provider %s does not support %s; remove it, or set \"provider\": \"%s\""
                .formatted(selected.name(), String.join(", ", set), other.name()));
      }
    }
  }

  private static @Nullable Secret key(ChatModelProvider provider, PluginContext context) {
    return provider.requiresKey() || context.isSet(API_KEY_ENV)
        ? context.secret(API_KEY_ENV).orElseThrow()
        : null;
  }
}
