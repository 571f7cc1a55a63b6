package io.github.arxivbot.summarizer.qwen;

import com.google.auto.service.AutoService;
import io.github.arxivbot.llm.LlmSummarizer;
import io.github.arxivbot.llm.LlmSummarizerBuilder;
import io.github.arxivbot.llm.internal.BaseUrl;
import io.github.arxivbot.llm.internal.LlmOptions;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummarizerFactory;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.option.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Makes a summarizer that asks Qwen, or any other OpenAI-compatible service, from a configuration:
 * the plugin {@code qwen}.
 */
@AutoService(SummarizerFactory.class)
@SuppressWarnings("exports") // the annotation is gone once this is compiled
public final class QwenFactory implements SummarizerFactory {

  private static final String QWENS_HOST = ".aliyuncs.com";

  static final Option<String> API_KEY_ENV =
      Option.secret("api_key_env", "the environment variable that holds the key")
          .orElse("DASHSCOPE_API_KEY");
  static final Option<URI> BASE_URL =
      Option.uri("base_url", "where the model service is; /chat/completions is put behind it")
          .orElse(URI.create("https://dashscope.aliyuncs.com/compatible-mode/v1"))
          .checked(BaseUrl::complaint);
  static final Option<String> MODEL = Option.text("model", "the model's name").orElse("qwen-long");
  static final Option<String> READ = LlmOptions.read("file", "text", "abstract");
  static final Option<Double> TEMPERATURE =
      Option.number("temperature", "how freely the model writes", 0, 2).orElse(0.3);
  static final Option<Boolean> ENABLE_THINKING =
      Option.flag(
              "enable_thinking",
              "whether the model thinks aloud first, at a price; Qwen's own word, so not said to"
                  + " another host than aliyuncs.com unless it is set")
          .orElse(false);
  static final Option<Duration> TIMEOUT =
      LlmOptions.timeout("time for one call, and for a file to be ready");

  /** For {@link java.util.ServiceLoader}. */
  public QwenFactory() {}

  @Override
  public String name() {
    return "qwen";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(
        API_KEY_ENV,
        BASE_URL,
        MODEL,
        LlmOptions.PROMPT_FILE,
        LlmOptions.LANGUAGE,
        READ,
        LlmOptions.USE_PDF,
        TEMPERATURE,
        ENABLE_THINKING,
        TIMEOUT,
        LlmOptions.MAX_ATTEMPTS,
        LlmOptions.PRICES,
        LlmOptions.UNSUPPORTED_NUMBERS);
  }

  @Override
  public Summarizer create(PluginContext context) {
    Objects.requireNonNull(context, "context");
    OpenAiClient client = client(context);
    LlmSummarizerBuilder summarizer =
        LlmSummarizer.builder(client, context.get(MODEL))
            .temperature(context.get(TEMPERATURE))
            .thinking(isThinkingSaid(context) ? context.get(ENABLE_THINKING) : null)
            .timeout(context.get(TIMEOUT));
    LlmOptions.set(summarizer, context, READ, name());
    LlmOptions.remark(context, client.host(), context.get(MODEL), key(context));
    return LlmOptions.made(summarizer);
  }

  /** OpenAI and others refuse a request with a word that they do not know. */
  static boolean isThinkingSaid(PluginContext context) {
    String host = String.valueOf(context.get(BASE_URL).getHost());
    return context.isSet(ENABLE_THINKING) || host.toLowerCase(Locale.ROOT).endsWith(QWENS_HOST);
  }

  private static Secret key(PluginContext context) {
    return context.secret(API_KEY_ENV).orElseThrow();
  }

  private static OpenAiClient client(PluginContext context) {
    return OpenAiClient.builder(context.get(BASE_URL), key(context))
        .timeout(context.get(TIMEOUT))
        .clock(context.clock())
        .build();
  }
}
