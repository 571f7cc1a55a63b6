package io.github.arxivbot.summarizer.qwen;

import com.google.auto.service.AutoService;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.Option;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.Secret;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummarizerFactory;
import io.github.arxivbot.summarizing.LlmSummarizer;
import io.github.arxivbot.summarizing.LlmSummarizerBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes a summarizer that asks Qwen, or any other OpenAI-compatible service, from a configuration:
 * the plugin {@code qwen}.
 */
@AutoService(SummarizerFactory.class)
@SuppressWarnings("exports") // the annotation is gone once this is compiled
public final class QwenFactory implements SummarizerFactory {

  static final Option<String> API_KEY_ENV =
      Option.secret("api_key_env", "the environment variable that holds the key")
          .orElse("DASHSCOPE_API_KEY");
  static final Option<URI> BASE_URL =
      Option.uri("base_url", "where the model service is; /chat/completions is put behind it")
          .orElse(URI.create("https://dashscope.aliyuncs.com/compatible-mode/v1"))
          .checked(BaseUrl::complaint);
  static final Option<String> MODEL = Option.text("model", "the model's name").orElse("qwen-long");
  static final Option<Path> PROMPT_FILE =
      Option.path("prompt_file", "a prompt of one's own, in the place of the built-in one");
  static final Option<String> LANGUAGE =
      Option.text("language", "the language of the summaries, as a BCP 47 tag").orElse("zh");
  static final Option<String> READ =
      Option.choice(
              "read",
              "the most that is read of a paper, with steps down below it",
              List.of("file", "text", "abstract"))
          .orElse("file");
  static final Option<Boolean> USE_PDF =
      Option.flag("use_pdf", "false: the abstract alone is read, whatever read says").orElse(true);
  static final Option<Double> TEMPERATURE =
      Option.number("temperature", "how freely the model writes", 0, 2).orElse(0.3);
  static final Option<Boolean> ENABLE_THINKING =
      Option.flag("enable_thinking", "whether the model thinks aloud first, at a price")
          .orElse(false);
  static final Option<Duration> TIMEOUT =
      Option.duration(
              "timeout", "time for one call, and for a file to be ready", Duration.ofMillis(1))
          .checked(QwenFactory::longerThanADay)
          .orElse(Duration.ofMinutes(2));
  static final Option<Integer> MAX_ATTEMPTS =
      Option.integer("max_attempts", "how often one call is made while the service is busy", 1, 20)
          .orElse(4);
  static final Option<Map<String, Object>> PRICES =
      Option.object("prices", "what tokens cost, by model: input, output, currency, per");
  static final Option<String> UNSUPPORTED_NUMBERS =
      Option.choice(
              "unsupported_numbers",
              "what happens to numbers that the paper does not have",
              List.of("mark", "report"))
          .orElse("mark");

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);

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
        PROMPT_FILE,
        LANGUAGE,
        READ,
        USE_PDF,
        TEMPERATURE,
        ENABLE_THINKING,
        TIMEOUT,
        MAX_ATTEMPTS,
        PRICES,
        UNSUPPORTED_NUMBERS);
  }

  @Override
  public Summarizer create(PluginContext context) {
    Objects.requireNonNull(context, "context");
    LlmSummarizerBuilder summarizer =
        LlmSummarizer.builder(client(context), context.get(MODEL))
            .language(context.get(LANGUAGE))
            .read(read(context))
            .temperature(context.get(TEMPERATURE))
            .thinking(context.get(ENABLE_THINKING))
            .attempts(context.get(MAX_ATTEMPTS), FIRST_PAUSE)
            .timeout(context.get(TIMEOUT))
            .markNumbers(context.get(UNSUPPORTED_NUMBERS).equals("mark"))
            .prices(context.get(PRICES));
    context
        .find(PROMPT_FILE)
        .flatMap(file -> OwnPrompt.read(file, context))
        .ifPresent(summarizer::prompt);
    Secret key = context.secret(API_KEY_ENV).orElseThrow();
    context.remark(
        "summaries: what is read of a paper goes to "
            + context.get(BASE_URL).getHost()
            + " ("
            + context.get(MODEL)
            + "), with the key from "
            + key
            + (key.reveal().isPresent() ? "" : ", which is not set"));
    try {
      return summarizer.build();
    } catch (IllegalArgumentException e) {
      throw new PluginException(String.valueOf(e.getMessage()), e);
    }
  }

  private static OpenAiClient client(PluginContext context) {
    return OpenAiClient.builder(context.get(BASE_URL), context.secret(API_KEY_ENV).orElseThrow())
        .timeout(context.get(TIMEOUT))
        .clock(context.clock())
        .build();
  }

  private static Summary.Read read(PluginContext context) {
    return context.get(USE_PDF)
        ? Summary.Read.valueOf(context.get(READ).toUpperCase(Locale.ROOT))
        : Summary.Read.ABSTRACT;
  }

  private static @Nullable String longerThanADay(Duration timeout) {
    return timeout.compareTo(Duration.ofDays(1)) > 0
        ? "expected at most PT24H, found " + timeout
        : null;
  }
}
