package io.github.arxivbot.llm;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Usage;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A model service gave no answer that can be used. The message is for people: a client names the
 * host, the status and the service's own code in it, never the key. Since a part of it may be the
 * service's own words, it is made safe to print here: one line, no control characters, at most
 * {@value #MESSAGE_LENGTH} characters.
 */
public final class ModelException extends Exception {

  /** How long a message may be, in characters. */
  public static final int MESSAGE_LENGTH = 300;

  private static final long serialVersionUID = 1L;
  private static final int CODE_LENGTH = 80;

  /** The class of the fault. */
  private final Fault fault;

  /** The service's own code, or the empty text. */
  private final String code;

  private final transient @Nullable Duration retryAfter;
  private final transient @Nullable Usage used;

  private ModelException(Builder builder) {
    super(SafeText.line(builder.message, MESSAGE_LENGTH), builder.cause);
    this.fault = builder.fault;
    this.code = SafeText.line(builder.code, CODE_LENGTH);
    this.retryAfter = builder.retryAfter;
    this.used = builder.used;
  }

  /**
   * Starts an exception.
   *
   * @param fault the class of the fault
   * @param message for people: host, status, code, what to do; never a key
   * @return a builder
   */
  public static Builder builder(Fault fault, String message) {
    return new Builder(fault, message);
  }

  /**
   * The class of the fault, which says what to do next.
   *
   * @return the fault
   */
  public Fault fault() {
    return fault;
  }

  /**
   * How long the service asks to wait.
   *
   * @return the time from now, never negative; nothing where the service did not say
   */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /**
   * The service's own code, for example {@code data_inspection_failed}.
   *
   * @return one line of at most 80 characters; empty where the service gave none
   */
  public String code() {
    return code;
  }

  /**
   * What the failed request used all the same, for example when an answer was cut.
   *
   * @return nothing where the service did not say
   */
  public Optional<Usage> used() {
    return Optional.ofNullable(used);
  }

  /** Builds a {@link ModelException}. Not thread-safe. */
  public static final class Builder {

    private final Fault fault;
    private final String message;
    private String code = "";
    private @Nullable Duration retryAfter;
    private @Nullable Usage used;
    private @Nullable Throwable cause;

    private Builder(Fault fault, String message) {
      this.fault = Objects.requireNonNull(fault, "fault");
      this.message = Objects.requireNonNull(message, "message");
    }

    /**
     * Sets the service's own code.
     *
     * @param code for example {@code data_inspection_failed}; default empty
     * @return this
     */
    public Builder code(String code) {
      this.code = Objects.requireNonNull(code, "code");
      return this;
    }

    /**
     * Sets how long the service asks to wait.
     *
     * @param retryAfter from now; a negative time counts as zero; default not said
     * @return this
     */
    public Builder retryAfter(Duration retryAfter) {
      Objects.requireNonNull(retryAfter, "retryAfter");
      this.retryAfter = retryAfter.isNegative() ? Duration.ZERO : retryAfter;
      return this;
    }

    /**
     * Sets what the request used although it failed.
     *
     * @param used as the service counted it; default not said
     * @return this
     */
    public Builder used(Usage used) {
      this.used = Objects.requireNonNull(used, "used");
      return this;
    }

    /**
     * Sets the cause.
     *
     * @param cause what went wrong below; its text must not hold a key either; default none
     * @return this
     */
    public Builder cause(Throwable cause) {
      this.cause = Objects.requireNonNull(cause, "cause");
      return this;
    }

    /**
     * Makes the exception.
     *
     * @return the exception
     */
    public ModelException build() {
      return new ModelException(this);
    }
  }
}
