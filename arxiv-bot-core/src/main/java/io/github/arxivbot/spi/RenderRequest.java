package io.github.arxivbot.spi;

import io.github.arxivbot.model.Digest;
import java.util.Objects;

/** What a {@link Renderer} is asked for. Immutable. */
public final class RenderRequest {

  private final Digest digest;

  private RenderRequest(Digest digest) {
    this.digest = Objects.requireNonNull(digest, "digest");
  }

  /**
   * Asks for a digest to be written.
   *
   * @param digest the digest
   * @return the request
   */
  public static RenderRequest of(Digest digest) {
    return new RenderRequest(digest);
  }

  /**
   * The digest.
   *
   * @return a day's digest of one profile
   */
  public Digest digest() {
    return digest;
  }
}
