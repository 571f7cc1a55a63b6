package io.github.arxivbot.spi;

import io.github.arxivbot.internal.text.SafeText;
import io.github.arxivbot.model.Digest;
import io.github.arxivbot.model.Digest.QuietDay;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The digest that a {@link Renderer} writes, and its context. Immutable.
 *
 * <pre>{@code
 * RenderRequest.of(digest);
 * RenderRequest.builder(digest).category("cs.CL").history(history).build();
 * }</pre>
 */
public final class RenderRequest {

  private final Digest digest;
  private final DigestHistory history;
  private final @Nullable String category;
  private final Map<String, String> alternates;
  private final @Nullable String home;
  private final @Nullable String notice;
  private final @Nullable String existing;
  private final @Nullable QuietDay quietDay;

  private RenderRequest(Builder builder) {
    alternates = Collections.unmodifiableMap(new LinkedHashMap<>(builder.alternates));
    home = builder.home;
    digest = builder.digest;
    history = builder.history;
    category = builder.category;
    notice = builder.notice;
    existing = builder.existing;
    quietDay = builder.quietDay;
  }

  /**
   * Returns a request for a digest without other days.
   *
   * @param digest the digest
   * @return the request
   */
  public static RenderRequest of(Digest digest) {
    return builder(digest).build();
  }

  /**
   * Returns a builder for a digest of all categories, without other days.
   *
   * @param digest the digest
   * @return a new builder
   */
  public static Builder builder(Digest digest) {
    return new Builder(digest);
  }

  /**
   * {@return the digest of one profile and day; if {@link #category()} is present, only its papers}
   */
  public Digest digest() {
    return digest;
  }

  /** {@return the digests of other days; empty without an archive} */
  public DigestHistory history() {
    return history;
  }

  /**
   * Returns the category of the file, for titles and links. The digest and its history contain only
   * papers of this category.
   *
   * @return one of the categories of the bot; empty if the file contains all categories
   */
  public Optional<String> category() {
    return Optional.ofNullable(category);
  }

  /**
   * Returns the same digest in other formats, for links: the other outputs of the run whose
   * renderer states a {@linkplain Renderer#mediaType() media type}.
   *
   * @return for each media type, in the order of the outputs, a relative reference (RFC 3986) from
   *     the file that is rendered, for example {@code application/rss+xml=feed.xml}; empty by
   *     default
   */
  public Map<String, String> alternates() {
    return alternates;
  }

  /**
   * Returns the main page of the profile, for links from other pages: its first HTML output of all
   * categories.
   *
   * @return a relative reference (RFC 3986) from the file that is rendered; empty if there is none
   *     or if it is this file
   */
  public Optional<String> home() {
    return Optional.ofNullable(home);
  }

  /**
   * Returns a sentence for readers, to be shown above the digest. It states that the digest is not
   * of the present day, and why, for example "No announcement today. This is Friday's digest."
   *
   * @return empty if the digest is that of the newest announcement
   */
  public Optional<String> notice() {
    return Optional.ofNullable(notice);
  }

  /**
   * Returns the text of the file before it is written, for renderers that keep what a person added
   * to it. Only files with {@code {id}} in their configured name have it. If the file is edited
   * during the run, it stays as it is.
   *
   * @return empty if the file does not exist, or has the papers of a whole digest
   */
  public Optional<String> existing() {
    return Optional.ofNullable(existing);
  }

  /**
   * Returns the facts that {@link #notice()} states, for renderers that write it in another
   * language.
   *
   * @return empty if the digest is that of the newest announcement
   */
  public Optional<QuietDay> quietDay() {
    return Optional.ofNullable(quietDay);
  }

  /** Builds a {@link RenderRequest}. Not thread-safe. */
  public static final class Builder {
    private final Digest digest;
    private DigestHistory history = DigestHistory.empty();
    private @Nullable String category;
    private Map<String, String> alternates = Map.of();
    private @Nullable String home;
    private @Nullable String notice;
    private @Nullable String existing;
    private @Nullable QuietDay quietDay;

    private Builder(Digest digest) {
      this.digest = Objects.requireNonNull(digest, "digest");
    }

    /**
     * Sets {@link RenderRequest#history()}.
     *
     * @param days the digests of other days
     * @return this builder
     */
    public Builder history(DigestHistory days) {
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
     * Sets {@link RenderRequest#alternates()}.
     *
     * @param references relative references by media type
     * @return this builder
     */
    public Builder alternates(Map<String, String> references) {
      alternates = Objects.requireNonNull(references, "references");
      return this;
    }

    /**
     * Sets {@link RenderRequest#home()}.
     *
     * @param reference a relative reference, or null for none
     * @return this builder
     */
    public Builder home(@Nullable String reference) {
      home = reference;
      return this;
    }

    /**
     * Sets {@link RenderRequest#notice()}.
     *
     * @param sentence the sentence, or null, the default
     * @return this builder
     */
    public Builder notice(@Nullable String sentence) {
      notice = sentence == null ? null : SafeText.line(sentence);
      return this;
    }

    /**
     * Sets {@link RenderRequest#existing()}.
     *
     * @param text the text of the file, or null, the default
     * @return this builder
     */
    public Builder existing(@Nullable String text) {
      existing = text;
      return this;
    }

    /**
     * Sets {@link RenderRequest#quietDay()}.
     *
     * @param facts the facts of the notice, or null, the default
     * @return this builder
     */
    public Builder quietDay(@Nullable QuietDay facts) {
      quietDay = facts;
      return this;
    }

    /**
     * Builds the request.
     *
     * @return an immutable request
     */
    public RenderRequest build() {
      return new RenderRequest(this);
    }
  }
}
