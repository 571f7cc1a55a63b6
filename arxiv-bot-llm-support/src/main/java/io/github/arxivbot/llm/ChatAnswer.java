package io.github.arxivbot.llm;

import io.github.arxivbot.model.ModelUsage;
import java.util.Objects;

/** The answer of a model. Its text is untrusted. Immutable. */
public final class ChatAnswer {

  private final String content;
  private final String finishReason;
  private final ModelUsage usage;
  private final String model;
  private final boolean reasoning;

  private ChatAnswer(Builder builder) {
    this.content = builder.content;
    this.finishReason = builder.finishReason;
    this.usage = builder.usage;
    this.model = builder.model;
    this.reasoning = builder.reasoning;
  }

  /**
   * Returns a new builder.
   *
   * @param content the text of the answer
   * @return a new builder
   */
  public static Builder builder(String content) {
    return new Builder(content);
  }

  /** {@return the text of the answer, untrusted} */
  public String content() {
    return content;
  }

  /**
   * Returns the reason why the model stopped.
   *
   * @return {@code stop} if the answer is complete; empty if the service gave no reason
   */
  public String finishReason() {
    return finishReason;
  }

  /**
   * Tests whether the service returned the model's reasoning separately from the text.
   *
   * @return false, the default, if there was none
   */
  public boolean hasReasoning() {
    return reasoning;
  }

  /** {@return the usage of this one request, with zero tokens if the service reported none} */
  public ModelUsage usage() {
    return usage;
  }

  /** {@return the name of the model that answered; empty if the service did not report it} */
  public String model() {
    return model;
  }

  /** {@return the model and sizes without the text, for logs} */
  @Override
  public String toString() {
    return "ChatAnswer[" + model + ", " + content.length() + " characters, " + usage + "]";
  }

  /** Builds a {@link ChatAnswer}. Not thread-safe. */
  public static final class Builder {

    private final String content;
    private String finishReason = "stop";
    private ModelUsage usage = new ModelUsage(0, 0, 1);
    private String model = "";
    private boolean reasoning;

    private Builder(String content) {
      this.content = Objects.requireNonNull(content, "content");
    }

    /**
     * Sets the reason why the model stopped.
     *
     * @param finishReason {@code stop} by default
     * @return this builder
     */
    public Builder finishReason(String finishReason) {
      this.finishReason = Objects.requireNonNull(finishReason, "finishReason");
      return this;
    }

    /**
     * Sets the usage of the request.
     *
     * @param usage one request without tokens by default
     * @return this builder
     */
    public Builder usage(ModelUsage usage) {
      this.usage = Objects.requireNonNull(usage, "usage");
      return this;
    }

    /**
     * Sets the name of the model that answered.
     *
     * @param model empty by default
     * @return this builder
     */
    public Builder model(String model) {
      this.model = Objects.requireNonNull(model, "model");
      return this;
    }

    /**
     * Sets whether the service returned the model's reasoning separately from the text.
     *
     * @param found false by default
     * @return this builder
     */
    public Builder reasoning(boolean found) {
      this.reasoning = found;
      return this;
    }

    /** {@return a new answer} */
    public ChatAnswer build() {
      return new ChatAnswer(this);
    }
  }
}
