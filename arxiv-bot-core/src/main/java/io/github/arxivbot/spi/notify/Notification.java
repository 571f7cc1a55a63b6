package io.github.arxivbot.spi.notify;

import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Problem;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The digest that a {@link Notifier} sends, and its context. Immutable.
 *
 * <pre>{@code
 * Notification.of(digest);
 * Notification.builder(digest).link(URI.create("https://example.org/")).time(now).build();
 * }</pre>
 */
public final class Notification {

  private final Digest digest;
  private final String id;
  private final Instant time;
  private final boolean addition;
  private final @Nullable URI link;
  private final List<Problem> problems;

  private Notification(Builder builder) {
    digest = builder.digest;
    id = builder.id;
    time = builder.time;
    addition = builder.addition;
    link = builder.link;
    problems = builder.problems;
  }

  /**
   * Returns a notification of a whole digest, at the time of its creation.
   *
   * @param digest the digest
   * @return the notification
   */
  public static Notification of(Digest digest) {
    return builder(digest).build();
  }

  /**
   * Returns a builder for a notification of a whole digest, at the time of its creation, without
   * link and problems.
   *
   * @param digest the digest
   * @return a new builder
   */
  public static Builder builder(Digest digest) {
    return new Builder(digest);
  }

  /**
   * {@return the digest of one profile and day; for an {@link #isAddition addition}, only the
   * papers that were not sent yet}
   */
  public Digest digest() {
    return digest;
  }

  /**
   * Returns an identifier that is the same if the same content is sent again, and different for any
   * other content, channel, profile or day.
   *
   * @return letters, digits, hyphens and dots, for example {@code 2026-02-11.default.0b6b7e1fa52c}
   */
  public String id() {
    return id;
  }

  /** {@return the time of sending, by the bot's clock} */
  public Instant time() {
    return time;
  }

  /** {@return whether other papers of the same day were sent before} */
  public boolean isAddition() {
    return addition;
  }

  /** {@return the address at which the whole digest is published} */
  public Optional<URI> link() {
    return Optional.ofNullable(link);
  }

  /** {@return the problems of the run; empty unless the channel wants them} */
  public List<Problem> problems() {
    return problems;
  }

  /** {@return identifier and digest in one line} */
  @Override
  public String toString() {
    return id + " (" + digest + ")";
  }

  /** Builds a {@link Notification}. Not thread-safe. */
  public static final class Builder {
    private final Digest digest;
    private String id;
    private Instant time;
    private boolean addition;
    private @Nullable URI link;
    private List<Problem> problems = List.of();

    private Builder(Digest digest) {
      this.digest = Objects.requireNonNull(digest, "digest");
      this.id = digest.day() + "." + digest.profile();
      this.time = digest.generated();
    }

    /**
     * Sets {@link Notification#id()}.
     *
     * @param text letters, digits, hyphens and dots; day and profile by default
     * @return this builder
     * @throws IllegalArgumentException if the text has other characters
     */
    public Builder id(String text) {
      if (!text.matches("[A-Za-z0-9.-]+")) {
        throw new IllegalArgumentException(
            "id: expected letters, digits, hyphens and dots, found " + text);
      }
      id = text;
      return this;
    }

    /**
     * Sets {@link Notification#time()}.
     *
     * @param now the time of sending; that of the digest by default
     * @return this builder
     */
    public Builder time(Instant now) {
      time = Objects.requireNonNull(now, "now");
      return this;
    }

    /**
     * Sets {@link Notification#isAddition()}.
     *
     * @param isAddition whether other papers of the same day were sent before
     * @return this builder
     */
    public Builder addition(boolean isAddition) {
      addition = isAddition;
      return this;
    }

    /**
     * Sets {@link Notification#link()}.
     *
     * @param address the address of the published digest, or null
     * @return this builder
     */
    public Builder link(@Nullable URI address) {
      link = address;
      return this;
    }

    /**
     * Sets {@link Notification#problems()}.
     *
     * @param all the problems of the run
     * @return this builder
     */
    public Builder problems(List<Problem> all) {
      problems = List.copyOf(all);
      return this;
    }

    /**
     * Builds the notification.
     *
     * @return an immutable notification
     */
    public Notification build() {
      return new Notification(this);
    }
  }
}
