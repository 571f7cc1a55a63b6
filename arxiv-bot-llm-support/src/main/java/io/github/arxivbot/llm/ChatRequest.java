package io.github.arxivbot.llm;

import io.github.arxivbot.llm.internal.answer.ModelTextCleaner;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A chat request: a model, ordered messages and parameters. Immutable. */
public final class ChatRequest {

  private final String model;
  private final List<ChatMessage> messages;
  private final @Nullable Double temperature;
  private final @Nullable Boolean thinking;
  private final @Nullable JsonFormat json;

  private ChatRequest(Builder builder) {
    this.model = builder.model;
    this.messages = List.copyOf(builder.messages);
    this.temperature = builder.temperature;
    this.thinking = builder.thinking;
    this.json = builder.json;
  }

  /**
   * Returns a new builder.
   *
   * @param model the model's name, for example {@code qwen-long}
   * @return a new builder
   */
  public static Builder builder(String model) {
    return new Builder(model);
  }

  /** {@return the name of the model} */
  public String model() {
    return model;
  }

  /** {@return the messages in order, unmodifiable} */
  public List<ChatMessage> messages() {
    return messages;
  }

  /** {@return the temperature, usually 0 to 2; empty to use the service's default} */
  public OptionalDouble temperature() {
    return temperature == null ? OptionalDouble.empty() : OptionalDouble.of(temperature);
  }

  /** {@return the setting for thinking before the answer; empty to send no such parameter} */
  public Optional<Boolean> thinking() {
    return Optional.ofNullable(thinking);
  }

  /** {@return the JSON that the service is asked to enforce; empty for an answer in any form} */
  public Optional<JsonFormat> json() {
    return Optional.ofNullable(json);
  }

  /**
   * Returns the total length of all messages, for estimates. An uploaded file counts only with its
   * reference.
   *
   * @return the length in UTF-16 units
   */
  public long characters() {
    return messages.stream().mapToLong(message -> message.content().length()).sum();
  }

  /** {@return the model and sizes without the text, for logs} */
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
   * An answer in JSON, which the service enforces. The messages must ask for it, too, and contain
   * the word JSON. Immutable.
   *
   * @param name a name for the schema: letters, digits, hyphens and underscores
   * @param schema the JSON Schema of the answer; empty for any JSON object
   */
  public record JsonFormat(String name, String schema) {

    /** Any JSON object. */
    public static final JsonFormat OBJECT = new JsonFormat("", "");

    /**
     * Rejects null.
     *
     * @param name a name for the schema
     * @param schema the JSON Schema of the answer
     */
    public JsonFormat {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(schema, "schema");
    }

    /** {@return false if any JSON object is allowed} */
    public boolean hasSchema() {
      return !schema.isEmpty();
    }
  }

  /**
   * One message. Immutable.
   *
   * @param role {@code system}, {@code user} or {@code assistant}
   * @param content the text
   */
  public record ChatMessage(String role, String content) {

    /**
     * Removes characters that models cannot read: control characters other than tab and line feed,
     * and unpaired surrogates.
     *
     * @param role {@code system}, {@code user} or {@code assistant}
     * @param content the text
     */
    public ChatMessage {
      Objects.requireNonNull(role, "role");
      content = ModelTextCleaner.clean(Objects.requireNonNull(content, "content"));
    }
  }

  /** Builds a {@link ChatRequest}. Not thread-safe. */
  public static final class Builder {

    private final String model;
    private final List<ChatMessage> messages = new ArrayList<>();
    private @Nullable Double temperature;
    private @Nullable Boolean thinking;
    private @Nullable JsonFormat json;

    private Builder(String model) {
      this.model = Objects.requireNonNull(model, "model");
    }

    /**
     * Adds a message with the role {@code system}.
     *
     * @param content the text
     * @return this builder
     */
    public Builder system(String content) {
      return message(new ChatMessage("system", content));
    }

    /**
     * Adds a message with the role {@code user}.
     *
     * @param content the text
     * @return this builder
     */
    public Builder user(String content) {
      return message(new ChatMessage("user", content));
    }

    /**
     * Adds a message at the end.
     *
     * @param message the message
     * @return this builder
     */
    public Builder message(ChatMessage message) {
      messages.add(Objects.requireNonNull(message, "message"));
      return this;
    }

    /**
     * Sets the temperature.
     *
     * @param temperature 0 or more; the service's default if not set
     * @return this builder
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public Builder temperature(double temperature) {
      if (!Double.isFinite(temperature) || temperature < 0) {
        throw new IllegalArgumentException("temperature must be 0 or more: " + temperature);
      }
      this.temperature = temperature;
      return this;
    }

    /**
     * Sets whether the model thinks before it answers.
     *
     * @param thinking sent to the service; not sent if not set
     * @return this builder
     */
    public Builder thinking(boolean thinking) {
      this.thinking = thinking;
      return this;
    }

    /**
     * Sets the form of the answer. A client whose service cannot enforce a schema asks for a JSON
     * object.
     *
     * @param format sent to the service; not sent if not set
     * @return this builder
     */
    public Builder json(JsonFormat format) {
      this.json = Objects.requireNonNull(format, "format");
      return this;
    }

    /**
     * Returns a new request.
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
