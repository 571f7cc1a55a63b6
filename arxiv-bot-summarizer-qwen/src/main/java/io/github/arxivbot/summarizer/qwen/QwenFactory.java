package io.github.arxivbot.summarizer.qwen;

import com.google.auto.service.AutoService;
import io.github.arxivbot.internal.http.HttpAddress;
import io.github.arxivbot.llm.LlmSummarizer;
import io.github.arxivbot.llm.internal.plugin.LlmOptions;
import io.github.arxivbot.model.Summary;
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
 * Creates a summarizer with Qwen or any other OpenAI-compatible service: the plugin {@code qwen}.
 */
@AutoService(SummarizerFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class QwenFactory implements SummarizerFactory {

  private static final String QWEN_DOMAIN = ".aliyuncs.com";

  static final Option<String> API_KEY_ENV =
      Option.secret("api_key_env", "the environment variable that holds the key")
          .orElse("DASHSCOPE_API_KEY");
  static final Option<URI> BASE_URL =
      Option.uri("base_url", "the URL of the model service, to which /chat/completions is appended")
          .orElse(URI.create("https://dashscope.aliyuncs.com/compatible-mode/v1"))
          .checked(url -> HttpAddress.checkBase(url).orElse(null));
  static final Option<String> MODEL = Option.text("model", "the model's name").orElse("qwen-long");
  static final Option<Summary.Read> READ = LlmOptions.read(Summary.Read.FILE);
  static final Option<Double> TEMPERATURE =
      Option.number("temperature", "the temperature of the model; null: not sent", 0, 2)
          .nullable()
          .orElse(0.3);
  static final Option<Boolean> ENABLE_THINKING =
      Option.flag(
              "enable_thinking",
              "whether the model thinks before it answers, which costs tokens; sent to hosts other"
                  + " than aliyuncs.com only if it is set; null: not sent")
          .nullable()
          .orElse(false);
  static final Option<Duration> TIMEOUT =
      LlmOptions.timeout("the time limit of a call, and of the processing of a file");

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
    LlmSummarizer.Builder summarizer =
        LlmSummarizer.builder(client, context.get(MODEL))
            .omitTemperature()
            .omitThinking()
            .timeout(context.get(TIMEOUT));
    context.find(TEMPERATURE).ifPresent(summarizer::temperature);
    if (sendsThinking(context)) {
      context.find(ENABLE_THINKING).ifPresent(summarizer::thinking);
    }
    LlmOptions.Service service =
        new LlmOptions.Service(name(), client.host(), context.get(MODEL), key(context), options());
    return LlmOptions.build(summarizer, context, READ, service);
  }

  /** Tests whether to send the parameter, because services other than Qwen may reject it. */
  static boolean sendsThinking(PluginContext context) {
    String host = String.valueOf(context.get(BASE_URL).getHost());
    return context.isSet(ENABLE_THINKING) || host.toLowerCase(Locale.ROOT).endsWith(QWEN_DOMAIN);
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
