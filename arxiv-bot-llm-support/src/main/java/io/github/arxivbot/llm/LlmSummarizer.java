package io.github.arxivbot.llm;

import io.github.arxivbot.llm.internal.answer.AnswerCleaner;
import io.github.arxivbot.llm.internal.prompt.SummaryPrompt;
import io.github.arxivbot.model.Summary;
import io.github.arxivbot.spi.Summarizer;
import io.github.arxivbot.spi.SummaryException;
import io.github.arxivbot.spi.SummaryException.Scope;
import io.github.arxivbot.spi.SummaryRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
  private final ChatRequestFactory requests;
  private final Summary.Read read;
  private final PaperPartSummarizer partSummarizer;
  private final UnusableAnswerCounter unusable = new UnusableAnswerCounter();

  private LlmSummarizer(Builder builder) {
    this.client = builder.client;
    SummaryPrompt prompt =
        builder.prompt == null
            ? SummaryPrompt.builtIn(builder.language)
            : SummaryPrompt.custom(builder.prompt, builder.language);
    this.requests = new ChatRequestFactory(builder.caller(), prompt);
    this.read = builder.read;
    ModelFileUploader uploader =
        new ModelFileUploader(
            client,
            new ModelRetryPolicy(builder.attempts, builder.pause),
            builder.pause,
            builder.timeout);
    this.partSummarizer =
        new PaperPartSummarizer(
            client, requests, uploader, builder.maxTextTokens, builder.markNumbers);
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
    SummaryDialog dialog = new SummaryDialog(requests, unusable, request);
    List<String> reasons = new ArrayList<>();
    for (Summary.Read kind : Summary.Read.values()) {
      if (kind.compareTo(read) >= 0) {
        try {
          return partSummarizer.summarize(kind, request, dialog);
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
    return requests.caller().price().map(price -> price.describeExpected(papers));
  }

  @Override
  public String fingerprint() {
    return requests.caller().identity()
        + " "
        + requests.prompt().language()
        + " prompt "
        + requests.prompt().sha256();
  }

  @Override
  public String settings() {
    return requests.caller().settings() + " " + requests.prompt().sha256() + " " + read;
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
    return requests.model() + " at " + client.host();
  }

  /** Builds an {@link LlmSummarizer}. Not thread-safe. */
  public static final class Builder extends ModelOptions<Builder> {

    private @Nullable String prompt;
    private String language = "zh";
    private Summary.Read read = Summary.Read.FILE;
    private Duration timeout = Duration.ofMinutes(2);
    private int maxTextTokens = 30_000;
    private boolean markNumbers = true;

    private Builder(ModelClient client, String model) {
      super(client, model, 0.3);
    }

    @Override
    protected Builder self() {
      return this;
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
     * Returns a new summarizer, which closes the client when it is closed.
     *
     * @return the summarizer
     * @throws IllegalArgumentException if the prompt is empty or the language tag is invalid
     * @throws IllegalStateException if this method was called before, because the summarizer owns
     *     the client
     */
    public LlmSummarizer build() {
      return new LlmSummarizer(this);
    }
  }
}
