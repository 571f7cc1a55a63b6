package io.github.arxivbot.llm;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.ModelUsage;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signals that a model service gave no usable answer. The message names the host, the status and
 * the service's error code, and never contains the key. Because it may quote the service, it is
 * reduced to one printable line of at most {@value #MAX_MESSAGE_LENGTH} characters.
 */
public final class ModelException extends Exception {

  /** The maximum length of a message, in characters. */
  public static final int MAX_MESSAGE_LENGTH = 300;

  private static final long serialVersionUID = 1L;
  private static final int MAX_CODE_LENGTH = 80;

  /** The kind of the error. */
  private final ModelErrorKind kind;

  /** The service's error code, or the empty string. */
  private final String code;

  /** The name of the rejected parameter, or the empty string. */
  private final String parameter;

  private final transient @Nullable Duration retryAfter;
  private final transient @Nullable ModelUsage usage;

  private ModelException(Builder builder) {
    super(SafeText.line(builder.message, MAX_MESSAGE_LENGTH), builder.cause);
    this.kind = builder.kind;
    this.code = SafeText.line(builder.code, MAX_CODE_LENGTH);
    this.parameter = builder.parameter;
    this.retryAfter = builder.retryAfter;
    this.usage = builder.usage;
  }

  /**
   * Returns a new builder.
   *
   * @param kind the kind of the error
   * @param message a message for people: host, status, code, what to do; never a key
   * @return a new builder
   */
  public static Builder builder(ModelErrorKind kind, String message) {
    return new Builder(kind, message);
  }

  /** {@return the kind of the error, which decides what to do next} */
  public ModelErrorKind kind() {
    return kind;
  }

  /** {@return the wait that the service requested, never negative; empty if it requested none} */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /**
   * Returns the service's error code, for example {@code data_inspection_failed}.
   *
   * @return one line of at most 80 characters; empty if the service gave none
   */
  public String code() {
    return code;
  }

  String messageWithCode() {
    String message = String.valueOf(getMessage());
    return code.isEmpty() || message.contains(code) ? message : message + " (" + code + ")";
  }

  /**
   * Returns the name of the parameter that the service did not accept.
   *
   * @return for example {@code temperature}; empty if the error is about something else
   */
  public String parameter() {
    return parameter;
  }

  /** {@return the usage of the failed request; empty if the service did not report any} */
  public Optional<ModelUsage> usage() {
    return Optional.ofNullable(usage);
  }

  /** Builds a {@link ModelException}. Not thread-safe. */
  public static final class Builder {

    private final ModelErrorKind kind;
    private final String message;
    private String code = "";
    private String parameter = "";
    private @Nullable Duration retryAfter;
    private @Nullable ModelUsage usage;
    private @Nullable Throwable cause;

    private Builder(ModelErrorKind kind, String message) {
      this.kind = Objects.requireNonNull(kind, "kind");
      this.message = Objects.requireNonNull(message, "message");
    }

    /**
     * Sets the service's error code.
     *
     * @param code for example {@code data_inspection_failed}; empty by default
     * @return this builder
     */
    public Builder code(String code) {
      this.code = Objects.requireNonNull(code, "code");
      return this;
    }

    /**
     * Sets the name of the parameter that the service did not accept.
     *
     * @param parameter for example {@code temperature}; empty by default
     * @return this builder
     */
    public Builder parameter(String parameter) {
      this.parameter = Objects.requireNonNull(parameter, "parameter");
      return this;
    }

    /**
     * Sets the wait that the service requested.
     *
     * @param retryAfter the time from now; a negative value counts as zero
     * @return this builder
     */
    public Builder retryAfter(Duration retryAfter) {
      Objects.requireNonNull(retryAfter, "retryAfter");
      this.retryAfter = retryAfter.isNegative() ? Duration.ZERO : retryAfter;
      return this;
    }

    /**
     * Sets the usage that the service reported for the failed request.
     *
     * @param usage the tokens and requests
     * @return this builder
     */
    public Builder usage(ModelUsage usage) {
      this.usage = Objects.requireNonNull(usage, "usage");
      return this;
    }

    /**
     * Sets the cause.
     *
     * @param cause an exception whose message does not contain a key
     * @return this builder
     */
    public Builder cause(Throwable cause) {
      this.cause = Objects.requireNonNull(cause, "cause");
      return this;
    }

    /** {@return a new exception} */
    public ModelException build() {
      return new ModelException(this);
    }
  }
}
