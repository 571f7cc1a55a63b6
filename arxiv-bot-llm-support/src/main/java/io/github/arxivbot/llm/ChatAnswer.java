package io.github.arxivbot.llm;

import io.github.arxivbot.model.Usage;
import java.util.Objects;

/** What a model answered. Its text is untrusted. Immutable. */
public final class ChatAnswer {

  private final String content;
  private final String finishReason;
  private final Usage usage;
  private final String model;

  private ChatAnswer(Builder builder) {
    this.content = builder.content;
    this.finishReason = builder.finishReason;
    this.usage = builder.usage;
    this.model = builder.model;
  }

  /**
   * Starts an answer.
   *
   * @param content the text, as the model wrote it
   * @return a builder
   */
  public static Builder builder(String content) {
    return new Builder(content);
  }

  /**
   * What the model wrote.
   *
   * @return the text, untrusted
   */
  public String content() {
    return content;
  }

  /**
   * Why the model stopped.
   *
   * @return {@code stop} where it was done; empty where the service did not say
   */
  public String finishReason() {
    return finishReason;
  }

  /**
   * What the call used, as the service counted it.
   *
   * @return one request, with zero tokens where the service did not count
   */
  public Usage usage() {
    return usage;
  }

  /**
   * Which model answered, by the service's word.
   *
   * @return its name; empty where the service did not say
   */
  public String model() {
    return model;
  }

  /**
   * The model and sizes, not the text.
   *
   * @return for logs
   */
  @Override
  public String toString() {
    return "ChatAnswer[" + model + ", " + content.length() + " characters, " + usage + "]";
  }

  /** Builds a {@link ChatAnswer}. Not thread-safe. */
  public static final class Builder {

    private final String content;
    private String finishReason = "stop";
    private Usage usage = new Usage(0, 0, 1);
    private String model = "";

    private Builder(String content) {
      this.content = Objects.requireNonNull(content, "content");
    }

    /**
     * Sets why the model stopped.
     *
     * @param finishReason default {@code stop}
     * @return this
     */
    public Builder finishReason(String finishReason) {
      this.finishReason = Objects.requireNonNull(finishReason, "finishReason");
      return this;
    }

    /**
     * Sets what the call used.
     *
     * @param usage default one request without tokens
     * @return this
     */
    public Builder usage(Usage usage) {
      this.usage = Objects.requireNonNull(usage, "usage");
      return this;
    }

    /**
     * Sets which model answered.
     *
     * @param model default empty
     * @return this
     */
    public Builder model(String model) {
      this.model = Objects.requireNonNull(model, "model");
      return this;
    }

    /**
     * Makes the answer.
     *
     * @return the answer
     */
    public ChatAnswer build() {
      return new ChatAnswer(this);
    }
  }
}
