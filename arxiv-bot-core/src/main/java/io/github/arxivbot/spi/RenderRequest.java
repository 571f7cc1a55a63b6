package io.github.arxivbot.spi;

import io.github.arxivbot.model.Digest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Renderer} is asked for. Immutable.
 *
 * <pre>{@code
 * RenderRequest.of(digest);
 * RenderRequest.builder(digest).category("cs.CL").history(history).build();
 * }</pre>
 */
public final class RenderRequest {

  private final Digest digest;
  private final History history;
  private final @Nullable String category;

  private RenderRequest(Builder builder) {
    digest = builder.digest;
    history = builder.history;
    category = builder.category;
  }

  /**
   * Asks for a digest to be written, without other days.
   *
   * @param digest the digest
   * @return the request
   */
  public static RenderRequest of(Digest digest) {
    return builder(digest).build();
  }

  /**
   * Starts a request.
   *
   * @param digest the digest
   * @return a builder without other days, for all categories
   */
  public static Builder builder(Digest digest) {
    return new Builder(digest);
  }

  /**
   * The digest.
   *
   * @return a day's digest of one profile; of one category, only what belongs to that
   */
  public Digest digest() {
    return digest;
  }

  /**
   * Other days.
   *
   * @return what the archive keeps; none without an archive
   */
  public History history() {
    return history;
  }

  /**
   * The category that this file is about, for titles and links; the digest and its history hold
   * only what belongs to it.
   *
   * @return one of those that the bot asks for; nothing where the file is about all of them
   */
  public Optional<String> category() {
    return Optional.ofNullable(category);
  }

  /** Collects the parts of a {@link RenderRequest}. Not thread-safe. */
  public static final class Builder {
    private final Digest digest;
    private History history = History.empty();
    private @Nullable String category;

    private Builder(Digest digest) {
      this.digest = Objects.requireNonNull(digest, "digest");
    }

    /**
     * Sets {@link RenderRequest#history()}.
     *
     * @param days what is known of other days
     * @return this builder
     */
    public Builder history(History days) {
      history = Objects.requireNonNull(days, "days");
      return this;
    }

    /**
     * Sets {@link RenderRequest#category()}.
     *
     * @param name the category, or null for all
     * @return this builder
     */
    public Builder category(@Nullable String name) {
      category = name;
      return this;
    }

    /**
     * Makes the request.
     *
     * @return an immutable request
     */
    public RenderRequest build() {
      return new RenderRequest(this);
    }
  }
}
