package io.github.arxivbot.llm;

import io.github.arxivbot.model.Summary;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Collects the settings of an {@link LlmSummarizer}. Not thread-safe. */
public final class LlmSummarizerBuilder {

  private final ModelClient client;
  private final String model;
  private @Nullable String prompt;
  private String language = "zh";
  private Summary.Read most = Summary.Read.FILE;
  private OptionalDouble temperature = OptionalDouble.of(0.3);
  private Optional<Boolean> thinking = Optional.of(false);
  private int attempts = 4;
  private Duration pause = Duration.ofSeconds(2);
  private Duration timeout = Duration.ofMinutes(2);
  private int maxTextTokens = 30_000;
  private boolean markNumbers = true;
  private Map<String, Object> prices = Map.of();

  LlmSummarizerBuilder(ModelClient client, String model) {
    this.client = Objects.requireNonNull(client, "client");
    this.model = Objects.requireNonNull(model, "model");
  }

  /**
   * A prompt in the place of the built-in one.
   *
   * @param text what the model is asked, after the paper's title
   * @return this builder
   */
  public LlmSummarizerBuilder prompt(String text) {
    prompt = Objects.requireNonNull(text, "text");
    return this;
  }

  /**
   * The language of the summaries.
   *
   * @param tag a language tag (BCP 47); {@code zh} by default
   * @return this builder
   */
  public LlmSummarizerBuilder language(String tag) {
    language = Objects.requireNonNull(tag, "tag");
    return this;
  }

  /**
   * The most that is read of a paper; with the steps down below it.
   *
   * @param reading the whole file by default
   * @return this builder
   */
  public LlmSummarizerBuilder read(Summary.Read reading) {
    most = Objects.requireNonNull(reading, "reading");
    return this;
  }

  /**
   * How freely the model writes.
   *
   * @param degrees from 0 to 2; 0.3 by default; null leaves it to the service, for some models
   *     refuse to be told
   * @return this builder
   * @throws IllegalArgumentException if it is out of range
   */
  public LlmSummarizerBuilder temperature(@Nullable Double degrees) {
    if (degrees != null && !(degrees >= 0 && degrees <= 2)) {
      throw new IllegalArgumentException("temperature: expected 0 to 2, found " + degrees);
    }
    temperature = degrees == null ? OptionalDouble.empty() : OptionalDouble.of(degrees);
    return this;
  }

  /**
   * Whether the model thinks before it writes; said to the service explicitly.
   *
   * @param enabled false by default; null says nothing
   * @return this builder
   */
  public LlmSummarizerBuilder thinking(@Nullable Boolean enabled) {
    thinking = Optional.ofNullable(enabled);
    return this;
  }

  /**
   * How often one call is made while the service is throttled or busy.
   *
   * @param number at least 1; 4 by default
   * @param first the pause after the first, which then doubles
   * @return this builder
   */
  public LlmSummarizerBuilder attempts(int number, Duration first) {
    if (number < 1 || first.isNegative() || first.isZero()) {
      throw new IllegalArgumentException(
          "attempts: expected at least 1 and a pause, found " + number + ", " + first);
    }
    attempts = number;
    pause = first;
    return this;
  }

  /**
   * How long to wait until the service has read a file.
   *
   * @param limit more than nothing; two minutes by default
   * @return this builder
   */
  public LlmSummarizerBuilder timeout(Duration limit) {
    timeout = Objects.requireNonNull(limit, "limit");
    return this;
  }

  /**
   * How much of an extracted text is sent.
   *
   * @param tokens at least 1; 30000 by default
   * @return this builder
   */
  public LlmSummarizerBuilder maxTextTokens(int tokens) {
    if (tokens < 1) {
      throw new IllegalArgumentException("maxTextTokens: expected 1 or more, found " + tokens);
    }
    maxTextTokens = tokens;
    return this;
  }

  /**
   * Whether numbers that are not in what was read are marked in the text, or only reported.
   *
   * @param mark true by default
   * @return this builder
   */
  public LlmSummarizerBuilder markNumbers(boolean mark) {
    markNumbers = mark;
    return this;
  }

  /**
   * What tokens cost, by model.
   *
   * @param table for example {@code {"qwen-long": {"input": 0.5, "output": 2.0, "currency": "CNY",
   *     "per": 1000000}}}
   * @return this builder
   */
  public LlmSummarizerBuilder prices(Map<String, Object> table) {
    prices = Map.copyOf(table);
    return this;
  }

  /**
   * Makes the summarizer.
   *
   * @return a summarizer that closes the client with itself
   * @throws IllegalArgumentException if the price table has a mistake
   */
  public LlmSummarizer build() {
    PromptText text =
        prompt == null ? PromptText.builtIn(language) : PromptText.own(prompt, language);
    return new LlmSummarizer(
        new LlmSettings(
            client,
            model,
            text,
            most,
            temperature,
            thinking,
            attempts,
            pause,
            timeout,
            maxTextTokens,
            markNumbers,
            Prices.of(prices)));
  }
}
