package io.github.arxivbot.reranker.llm;

import io.github.arxivbot.llm.ChatRequest.JsonFormat;
import io.github.arxivbot.llm.ModelCaller;
import io.github.arxivbot.llm.ModelClient;
import io.github.arxivbot.llm.ModelOptions;
import io.github.arxivbot.spi.rerank.RerankException;
import io.github.arxivbot.spi.rerank.RerankRequest;
import io.github.arxivbot.spi.rerank.Reranker;
import java.util.Objects;
import java.util.Optional;

/**
 * Lets a language model judge papers by the reader's criteria, from title and abstract. The papers
 * are sent in batches, in a shuffled order, under handles instead of identifiers; answers are
 * validated and joined by handle. Papers without a valid judgment are asked for a second time, and
 * then given up. Thread-safe if the client is.
 *
 * <pre>{@code
 * Reranker judge =
 *     LlmReranker.builder(client, "qwen-plus").criteria("Serving of language models.").build();
 * }</pre>
 */
public final class LlmReranker implements Reranker {

  private static final long TOKENS_OF_PAPER = 350;
  private static final long TOKENS_OF_INSTRUCTIONS = 500;
  private static final long TOKENS_OF_JUDGMENT = 60;

  private final ModelCaller caller;
  private final JudgeSettings settings;

  private LlmReranker(ModelCaller caller, JudgeSettings settings) {
    this.caller = caller;
    this.settings = settings;
  }

  /**
   * Returns a new builder.
   *
   * @param client the model service; closed with the reranker
   * @param model the model's name
   * @return a new builder
   */
  public static Builder builder(ModelClient client, String model) {
    return new Builder(client, model);
  }

  @Override
  public void rerank(RerankRequest request) throws RerankException, InterruptedException {
    Objects.requireNonNull(request, "request");
    new JudgeDialog(caller, settings, request).judge();
  }

  @Override
  public String fingerprint() {
    return caller.identity() + " judge " + settings.prompt().sha256();
  }

  @Override
  public String settings() {
    return caller.settings() + " " + fingerprint() + " " + settings.batchSize();
  }

  @Override
  public Optional<String> unavailable() {
    return caller.client().unavailable();
  }

  /** Estimates the cost from 350 tokens sent and 60 received per paper. */
  @Override
  public Optional<String> expectedCost(int papers) {
    long batches = (papers + settings.batchSize() - 1L) / settings.batchSize();
    return caller
        .price()
        .map(
            price ->
                price.describe(
                    papers * TOKENS_OF_PAPER + batches * TOKENS_OF_INSTRUCTIONS,
                    papers * TOKENS_OF_JUDGMENT));
  }

  @Override
  public void close() {
    caller.client().close();
  }

  /** {@return the model and the host, never a key} */
  @Override
  public String toString() {
    return caller.model() + " at " + caller.client().host();
  }

  /** Builds an {@link LlmReranker}. Not thread-safe. */
  public static final class Builder extends ModelOptions<Builder> {

    private String criteria = "";
    private String interest = "";
    private int batchSize = 10;
    private Optional<JsonFormat> format = Optional.of(JsonFormat.OBJECT);

    private Builder(ModelClient client, String model) {
      super(client, model, 0);
    }

    @Override
    protected Builder self() {
      return this;
    }

    /**
     * Sets what the reader wants and does not want.
     *
     * @param words in words, in any language
     * @return this builder
     */
    public Builder criteria(String words) {
      criteria = Objects.requireNonNull(words, "words");
      return this;
    }

    /**
     * Sets what the reader follows.
     *
     * @param statement in sentences; empty by default
     * @return this builder
     */
    public Builder interest(String statement) {
      interest = Objects.requireNonNull(statement, "statement");
      return this;
    }

    /**
     * Sets the number of papers that are judged in one answer.
     *
     * @param papers from 1 to 50; 10 by default
     * @return this builder
     * @throws IllegalArgumentException if it is out of range
     */
    public Builder batchSize(int papers) {
      if (papers < 1 || papers > 50) {
        throw new IllegalArgumentException("batchSize: expected 1 to 50, found " + papers);
      }
      batchSize = papers;
      return this;
    }

    /**
     * Sets whether the service is asked to enforce the schema of answers ({@code json_schema})
     * instead of any JSON object ({@code json_object}). Answers are validated in any case.
     *
     * @param enabled false by default
     * @return this builder
     */
    public Builder jsonSchema(boolean enabled) {
      format = Optional.of(enabled ? JudgePrompt.SCHEMA : JsonFormat.OBJECT);
      return this;
    }

    /**
     * Leaves the form of answers out of requests, for services that reject the parameter.
     *
     * @return this builder
     */
    public Builder omitResponseFormat() {
      format = Optional.empty();
      return this;
    }

    /**
     * Returns a new reranker, which closes the client when it is closed.
     *
     * @return the reranker
     * @throws IllegalArgumentException if there are neither criteria nor an interest
     * @throws IllegalStateException if this method was called before, because the reranker owns the
     *     client
     */
    public LlmReranker build() {
      JudgePrompt prompt = new JudgePrompt(criteria, interest);
      return new LlmReranker(caller(), new JudgeSettings(prompt, batchSize, format));
    }
  }
}
