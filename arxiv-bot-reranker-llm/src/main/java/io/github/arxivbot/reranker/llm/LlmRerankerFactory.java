package io.github.arxivbot.reranker.llm;

import com.google.auto.service.AutoService;
import io.github.arxivbot.llm.internal.plugin.LlmOptions;
import io.github.arxivbot.llm.internal.plugin.OpenAiOptions;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.PluginException;
import io.github.arxivbot.spi.option.Option;
import io.github.arxivbot.spi.rerank.Reranker;
import io.github.arxivbot.spi.rerank.RerankerFactory;
import io.github.arxivbot.summarizer.qwen.OpenAiClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/** Creates a reranker with Qwen or any other OpenAI-compatible service: the plugin {@code llm}. */
@AutoService(RerankerFactory.class)
@SuppressWarnings("exports") // the annotation is not in the class file
public final class LlmRerankerFactory implements RerankerFactory {

  static final Option<String> CRITERIA =
      Option.text("criteria", "what the reader wants and does not want, in words");
  static final Option<String> INTEREST =
      Option.text("interest", "what the reader follows, in sentences");
  static final Option<String> MODEL = Option.text("model", "the model's name").orElse("qwen-plus");
  static final Option<Integer> BATCH_SIZE =
      Option.integer("batch_size", "the number of papers that are judged in one answer", 1, 50)
          .orElse(10);
  static final Option<Boolean> JSON_SCHEMA =
      Option.flag(
              "json_schema",
              "whether the service is asked to enforce the schema of answers, instead of any JSON"
                  + " object; null: neither")
          .nullable()
          .orElse(false);
  static final Option<Double> TEMPERATURE = OpenAiOptions.TEMPERATURE.orElse(0.0);
  static final Option<Duration> TIMEOUT = LlmOptions.timeout("the time limit of a call");

  /** For {@link java.util.ServiceLoader}. */
  public LlmRerankerFactory() {}

  @Override
  public String name() {
    return "llm";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(
        CRITERIA,
        INTEREST,
        OpenAiOptions.API_KEY_ENV,
        OpenAiOptions.BASE_URL,
        MODEL,
        BATCH_SIZE,
        JSON_SCHEMA,
        TEMPERATURE,
        OpenAiOptions.ENABLE_THINKING,
        TIMEOUT,
        LlmOptions.MAX_ATTEMPTS,
        LlmOptions.PRICES);
  }

  @Override
  public void check(PluginContext context) {
    boolean hasWords =
        context.find(CRITERIA).filter(words -> !words.isBlank()).isPresent()
            || context.find(INTEREST).filter(words -> !words.isBlank()).isPresent();
    if (!hasWords) {
      throw new PluginException(
          context.pathOf(CRITERIA)
              + ": expected what the reader wants, in words, found nothing; \"interest\" is"
              + " sufficient, too");
    }
  }

  @Override
  public Reranker create(PluginContext context) {
    Objects.requireNonNull(context, "context");
    check(context);
    OpenAiClient client =
        OpenAiClient.builder(context.get(OpenAiOptions.BASE_URL), OpenAiOptions.key(context))
            .timeout(context.get(TIMEOUT))
            .clock(context.clock())
            .build();
    LlmReranker.Builder reranker =
        LlmReranker.builder(client, context.get(MODEL))
            .batchSize(context.get(BATCH_SIZE))
            .omitResponseFormat();
    context.find(CRITERIA).ifPresent(reranker::criteria);
    context.find(INTEREST).ifPresent(reranker::interest);
    context.find(JSON_SCHEMA).ifPresent(reranker::jsonSchema);
    OpenAiOptions.setParameters(reranker, context, TEMPERATURE);
    LlmOptions.Service service =
        new LlmOptions.Service(
            name(), client.host(), context.get(MODEL), OpenAiOptions.key(context), options());
    try {
      LlmOptions.setService(reranker, context, service, "rerank: titles and abstracts");
      return reranker.build();
    } catch (IllegalArgumentException e) {
      client.close();
      throw new PluginException(String.valueOf(e.getMessage()), e);
    }
  }
}
