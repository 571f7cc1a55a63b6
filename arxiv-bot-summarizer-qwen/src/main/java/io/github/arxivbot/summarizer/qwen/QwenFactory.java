package io.github.arxivbot.summarizer.qwen;

import com.google.auto.service.AutoService;
import io.github.arxivbot.llm.LlmSummarizer;
import io.github.arxivbot.llm.internal.plugin.LlmOptions;
import io.github.arxivbot.llm.internal.plugin.OpenAiOptions;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummarizerFactory;
import io.github.arxivbot.spi.option.Option;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Creates a summarizer with Qwen or any other OpenAI-compatible service: the plugin {@code qwen}.
 */
@AutoService(SummarizerFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class QwenFactory implements SummarizerFactory {

  static final Option<String> MODEL = Option.text("model", "the model's name").orElse("qwen-long");
  static final Option<Summary.Read> READ = LlmOptions.read(Summary.Read.FILE);
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
        OpenAiOptions.API_KEY_ENV,
        OpenAiOptions.BASE_URL,
        MODEL,
        LlmOptions.PROMPT_FILE,
        LlmOptions.LANGUAGE,
        READ,
        LlmOptions.USE_PDF,
        OpenAiOptions.TEMPERATURE,
        OpenAiOptions.ENABLE_THINKING,
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
        LlmSummarizer.builder(client, context.get(MODEL)).timeout(context.get(TIMEOUT));
    OpenAiOptions.setParameters(summarizer, context, OpenAiOptions.TEMPERATURE);
    LlmOptions.Service service =
        new LlmOptions.Service(
            name(), client.host(), context.get(MODEL), OpenAiOptions.key(context), options());
    return LlmOptions.build(summarizer, context, READ, service);
  }

  private static OpenAiClient client(PluginContext context) {
    return OpenAiClient.builder(context.get(OpenAiOptions.BASE_URL), OpenAiOptions.key(context))
        .timeout(context.get(TIMEOUT))
        .clock(context.clock())
        .build();
  }
}
