package io.github.arxivbot.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What a model is asked: messages in their order, and how to answer. Immutable. */
public final class ChatRequest {

  private final String model;
  private final List<ChatMessage> messages;
  private final @Nullable Double temperature;
  private final @Nullable Boolean thinking;

  private ChatRequest(Builder builder) {
    this.model = builder.model;
    this.messages = List.copyOf(builder.messages);
    this.temperature = builder.temperature;
    this.thinking = builder.thinking;
  }

  /**
   * Starts a request.
   *
   * @param model the model's name, for example {@code qwen-long}
   * @return a builder
   */
  public static Builder builder(String model) {
    return new Builder(model);
  }

  /**
   * Which model is asked.
   *
   * @return its name
   */
  public String model() {
    return model;
  }

  /**
   * What is said, in order.
   *
   * @return the messages, unmodifiable
   */
  public List<ChatMessage> messages() {
    return messages;
  }

  /**
   * How freely the model chooses its words, 0 to 2 with most services.
   *
   * @return nothing leaves it to the service
   */
  public OptionalDouble temperature() {
    return temperature == null ? OptionalDouble.empty() : OptionalDouble.of(temperature);
  }

  /**
   * Whether the model thinks aloud, at a price, before it answers.
   *
   * @return nothing leaves it to the service and sends nothing
   */
  public Optional<Boolean> thinking() {
    return Optional.ofNullable(thinking);
  }

  /**
   * How much is sent, for an estimate. A remote file counts with its reference only.
   *
   * @return the length of all contents together, in UTF-16 units
   */
  public long characters() {
    return messages.stream().mapToLong(message -> message.content().length()).sum();
  }

  /**
   * The model and sizes, not the text.
   *
   * @return for logs
   */
  @Override
  public String toString() {
    return "ChatRequest["
        + model
        + ", "
        + messages.size()
        + " messages, "
        + characters()
        + " characters]";
  }

  /**
   * One message. Immutable.
   *
   * @param role {@code system}, {@code user} or {@code assistant}
   * @param content what is said
   */
  public record ChatMessage(String role, String content) {

    /**
     * Refuses null.
     *
     * @param role who says it
     * @param content what is said
     */
    public ChatMessage {
      Objects.requireNonNull(role, "role");
      Objects.requireNonNull(content, "content");
    }
  }

  /** Builds a {@link ChatRequest}. Not thread-safe. */
  public static final class Builder {

    private final String model;
    private final List<ChatMessage> messages = new ArrayList<>();
    private @Nullable Double temperature;
    private @Nullable Boolean thinking;

    private Builder(String model) {
      this.model = Objects.requireNonNull(model, "model");
    }

    /**
     * Adds a message of the role {@code system}.
     *
     * @param content what is said
     * @return this
     */
    public Builder system(String content) {
      return message(new ChatMessage("system", content));
    }

    /**
     * Adds a message of the role {@code user}.
     *
     * @param content what is said
     * @return this
     */
    public Builder user(String content) {
      return message(new ChatMessage("user", content));
    }

    /**
     * Adds a message after those that are there.
     *
     * @param message the message
     * @return this
     */
    public Builder message(ChatMessage message) {
      messages.add(Objects.requireNonNull(message, "message"));
      return this;
    }

    /**
     * Sets the temperature.
     *
     * @param temperature 0 or more; default left to the service
     * @return this
     * @throws IllegalArgumentException if it is negative or not a finite number
     */
    public Builder temperature(double temperature) {
      if (!Double.isFinite(temperature) || temperature < 0) {
        throw new IllegalArgumentException("temperature must be 0 or more: " + temperature);
      }
      this.temperature = temperature;
      return this;
    }

    /**
     * Says whether the model shall think aloud first.
     *
     * @param thinking sent as it is; default not sent
     * @return this
     */
    public Builder thinking(boolean thinking) {
      this.thinking = thinking;
      return this;
    }

    /**
     * Makes the request.
     *
     * @return the request
     * @throws IllegalStateException if it has no message
     */
    public ChatRequest build() {
      if (messages.isEmpty()) {
        throw new IllegalStateException("a chat request needs at least one message");
      }
      return new ChatRequest(this);
    }
  }
}
