package io.github.arxivbot.llm;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.github.arxivbot.llm.internal.answer.AnswerCleaner;
import io.github.arxivbot.llm.internal.prompt.SummaryPrompt;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.Budget;
import io.github.arxivbot.spi.PluginContext;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryException.Scope;
import io.github.arxivbot.spi.SummaryRequest;
import io.github.arxivbot.spi.option.Option;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Summarizes papers with a language model. It sends the whole PDF if the service accepts files;
 * otherwise the text extracted from the PDF; otherwise the abstract. Each answer is validated, and
 * its numbers are looked up in the paper. Thread-safe if the client is.
 *
 * <pre>{@code
 * Summarizer summarizer = LlmSummarizer.builder(client, "qwen-long").language("en").build();
 * }</pre>
 */
public final class LlmSummarizer implements Summarizer {

  private static final Logger LOG = LoggerFactory.getLogger(LlmSummarizer.class);

  private final ModelClient client;
  private final ChatSettings chat;
  private final Summary.Read read;
  private final @Nullable ModelPrice price;
  private final ModelRetryPolicy retries;
  private final PaperReader reader;
  private final String details;
  private final UnusableAnswerCounter unusable = new UnusableAnswerCounter();

  private LlmSummarizer(Builder builder) {
    this.client = builder.client;
    this.chat =
        new ChatSettings(
            builder.model,
            builder.prompt == null
                ? SummaryPrompt.builtIn(builder.language)
                : SummaryPrompt.custom(builder.prompt, builder.language),
            builder.temperature,
            builder.thinking,
            builder.keys);
    this.details = builder.details;
    this.read = builder.read;
    this.price = builder.price;
    this.retries = new ModelRetryPolicy(builder.attempts, builder.pause);
    RemoteFiles files =
        new RemoteFiles(
            client,
            new ModelRetryPolicy(builder.attempts, builder.pause),
            builder.pause,
            builder.timeout);
    this.reader = new PaperReader(client, chat, files, builder.maxTextTokens, builder.markNumbers);
  }

  /**
   * Returns a new builder.
   *
   * @param client the model service; closed with the summarizer
   * @param model the model's name
   * @return a new builder
   */
  public static Builder builder(ModelClient client, String model) {
    return new Builder(client, model);
  }

  @Override
  public Summary summarize(SummaryRequest request) throws SummaryException, InterruptedException {
    Objects.requireNonNull(request, "request");
    SummaryDialog dialog =
        new SummaryDialog(
            client,
            chat,
            retries,
            price == null ? Budget.Price.UNKNOWN : price::cost,
            unusable,
            request);
    List<String> reasons = new ArrayList<>();
    for (Summary.Read kind : Summary.Read.values()) {
      if (kind.compareTo(read) >= 0) {
        try {
          return reader.summarize(kind, request, dialog);
        } catch (ReadingUnavailableException e) {
          LOG.debug("{}: {} is not available", request.paper(), kind, e);
          reasons.add(e.getMessage());
        }
      }
    }
    throw new SummaryException(
        Scope.PAPER,
        "no part of the paper could be read: " + String.join("; ", reasons),
        dialog.usage(),
        null);
  }

  @Override
  public Summary.Read reads() {
    return read == Summary.Read.FILE && client.files().isEmpty() ? Summary.Read.TEXT : read;
  }

  /** Estimates the cost from 15,000 tokens sent and 1,500 received per paper. */
  @Override
  public Optional<String> expectedCost(int papers) {
    return Optional.ofNullable(price).map(known -> known.describeExpected(papers));
  }

  @Override
  public String fingerprint() {
    return (client.provider().isEmpty() ? "" : client.provider() + " ")
        + chat.model()
        + " "
        + chat.prompt().language()
        + " prompt "
        + chat.prompt().sha256();
  }

  @Override
  public String settings() {
    return client.provider()
        + " "
        + client.host()
        + " "
        + chat.describe()
        + " "
        + read
        + " "
        + details;
  }

  /** Rejects a stored summary that contains thoughts of the model. */
  @Override
  public boolean accepts(Summary stored) {
    return !AnswerCleaner.hasThoughts(stored.text());
  }

  @Override
  public Optional<String> unavailable() {
    return client.unavailable();
  }

  @Override
  public void close() {
    client.close();
  }

  /** {@return the model and the host, never a key} */
  @Override
  public String toString() {
    return chat.model() + " at " + client.host();
  }

  /** Builds an {@link LlmSummarizer}. Not thread-safe. */
  public static final class Builder {

    private final ModelClient client;
    private final String model;
    private @Nullable String prompt;
    private String language = "zh";
    private Summary.Read read = Summary.Read.FILE;
    private OptionalDouble temperature = OptionalDouble.of(0.3);
    private Optional<Boolean> thinking = Optional.of(false);
    private int attempts = 4;
    private Duration pause = Duration.ofSeconds(2);
    private Duration timeout = Duration.ofMinutes(2);
    private int maxTextTokens = 30_000;
    private boolean markNumbers = true;
    private @Nullable ModelPrice price;
    private Map<String, String> keys = Map.of();
    private String details = "";
    private boolean built;

    private Builder(ModelClient client, String model) {
      this.client = Objects.requireNonNull(client, "client");
      this.model = Objects.requireNonNull(model, "model");
    }

    /**
     * Replaces the built-in prompt.
     *
     * @param text the instructions, which are sent after the paper's title
     * @return this builder
     */
    public Builder prompt(String text) {
      prompt = Objects.requireNonNull(text, "text");
      return this;
    }

    /**
     * Sets the language of the summaries.
     *
     * @param tag a language tag (BCP 47); {@code zh} by default
     * @return this builder
     */
    public Builder language(String tag) {
      language = Objects.requireNonNull(tag, "tag");
      return this;
    }

    /**
     * Sets how much of a paper is read at most. If that is not available, less is read.
     *
     * @param read the whole file by default
     * @return this builder
     */
    public Builder read(Summary.Read read) {
      this.read = Objects.requireNonNull(read, "read");
      return this;
    }

    /**
     * Sets the temperature.
     *
     * @param temperature from 0 to 2; 0.3 by default
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder temperature(double temperature) {
      if (!(temperature >= 0 && temperature <= 2)) {
        throw new IllegalArgumentException("temperature: expected 0 to 2, found " + temperature);
      }
      this.temperature = OptionalDouble.of(temperature);
      return this;
    }

    /**
     * Leaves the temperature out of requests, for models that reject the parameter.
     *
     * @return this builder
     */
    public Builder omitTemperature() {
      temperature = OptionalDouble.empty();
      return this;
    }

    /**
     * Sets whether the model thinks before it answers. The setting is sent with each request.
     *
     * @param enabled false by default
     * @return this builder
     */
    public Builder thinking(boolean enabled) {
      thinking = Optional.of(enabled);
      return this;
    }

    /**
     * Leaves the thinking parameter out of requests, for services that reject it.
     *
     * @return this builder
     */
    public Builder omitThinking() {
      thinking = Optional.empty();
      return this;
    }

    /**
     * Sets the number of attempts for a call while the service is throttled or busy.
     *
     * @param number at least 1; 4 by default
     * @param pause the pause before the second attempt, 2 seconds by default; doubled with each
     *     attempt
     * @return this builder
     * @throws IllegalArgumentException if the number is below 1 or the pause is not positive
     */
    public Builder attempts(int number, Duration pause) {
      if (number < 1 || pause.isNegative() || pause.isZero()) {
        throw new IllegalArgumentException(
            "attempts: expected at least 1 and a positive pause, found " + number + ", " + pause);
      }
      attempts = number;
      this.pause = pause;
      return this;
    }

    /**
     * Sets the maximum time that the service may take to process an uploaded file.
     *
     * @param timeout two minutes by default
     * @return this builder
     */
    public Builder timeout(Duration timeout) {
      this.timeout = Objects.requireNonNull(timeout, "timeout");
      return this;
    }

    /**
     * Sets the maximum length of an extracted text that is sent.
     *
     * @param tokens an estimated number of tokens, at least 1; 30,000 by default
     * @return this builder
     * @throws IllegalArgumentException if it is below 1
     */
    public Builder maxTextTokens(int tokens) {
      if (tokens < 1) {
        throw new IllegalArgumentException("maxTextTokens: expected 1 or more, found " + tokens);
      }
      maxTextTokens = tokens;
      return this;
    }

    /**
     * Sets whether numbers that were not found in the paper are marked in the text. They are
     * reported in any case.
     *
     * @param mark true by default
     * @return this builder
     */
    public Builder markNumbers(boolean mark) {
      markNumbers = mark;
      return this;
    }

    /**
     * Sets the price of the model's tokens.
     *
     * @param price the price; by default costs are not calculated
     * @return this builder
     */
    public Builder price(ModelPrice price) {
      this.price = Objects.requireNonNull(price, "price");
      return this;
    }

    /**
     * Sets the options that the summarizer was configured with. Messages name their keys, and a
     * change of a value is a change of the {@linkplain LlmSummarizer#settings() settings}.
     *
     * @param context the values
     * @param options the options, whose names are those of the service's parameters
     * @return this builder
     */
    public Builder options(PluginContext context, List<Option<?>> options) {
      keys = options.stream().collect(toUnmodifiableMap(Option::name, context::pathOf));
      details = options.stream().map(one -> one.name() + "=" + context.find(one)).toList() + "";
      return this;
    }

    /**
     * Returns a new summarizer, which closes the client when it is closed.
     *
     * @return the summarizer
     * @throws IllegalArgumentException if the prompt is empty or the language tag is invalid
     * @throws IllegalStateException if this method was called before, because the summarizer owns
     *     the client
     */
    public LlmSummarizer build() {
      if (built) {
        throw new IllegalStateException(
            "build() was already called; use a new builder and a new client");
      }
      LlmSummarizer summarizer = new LlmSummarizer(this);
      built = true;
      return summarizer;
    }
  }
}
